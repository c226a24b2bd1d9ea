// A typed question saved into the dossier: it becomes a file in its folder `queries/`, and stands in the library.
import { useState } from 'preact/hooks';
import { paramValue, type TypedParam } from '../../analyse/typed-question.ts';
import { TOPICS, type Topic } from '../../model/question.ts';
import { type Answer, saveQuestion } from '../data.ts';
import { useDesk } from '../desk.ts';
import { Link } from './link.tsx';

interface Props {
  readonly cypher: string;
  readonly params: readonly TypedParam[];
  readonly answer: Answer;
}

/** `Who calls whom?` becomes `who-calls-whom`. */
const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

export function SaveQuestion({ cypher, params, answer }: Props) {
  const { dossier } = useDesk();
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState('');
  const [topic, setTopic] = useState<Topic>('overview');
  const [meanings, setMeanings] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const meaning = (key: string, fallback: string) => meanings[key]?.trim() || fallback;
  const save = (event: Event) => {
    event.preventDefault();
    setFailure(null);
    setSaved(null);
    const draft = {
      name: slug(title),
      ...{ title, question, topic, cypher },
      params: params.map((param) => ({
        ...{ name: param.name, type: param.type, optional: true, sample: paramValue(param) },
        meaning: meaning(`$${param.name}`, `value of ${param.name}`),
      })),
      returns: answer.columns.map((column) => ({ column, meaning: meaning(column, `${column} of the row`) })),
    };
    saveQuestion(draft, dossier).then(
      ({ name }) => setSaved(name),
      (error: Error) => setFailure(error.message),
    );
  };
  return (
    <details class="save-question">
      <summary>Save it to the dossier</summary>
      <form onSubmit={save}>
        <label class="field">
          <span>Title</span>
          <input
            required
            maxLength={80}
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>What it asks</span>
          <input required value={question} onInput={(event) => setQuestion(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>Topic</span>
          <select value={topic} onChange={(event) => setTopic(event.currentTarget.value as Topic)}>
            {TOPICS.map((known) => (
              <option key={known}>{known}</option>
            ))}
          </select>
        </label>
        {[...params.map(({ name }) => `$${name}`), ...answer.columns].map((key) => (
          <label key={key} class="field">
            <span>What {key} means</span>
            <input
              value={meanings[key] ?? ''}
              onInput={(event) => setMeanings({ ...meanings, [key]: event.currentTarget.value })}
            />
          </label>
        ))}
        <button type="submit" class="button primary">
          Save
        </button>
      </form>
      <div role="status">
        {failure !== null && <p class="callout">{failure}</p>}
        {saved !== null && (
          <p>
            Saved: <Link to={{ page: 'query', id: saved }}>{title}</Link> stands in the library now, and in
            the folder queries/ of the dossier.
          </p>
        )}
      </div>
    </details>
  );
}
