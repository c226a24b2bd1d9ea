// What an answer does to the picture: its lines kept, added and left out, drawn in their places, and a way to the picture as it is.
import { useMemo, useState } from 'preact/hooks';
import type { Table } from '../../analyse/answer.ts';
import { changeOf, type PictureChange } from '../../analyse/answer-change.ts';
import { answerText } from '../../analyse/answer-text.ts';
import { edgeText } from '../../analyse/summary.ts';
import { useDesk, useSteps } from '../desk.ts';
import { Briefing } from './briefing.tsx';
import { ChangePicture } from './change-picture.tsx';
import { Link } from './link.tsx';

const PARTS = [
  ['kept', 'Kept'],
  ['added', 'Added'],
  ['dropped', 'Left out'],
] as const;

export function AnswerInPicture({ answer }: { readonly answer: Table & { readonly truncated: boolean } }) {
  const { casebook, picture, whole } = useDesk();
  const change = useMemo(
    () => changeOf(casebook, picture, whole, answer),
    [casebook, picture, whole, answer],
  );
  return (
    <>
      <Briefing text={answerText(answer, change)} />
      {change !== null && <Shown change={change} />}
    </>
  );
}

function Shown({ change }: { readonly change: PictureChange }) {
  const { casebook, whole } = useDesk();
  const { open } = useSteps();
  const [folded, setFolded] = useState(false);
  return (
    <section class="answer-picture" aria-label="In the picture">
      <p class="answer-facts">
        <button type="button" class="link-button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {folded ? 'Show it in the picture' : 'Fold the picture'}
        </button>
        <Link to={{ page: 'picture' }} keep>
          Back to the picture as it was
        </Link>
      </p>
      {!folded && (
        <div class="answer-halves">
          <ChangePicture change={change} />
          <div>
            {PARTS.map(([part, title]) => (
              <details
                key={part}
                class={`change-list change-${part}`}
                open={part !== 'dropped' && change[part].length > 0}
              >
                <summary>
                  {title} <span class="number">{change[part].length}</span>
                </summary>
                <ul>
                  {whole.edges
                    .filter(({ id }) => change[part].includes(id))
                    .map((edge) => (
                      <li key={edge.id}>
                        <button
                          type="button"
                          class="link-button"
                          onClick={() => open({ kind: 'edge', id: edge.id, show: 'sides' })}
                        >
                          {edgeText(casebook, edge)}
                        </button>
                      </li>
                    ))}
                </ul>
              </details>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
