// An actor: whom it serves, what presses it, whom it presses, what it holds, whom it met, what it said.

import { useMemo } from 'preact/hooks';
import { START } from '../../analyse/address.ts';
import { nameOf } from '../../analyse/casebook.ts';
import type { Service } from '../../analyse/entries.ts';
import { exhibitsOf } from '../../analyse/evidence.ts';
import { actorProfile } from '../../analyse/profile.ts';
import { actorText } from '../../analyse/subject-text.ts';
import { inSentence } from '../../analyse/summary.ts';
import { capital, dateText, periodText } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { ActList } from '../parts/act-list.tsx';
import { Briefing } from '../parts/briefing.tsx';
import { EdgeTable } from '../parts/edge-table.tsx';
import { ExhibitCard } from '../parts/exhibit.tsx';
import { Link } from '../parts/link.tsx';
import { ActorMark } from '../parts/marks.tsx';
import { Section } from '../parts/section.tsx';
import { Missing } from './missing.tsx';

export function ActorPage() {
  const { casebook, whole, address } = useDesk();
  const profile = useMemo(() => actorProfile(casebook, whole, address.id), [casebook, whole, address.id]);
  if (profile === null) return <Missing what="actor" id={address.id} />;
  const { actor, pressed, presses, serves, servedBy } = profile;
  return (
    <div class="page">
      <p class="overline">
        {actor.report === null ? actor.kind : `Unnamed speaker in ${nameOf(casebook.reports, actor.report)}`}
      </p>
      <h1>
        <ActorMark kind={actor.kind} size={22} /> {capital(actor.name)}
      </h1>
      {actor.aka.length > 0 && <p class="also">Also {actor.aka.join(', ')}</p>}
      <Briefing text={actorText(casebook, profile)} />
      <Services title="Acts for" services={serves} other="principal" />
      <Services title="Acted for by" services={servedBy} other="actor" />
      {pressed.length + presses.length > 0 && (
        <p>
          <Link to={{ page: 'picture', filters: { ...START.filters, actors: [actor.id] } }}>
            Show in the picture
          </Link>
        </p>
      )}
      <Section title={`Who pressed ${inSentence(actor.name)}`} number={pressed.length}>
        <EdgeTable edges={pressed} without="to" />
      </Section>
      <Section title={`Whom ${inSentence(actor.name)} pressed`} number={presses.length}>
        <EdgeTable edges={presses} without="from" />
      </Section>
      <Section title="Positions" number={profile.positions.length}>
        <ActList acts={profile.positions} />
      </Section>
      <Section title="Meetings and calls" number={profile.meetings.length}>
        <ActList acts={profile.meetings} />
      </Section>
      <Section title="Proposals" number={profile.proposals.length}>
        <ActList acts={profile.proposals} />
      </Section>
      <Section title="Reports" number={profile.publishes.length}>
        <ul class="plain">
          {profile.publishes.map((id) => (
            <li key={id}>
              <span class="act-date">{dateText(casebook.reports.get(id)?.publishedOn ?? null)}</span>
              <Link to={{ page: 'report', id }}>{casebook.reports.get(id)?.title}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="What it says" number={profile.says.length}>
        <ul class="cards wide">
          {exhibitsOf(
            casebook,
            profile.says.map(({ id }) => id),
          ).map((exhibit) => (
            <li key={exhibit.claim.id}>
              <ExhibitCard exhibit={exhibit} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

interface ServicesProps {
  readonly title: string;
  readonly services: readonly Service[];
  readonly other: 'actor' | 'principal';
}

/** Those with a name first: unnamed officials are many, and called alike. */
function Services({ title, services, other }: ServicesProps) {
  const { casebook } = useDesk();
  if (services.length === 0) return null;
  const isNamed = (service: Service) => casebook.actors.get(service[other])?.report === null;
  const [named, unnamed] = [services.filter(isNamed), services.filter((service) => !isNamed(service))];
  const few = named.length === 0 || unnamed.length < 3;
  return (
    <div class="services">
      <p>
        <span class="quiet">{title}</span> <Serving services={few ? services : named} other={other} />
      </p>
      {!few && (
        <details>
          <summary>and {unnamed.length} whom the reports do not name</summary>
          <Serving services={unnamed} other={other} />
        </details>
      )}
    </div>
  );
}

function Serving({ services, other }: Omit<ServicesProps, 'title'>) {
  const { casebook } = useDesk();
  return (
    <>
      {services.map((service, at) => (
        <span key={`${service[other]} ${service.role}`}>
          {at > 0 && ' · '}
          <Link to={{ page: 'actor', id: service[other] }}>{nameOf(casebook.actors, service[other])}</Link>
          {service.role !== null && `, ${service.role}`}
          {(service.from !== null || service.to !== null) && (
            <span class="quiet">
              {' '}
              (
              {service.from === null
                ? `until ${dateText(service.to)}`
                : service.to === null
                  ? `since ${dateText(service.from)}`
                  : periodText(service.from, service.to)}
              )
            </span>
          )}
        </span>
      ))}
    </>
  );
}
