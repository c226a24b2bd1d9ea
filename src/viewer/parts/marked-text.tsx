// A report's text with its claims marked. A mark is a link to its claim, so that the keyboard reaches it and a reader can share it.
import { useMemo } from 'preact/hooks';
import type { Claim } from '../../analyse/entries.ts';
import { markedText, type Stretch } from '../../analyse/marking.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';

interface Props {
  readonly text: string;
  readonly claims: readonly Claim[];
}

export function MarkedText({ text, claims }: Props) {
  const paragraphs = useMemo(() => markedText(text, claims), [text, claims]);
  return paragraphs.map(({ start, stretches }) => (
    <p key={start}>
      {stretches.map((stretch) => (
        <Marked key={stretch.start} stretch={stretch} />
      ))}
    </p>
  ));
}

function Marked({ stretch: { text, claims } }: { readonly stretch: Stretch }) {
  const { casebook, address } = useDesk();
  const [first] = claims;
  if (first === undefined) return <>{text}</>;
  const on = address.claim !== null && claims.includes(address.claim);
  const against = claims.every((id) => casebook.claims.get(id)?.polarity === 'denies');
  // Where claims overlap, each click goes on to the next.
  const next = claims[(claims.indexOf(address.claim ?? '') + 1) % claims.length] ?? first;
  return (
    <mark data-claims={claims.join(' ')} class={`${against ? 'denies' : 'asserts'}${on ? ' on' : ''}`}>
      <Link to={{ page: 'report', id: address.id, claim: next }}>{text}</Link>
    </mark>
  );
}
