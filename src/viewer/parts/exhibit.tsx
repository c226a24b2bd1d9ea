// One claim as evidence: who says it, the quote in its passage, where and when, and the way to the original.
import { nameOf } from '../../analyse/casebook.ts';
import { shownOf, shownWithin, wordsOf } from '../../analyse/dress.ts';
import type { Claim } from '../../analyse/entries.ts';
import type { Exhibit } from '../../analyse/evidence.ts';
import { capital, count, dateText, hostOf, listText } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Cite } from './cite.tsx';
import { Dressed } from './dressed.tsx';
import { Icon } from './icons.tsx';
import { Link } from './link.tsx';
import { ReviewNote } from './review.tsx';

export function ExhibitCard({ exhibit }: { readonly exhibit: Exhibit }) {
  const { claim, speaker, via, outlet, origin, report, passage } = exhibit;
  return (
    <article class={`exhibit ${claim.polarity}`}>
      <p class="speaker">
        {speaker.id === null ? (
          capital(speaker.name)
        ) : (
          <Link to={{ page: 'actor', id: speaker.id }}>{capital(speaker.name)}</Link>
        )}
        {via !== null && <span class="quiet"> through {via}</span>}
        {speaker.kind === 'unnamed' && <span class="tag">unnamed</span>}
        {claim.form === 'direct' && <span class="tag">in quotation marks</span>}
        {claim.modality !== 'actual' && <span class="tag">{claim.modality}</span>}
      </p>
      {passage.length === 0 ? (
        <p class="none">
          The text may not be redistributed; offsets {claim.start}–{claim.end}.
        </p>
      ) : (
        <Passage passage={passage} />
      )}
      <p class="where">
        {report === null ? (
          outlet.name
        ) : (
          <Link to={{ page: 'report', id: report.id, claim: claim.id }}>{outlet.name}</Link>
        )}
        , {dateText(report?.publishedOn ?? claim.publishedOn)}
        {claim.recordedOn !== '' && <span class="quiet"> · entered {dateText(claim.recordedOn)}</span>}
        {claim.saidOn !== '' && claim.saidOn !== claim.publishedOn && <> · said {dateText(claim.saidOn)}</>}
        {origin.name !== outlet.name && (
          <>
            {' '}
            · <span class="origin">origin: {origin.name}</span>
          </>
        )}
        {report?.url != null && (
          <>
            {' '}
            ·{' '}
            <a href={report.url} rel="noreferrer noopener" target="_blank">
              original at{' '}
              <span class="together">
                {hostOf(report.url)} <Icon name="out" size={11} />
              </span>
            </a>
          </>
        )}
      </p>
      {claim.unsure !== null && <p class="unsure">Take care: {claim.unsure}</p>}
      {claim.contradicts.length > 0 && <Contradictions claim={claim} />}
      <ReviewNote claim={claim} />
      <Cite claim={claim} />
    </article>
  );
}

/** Emphasis may begin before the quote and end in it: it is read in the passage as a whole. */
function Passage({ passage }: Pick<Exhibit, 'passage'>) {
  const shown = shownOf(passage.map(({ text }) => text).join(''));
  let from = 0;
  return (
    <blockquote>
      {passage.map(({ text, marked }) => {
        const start = from;
        from += text.length;
        const words = <Dressed shown={shownWithin(shown, { start, end: from })} />;
        return marked ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>;
      })}
    </blockquote>
  );
}

/** The claims that cannot be true together with this one, folded. */
function Contradictions({ claim }: { readonly claim: Claim }) {
  const { casebook } = useDesk();
  const others = claim.contradicts.flatMap(({ claim: id, on }) => {
    const other = casebook.claims.get(id);
    return other === undefined ? [] : [{ other, on }];
  });
  return (
    <details class="contradictions">
      <summary>
        {count(others.length, 'claim')} cannot be true beside it (
        {listText([...new Set(others.map(({ on }) => on))])})
      </summary>
      <ul>
        {others.map(({ other, on }) => (
          <li key={other.id}>
            <Link to={{ page: 'report', id: other.report, claim: other.id }}>
              {capital(nameOf(casebook.actors, other.speaker))}, {nameOf(casebook.reports, other.report)}
            </Link>{' '}
            <span class="tag">{on}</span>
            {other.quote !== null && <q>{wordsOf(other.quote)}</q>}
            <Cite claim={other} />
          </li>
        ))}
      </ul>
    </details>
  );
}
