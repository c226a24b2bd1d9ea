// A question of one's own in Cypher: typed, asked, its answer as a table and in the picture, saved to the dossier.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NOTHING_ASKED } from '../../analyse/answer-text.ts';
import { printTyped, type TypedParam, typedParams, typedQuestion } from '../../analyse/typed-question.ts';
import { carried } from '../carried.ts';
import { type Answer, answerCypher } from '../data.ts';
import { useDesk } from '../desk.ts';
import { AnswerInPicture } from '../parts/answer-in-picture.tsx';
import { AnswerTable } from '../parts/answer-table.tsx';
import { CypherEditor, wrongAt } from '../parts/cypher-editor.tsx';
import { Link } from '../parts/link.tsx';
import { SaveQuestion } from '../parts/save-question.tsx';
import { Empty } from '../parts/states.tsx';
import { TypedParams } from '../parts/typed-params.tsx';

const FIRST = `MATCH (a:Actor)-[:EXERTED]->(p:Pressure)-[:ON]->(b:Actor)
MATCH (p)-[:OVER]->(i:Issue)
WHERE i.id = $issue
RETURN a.name AS presses, b.name AS pressed, p.name AS act, p.status AS status, p.id AS actId
ORDER BY act, presses, pressed`;
/** In the form it holds the issue of which most is claimed. */
const ISSUE: TypedParam = { name: 'issue', type: 'string', text: '' };

export function AskPage() {
  const { address, go, dossier, view } = useDesk();
  const asked = address.params.cypher ?? '';
  const [cypher, setCypher] = useState(asked === '' ? FIRST : asked);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(
    asked === '' ? printTyped(FIRST, [{ ...ISSUE, text: view.issueOrder[0] ?? '' }]) : address.params,
  );
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  const params = useMemo(() => typedParams(cypher, typed), [cypher, typed]);
  const wrong = useMemo(() => (failure === null ? null : wrongAt(failure)), [failure]);

  const key = JSON.stringify(address.params);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (asked === '') return;
    setCypher(asked);
    setTyped(address.params);
    const own = new AbortController();
    running.current = own;
    setBusy(true);
    setFailure(null);
    const question = typedQuestion(address.params);
    answerCypher(question.cypher, question.params, dossier, own.signal)
      .then(setAnswer, (error: Error) => {
        setAnswer(null);
        setFailure(own.signal.aborted ? 'Cancelled.' : error.message);
      })
      .finally(() => running.current === own && setBusy(false));
    return () => own.abort();
  }, [key, dossier, round]);

  const run = () => {
    const next = printTyped(cypher, params);
    if (JSON.stringify(next) === key) setRound(round + 1);
    else go({ ...address, params: next });
  };
  if (carried !== null)
    return (
      <div class="page">
        <h1>Ask the graph</h1>
        <Empty title="This file has no store to ask. Where Démarche is installed: demarche cypher" />
      </div>
    );
  return (
    <div class="page query-page">
      <p class="overline">
        <Link to={{ page: 'queries' }}>Questions</Link> · in Cypher
      </p>
      <h1>Ask the graph in your own words</h1>
      <p class="standfirst">It only reads. Ctrl+Enter asks; names of the graph are offered as you type.</p>
      <CypherEditor text={cypher} asked={asked} wrong={wrong} onChange={setCypher} onRun={run} />
      {params.length > 0 && (
        <TypedParams params={params} onChange={(next) => setTyped(printTyped(cypher, next))} />
      )}
      <p class="ask-buttons">
        <button type="button" class="button primary" disabled={busy} onClick={run}>
          {busy ? 'Asking…' : 'Ask'}
        </button>
        {busy && (
          <button type="button" class="button" onClick={() => running.current?.abort()}>
            Cancel
          </button>
        )}
      </p>
      <div aria-live="polite">
        {failure !== null && <p class="callout">{failure}</p>}
        {answer === null && failure === null && !busy && <p class="quiet">{NOTHING_ASKED}</p>}
      </div>
      {answer !== null && (
        <>
          <AnswerInPicture answer={answer} />
          <AnswerTable name="answer" answer={answer} />
          <SaveQuestion cypher={asked} params={typedParams(asked, address.params)} answer={answer} />
        </>
      )}
    </div>
  );
}
