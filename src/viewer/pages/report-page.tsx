// A report: its text with every claim marked, and the claims beside it.
import { useEffect, useMemo } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import { retellingsOf } from '../../analyse/retelling.ts';
import { reportText } from '../../analyse/subject-text.ts';
import { count, dateText, hostOf, listText, percent } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { ClaimNote } from '../parts/claim-note.tsx';
import { Icon } from '../parts/icons.tsx';
import { Link } from '../parts/link.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { RetellingTree } from '../parts/retelling-tree.tsx';
import { ReviewSteps } from '../parts/review-walk.tsx';
import { useReviewWalk } from '../use-review-walk.ts';
import { Missing } from './missing.tsx';

export function ReportPage() {
  const { casebook, address, go } = useDesk();
  const report = casebook.reports.get(address.id);
  const claims = useMemo(
    () => (report?.claims ?? []).flatMap((id) => casebook.claims.get(id) ?? []),
    [report, casebook],
  );
  useEffect(() => {
    if (address.claim === null) return;
    const mark = document.querySelector(`[data-claims~="${CSS.escape(address.claim)}"]`);
    // Where the claims stand below the text, a draft is decided on in its note, which has the quote too.
    const note = document.querySelector('.note.on:has(.review.draft)');
    const target = matchMedia('(max-width: 760px)').matches ? (note ?? mark) : mark;
    target?.scrollIntoView({ block: 'center' });
  }, [address.claim]);
  const chosen = casebook.claims.get(address.claim ?? '') ?? null;
  const walk = useReviewWalk(chosen, () => document.querySelector<HTMLElement>('.note.on .refuse')?.click());
  if (report === undefined) return <Missing what="report" id={address.id} />;
  const choose = (claim: string) =>
    go({ ...address, claim: claim === address.claim ? null : claim }, { replace: true });
  const cited = report.cites.map((id) => nameOf(casebook.actors, id));
  return (
    <div class="page report-page">
      <p class="overline">
        {report.kind === 'brief' ? 'Brief, in our own words' : report.kind} ·{' '}
        <Link to={{ page: 'actor', id: report.outlet }}>{nameOf(casebook.actors, report.outlet)}</Link>,{' '}
        {dateText(report.publishedOn)}
      </p>
      <h1>{report.title}</h1>
      <p class="report-facts">
        {report.url !== null && (
          <a href={report.url} rel="noreferrer noopener" target="_blank">
            Read the original at{' '}
            <span class="together">
              {hostOf(report.url)} <Icon name="out" size={12} />
            </span>
          </a>
        )}
        {cited.length > 0 && <span>Cites {listText(cited)}</span>}
        {report.rewrites !== null && (
          <span>
            {report.rewritten === null
              ? 'Rewrites '
              : `${percent(report.rewritten, 1)} of its words also in `}
            <Link to={{ page: 'report', id: report.rewrites }}>
              {nameOf(casebook.reports, report.rewrites)}
            </Link>
          </span>
        )}
        {report.rewrittenBy.length > 0 && (
          <span>
            Rewritten by{' '}
            {report.rewrittenBy.map((id, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link to={{ page: 'report', id }}>
                  {nameOf(casebook.actors, casebook.reports.get(id)?.outlet ?? id)}
                </Link>
              </span>
            ))}
          </span>
        )}
      </p>
      <Briefing text={reportText(casebook, report)} />
      {retellingsOf(casebook, [report.id]).map((tree) => (
        <details key={tree.report} class="report-retelling">
          <summary>{count(tree.retellings + 1, 'report')} tell this story; who retells whom</summary>
          <RetellingTree tree={tree} />
        </details>
      ))}
      {[report.unsure, ...report.doubts]
        .filter((doubt) => doubt !== null)
        .map((doubt) => (
          <p key={doubt} class="unsure">
            Take care: {doubt}
          </p>
        ))}
      <div class="report-body">
        <article class="report-text" aria-label="Text">
          {report.text === null ? (
            <p class="callout">
              The text may not be redistributed. “demarche attach FILE” finds it by its hash.
            </p>
          ) : (
            <MarkedText title={report.title} text={report.text} claims={claims} />
          )}
        </article>
        <section class="report-claims" aria-label="Claims in this report">
          <h2 class="rail-title">{count(claims.length, 'claim')}</h2>
          <ReviewSteps walk={walk} report={report.id} />
          {claims.length === 0 && <p class="none">Nobody has entered a claim on this report yet.</p>}
          <ol>
            {claims.map((claim) => (
              <ClaimNote
                key={claim.id}
                claim={claim}
                on={claim.id === address.claim}
                onChoose={() => choose(claim.id)}
                decide={walk.decide}
              />
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}
