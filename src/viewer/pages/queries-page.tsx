// The question library, by topic.
import { useEffect, useState } from 'preact/hooks';
import { capital } from '../../analyse/words.ts';
import { TOPICS } from '../../model/question.ts';
import { carried } from '../carried.ts';
import { type Question, questions } from '../data.ts';
import { useDesk } from '../desk.ts';
import { Link } from '../parts/link.tsx';
import { Section } from '../parts/section.tsx';
import { Empty } from '../parts/states.tsx';

export function QueriesPage() {
  const { dossier } = useDesk();
  const [list, setList] = useState<readonly Question[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [narrow, setNarrow] = useState('');
  useEffect(() => {
    questions(dossier).then(setList, (error: Error) => setFailure(error.message));
  }, [dossier]);
  const wanted = narrow.trim().toLowerCase();
  const shown = (list ?? []).filter(({ title, question }) =>
    `${title} ${question}`.toLowerCase().includes(wanted),
  );
  return (
    <div class="page">
      <p class="overline">Question library</p>
      <h1>Ask the graph</h1>
      <p class="standfirst">
        Each question is one Cypher file; it runs unchanged on the embedded store and on Neo4j.
        {carried === null && (
          <>
            {' '}
            <Link to={{ page: 'ask' }}>Write one of your own</Link>.
          </>
        )}
      </p>
      {failure !== null && <p class="callout">{failure}</p>}
      {list !== null && list.length > 6 && (
        <input
          type="search"
          class="narrow"
          placeholder={`Find among ${list.length} questions`}
          aria-label="Narrow the list of questions"
          value={narrow}
          onInput={(event) => setNarrow(event.currentTarget.value)}
        />
      )}
      <Questions title="Of this dossier" list={shown.filter(({ own }) => own === true)} />
      {TOPICS.map((topic) => (
        <Questions
          key={topic}
          title={capital(topic)}
          list={shown.filter((one) => one.own !== true && one.topic === topic)}
        />
      ))}
      {list !== null && shown.length === 0 && <Empty title="No question says that." />}
    </div>
  );
}

function Questions({ title, list }: { readonly title: string; readonly list: readonly Question[] }) {
  return (
    <Section title={title} number={list.length}>
      <ul class="questions">
        {list.map(({ name, title, question }) => (
          <li key={name}>
            <Link to={{ page: 'query', id: name }}>{title}</Link>
            <p>{question}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
