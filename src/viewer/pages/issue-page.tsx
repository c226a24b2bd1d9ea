// An issue: who pressed whom over it, who holds what, what the versions of the plan say.

import { useMemo } from 'preact/hooks';
import { START } from '../../analyse/address.ts';
import { nameOf } from '../../analyse/casebook.ts';
import { issueProfile } from '../../analyse/profile.ts';
import { issueColour } from '../../analyse/style.ts';
import { issueText } from '../../analyse/subject-text.ts';
import { dateText } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { ActList } from '../parts/act-list.tsx';
import { Briefing } from '../parts/briefing.tsx';
import { EdgeTable } from '../parts/edge-table.tsx';
import { Link } from '../parts/link.tsx';
import { Section } from '../parts/section.tsx';
import { Missing } from './missing.tsx';

export function IssuePage() {
  const { casebook, whole, view, address } = useDesk();
  const profile = useMemo(() => issueProfile(casebook, whole, address.id), [casebook, whole, address.id]);
  if (profile === null) return <Missing what="issue" id={address.id} />;
  const { issue, edges, positions, meetings, terms } = profile;
  return (
    <div class="page">
      <p class="overline">Issue</p>
      <h1>
        <span class="swatch" style={{ background: issueColour(issue.id, view) }} /> {issue.name}
      </h1>
      <Briefing text={issueText(casebook, profile)} />
      {edges.length > 0 && (
        <p>
          <Link to={{ page: 'picture', filters: { ...START.filters, issues: [issue.id] } }}>
            Show in the picture
          </Link>
        </p>
      )}
      <Section title="Who pressed whom" number={edges.length}>
        <EdgeTable edges={edges} without="issue" />
      </Section>
      <Section title="What the versions of the plan say" number={terms.length}>
        <ol class="acts">
          {terms.map(({ proposal, term, favours }) => (
            <li key={`${proposal.id} ${term}`} class="act-row">
              <span class="act-date">{dateText(proposal.occurredOn)}</span>
              <span class="act-name">
                <Link to={{ page: 'act', id: proposal.id }}>{proposal.name}</Link>: {term}
              </span>
              <span class="act-facts">
                {favours !== null && `favours ${nameOf(casebook.actors, favours)}`}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Positions" number={positions.length}>
        <ActList acts={positions} />
      </Section>
      <Section title="Meetings and calls about it" number={meetings.length}>
        <ActList acts={meetings} />
      </Section>
    </div>
  );
}
