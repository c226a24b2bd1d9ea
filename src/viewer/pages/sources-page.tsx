// Reports and origins: "14 reports, 2 origins", and what rests on each.
import { useMemo } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import { retellingsOf } from '../../analyse/retelling.ts';
import { sourcesFinding, sourcesOf, sourcesText } from '../../analyse/sources.ts';
import { count } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { Link } from '../parts/link.tsx';
import { RetellingTree } from '../parts/retelling-tree.tsx';
import { Section } from '../parts/section.tsx';
import { NothingLeft } from '../parts/states.tsx';

export function SourcesPage() {
  const { casebook, address } = useDesk();
  const sources = useMemo(() => sourcesOf(casebook, address.filters), [casebook, address.filters]);
  const retold = useMemo(() => retellingsOf(casebook, sources.reports), [casebook, sources]);
  const most = Math.max(1, ...sources.origins.map(({ claims }) => claims.length));
  return (
    <div class="view-page">
      <Chosen title="Reports and origins" />
      <h1>{sourcesFinding(sources)}</h1>
      <Briefing title={sourcesFinding(sources)} text={sourcesText(casebook, sources)} />
      <Section title="Reports that others retell" number={retold.length}>
        <div class="retellings">
          {retold.map((tree) => (
            <RetellingTree key={tree.report} tree={tree} />
          ))}
        </div>
      </Section>
      {sources.origins.length === 0 ? (
        <NothingLeft />
      ) : (
        <div class="table-frame sources-frame">
          <table class="sources">
            <caption class="hidden">Origins with their claims, reports, and what rests on each alone</caption>
            <thead>
              <tr>
                <th scope="col">Origin</th>
                <th scope="col">Claims</th>
                <th scope="col" class="number">
                  Acts on it alone
                </th>
                <th scope="col">Reports that carry it</th>
              </tr>
            </thead>
            <tbody>
              {sources.origins.map(({ id, name, kind, claims, alone, reports }) => (
                <tr key={id}>
                  <th scope="row">
                    {name}
                    {kind === 'statement' && <span class="tag">said in public</span>}
                  </th>
                  <td class="source-claims" data-title="Claims">
                    <svg width="150" height="10" aria-hidden="true">
                      <rect class="strip-bar" width={Math.max(2, (claims.length / most) * 150)} height="10" />
                    </svg>{' '}
                    <span class="number">{claims.length}</span>
                  </td>
                  <td class="number" data-title="Acts on it alone">
                    {alone.length === 0 ? <span class="quiet">0</span> : alone.length}
                  </td>
                  <td>
                    <details>
                      <summary>{count(reports.length, 'report')}</summary>
                      <ul>
                        {reports.map((report) => (
                          <li key={report.id}>
                            <Link to={{ page: 'report', id: report.id }}>
                              {nameOf(casebook.reports, report.id)}
                            </Link>
                            , “{casebook.reports.get(report.id)?.title}”: {count(report.claims, 'claim')}
                            {report.own ? ', its own' : ', passed on'}
                            {report.rewrites !== null && (
                              <>
                                {(report.rewritten ?? 1) < 0.5 ? ', copies from ' : ', retells '}
                                <Link to={{ page: 'report', id: report.rewrites }}>
                                  {nameOf(casebook.reports, report.rewrites)}
                                </Link>
                              </>
                            )}
                          </li>
                        ))}
                      </ul>
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
