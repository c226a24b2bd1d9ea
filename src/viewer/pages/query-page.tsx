// One question: its form, its answer as a table, its Cypher.
import { useEffect, useState } from 'preact/hooks';
import { printTyped } from '../../analyse/typed-question.ts';
import type { ParamValue } from '../../model/question.ts';
import { carried } from '../carried.ts';
import { type Answer, answer, type Question, questions } from '../data.ts';
import { useDesk } from '../desk.ts';
import { AnswerInPicture } from '../parts/answer-in-picture.tsx';
import { AnswerTable } from '../parts/answer-table.tsx';
import { Link } from '../parts/link.tsx';
import { ParamField } from '../parts/param-field.tsx';
import { Missing } from './missing.tsx';

const askParams = ({ cypher, params }: Question, typed: Readonly<Record<string, string>>) =>
  printTyped(
    cypher,
    params.map(({ name, type }) => ({ name, type, text: typed[name] ?? '' })),
  );

const textOf = (value: ParamValue): string =>
  value === null ? '' : typeof value === 'object' ? value.join(', ') : String(value);

export function QueryPage() {
  const { address, go, dossier } = useDesk();
  const [list, setList] = useState<readonly Question[] | null>(null);
  const [result, setResult] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    questions(dossier).then(setList, (error: Error) => setFailure(error.message));
  }, [dossier]);
  const question = list?.find(({ name }) => name === address.id);
  const [typed, setTyped] = useState<Record<string, string>>({});
  useEffect(() => {
    if (question === undefined) return;
    const values = Object.fromEntries(
      question.params.map((param) => [param.name, address.params[param.name] ?? textOf(param.sample)]),
    );
    setTyped(values);
    setBusy(true);
    setFailure(null);
    answer(question.name, values, dossier)
      .then(setResult, (error: Error) => {
        setResult(null);
        setFailure(error.message);
      })
      .finally(() => setBusy(false));
  }, [question, JSON.stringify(address.params)]);

  if (list === null && failure === null) return <div class="page quiet">Opening the question…</div>;
  if (question === undefined)
    return failure === null ? <Missing what="question" id={address.id} /> : <p class="callout">{failure}</p>;
  return (
    <div class="page query-page">
      <p class="overline">
        <Link to={{ page: 'queries' }}>Questions</Link> · {question.name}
      </p>
      <h1>{question.title}</h1>
      <p class="standfirst">{question.question}</p>
      <form
        class="params"
        onSubmit={(event) => {
          event.preventDefault();
          go({ ...address, params: typed });
        }}
      >
        {question.params.map((param) => (
          <ParamField
            key={param.name}
            param={param}
            value={typed[param.name] ?? ''}
            onInput={(value) => setTyped({ ...typed, [param.name]: value })}
          />
        ))}
        {question.params.length > 0 && (
          <button type="submit" class="button primary" disabled={busy}>
            {busy ? 'Asking…' : 'Ask'}
          </button>
        )}
      </form>
      <div aria-live="polite">
        {failure !== null && <p class="callout">{failure}</p>}
        {result !== null && (
          <>
            <AnswerInPicture answer={result} />
            <AnswerTable name={question.name} answer={result} />
          </>
        )}
      </div>
      <details class="cypher">
        <summary>Cypher and what it returns</summary>
        {carried === null && (
          <p>
            <Link to={{ page: 'ask', params: askParams(question, typed) }}>Change it and ask</Link>
          </p>
        )}
        <pre>
          <code>{question.cypher}</code>
        </pre>
        <dl class="facts">
          {question.returns.map((column) => (
            <div key={column.column}>
              <dt>{column.column}</dt>
              <dd>{column.meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
