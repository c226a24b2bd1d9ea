// A report's text with its claims marked. A mark is a link to its claim, so that the keyboard reaches it and a reader can share it.
import { useMemo } from 'preact/hooks';
import { lineKind, type Shown, shownOf, shownWithin } from '../../analyse/dress.ts';
import type { Claim } from '../../analyse/entries.ts';
import { markedText, type Paragraph, type Stretch } from '../../analyse/marking.ts';
import { useDesk } from '../desk.ts';
import { Dressed } from './dressed.tsx';
import { Link } from './link.tsx';

interface Props {
  /** Stands above the text: said once. */
  readonly title: string;
  readonly text: string;
  readonly claims: readonly Claim[];
}

export function MarkedText({ title, text, claims }: Props) {
  const paragraphs = useMemo(() => markedText(text, claims), [text, claims]);
  const shown = useMemo(() => shownOf(text), [text]);
  const repeats = ({ stretches: [first, second] }: Paragraph) =>
    first !== undefined &&
    second === undefined &&
    first.claims.length === 0 &&
    shownWithin(shown, first)
      .map((words) => words.text)
      .join('')
      .trim() === title;
  return paragraphs.map(
    (paragraph, at) =>
      !(at === 0 && repeats(paragraph)) && (
        <p
          key={paragraph.start}
          class={`line-${lineKind(paragraph.stretches.map((stretch) => stretch.text).join(''))}`}
        >
          {paragraph.stretches.map((stretch) => (
            <Marked key={stretch.start} stretch={stretch} shown={shownWithin(shown, stretch)} />
          ))}
        </p>
      ),
  );
}

interface MarkedProps {
  readonly stretch: Stretch;
  readonly shown: readonly Shown[];
}

function Marked({ stretch: { claims }, shown }: MarkedProps) {
  const { casebook, address } = useDesk();
  const [first] = claims;
  const words = <Dressed shown={shown} />;
  // A mark of Markdown alone, between two quotes.
  if (first === undefined || shown.length === 0) return words;
  const on = address.claim !== null && claims.includes(address.claim);
  const against = claims.every((id) => casebook.claims.get(id)?.polarity === 'denies');
  // Where claims overlap, each click goes on to the next.
  const next = claims[(claims.indexOf(address.claim ?? '') + 1) % claims.length] ?? first;
  return (
    <mark data-claims={claims.join(' ')} class={`${against ? 'denies' : 'asserts'}${on ? ' on' : ''}`}>
      <Link to={{ page: 'report', id: address.id, claim: next }}>{words}</Link>
    </mark>
  );
}
