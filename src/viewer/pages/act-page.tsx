// An act: what it is said to be, and everything said for and against it.
import type { ComponentChildren } from 'preact';
import { nameOf } from '../../analyse/casebook.ts';
import { restsOnDrafts } from '../../analyse/drafts.ts';
import { actCounts } from '../../analyse/evidence.ts';
import { actText } from '../../analyse/subject-text.ts';
import { dateText, eventName } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Counts } from '../parts/counts.tsx';
import { EvidenceView } from '../parts/evidence.tsx';
import { Link } from '../parts/link.tsx';
import { DraftTag, StatusTag } from '../parts/marks.tsx';
import { Missing } from './missing.tsx';

const ACTORS = {
  pressure: 'By',
  meeting: 'Present',
  proposal: 'Made by',
  position: 'Held by',
  tie: 'Who',
};

export function ActPage() {
  const { casebook, address } = useDesk();
  const act = casebook.acts.get(address.id);
  if (act === undefined) return <Missing what="act" id={address.id} />;
  const people = (ids: readonly string[]) =>
    ids.map((id, at) => (
      <span key={id}>
        {at > 0 && ', '}
        <Link to={{ page: 'actor', id }}>{nameOf(casebook.actors, id)}</Link>
      </span>
    ));
  const acts = (ids: readonly string[]) =>
    ids.map((id, at) => (
      <span key={id}>
        {at > 0 && ', '}
        <Link to={{ page: 'act', id }}>{nameOf(casebook.acts, id)}</Link>
      </span>
    ));
  const facts: [string, ComponentChildren][] = [
    ['When', act.occurredOn === null ? null : dateText(act.occurredOn)],
    [ACTORS[act.kind], act.actors.length === 0 ? null : people(act.actors)],
    [act.kind === 'tie' ? 'Serves' : 'On', act.recipients.length === 0 ? null : people(act.recipients)],
    [
      'About',
      act.issues.length === 0
        ? null
        : act.issues.map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link to={{ page: 'issue', id }}>{nameOf(casebook.issues, id)}</Link>
            </span>
          )),
    ],
    ['Proposal', act.proposals.length === 0 ? null : acts(act.proposals)],
    [
      'Type',
      act.event === null ? null : `${eventName(act.event)}${act.mode === null ? '' : `, ${act.mode}`}`,
    ],
    ['Stance', act.stance],
    ['Form', act.form],
    ['Place', act.place],
    ['Length', act.minutes === null ? null : `${act.minutes} minutes`],
    ['As', act.role],
    ['Modality', act.modality === 'actual' ? null : act.modality],
    ['Replaces', act.revises.length === 0 ? null : acts(act.revises)],
    ['Replaced by', act.revisedBy.length === 0 ? null : acts(act.revisedBy)],
  ];
  const opened = address.opened;
  return (
    <div class="page">
      <p class="overline">{act.kind}</p>
      <h1>{act.name}</h1>
      <p class="act-status">
        <StatusTag status={act.status} /> {restsOnDrafts(casebook, act) && <DraftTag />}
      </p>
      <Briefing text={actText(casebook, act)} />
      <dl class="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {act.terms.length > 0 && (
        <ul class="plain">
          {act.terms.map(({ issue, term, favours }) => (
            <li key={`${issue} ${term}`}>
              <Link to={{ page: 'issue', id: issue }}>{nameOf(casebook.issues, issue)}</Link>: {term}
              {favours !== null && <span class="quiet"> (favours {nameOf(casebook.actors, favours)})</span>}
            </li>
          ))}
        </ul>
      )}
      {act.unsure !== null && <p class="unsure">Take care: {act.unsure}</p>}
      <Counts of={actCounts(casebook, act)} opens={{ kind: 'act', id: act.id }} />
      <p class="drawer-way">
        <Link to={{ page: 'voice', id: act.id }}>Who says so, and who is silent</Link>
      </p>
      <h2 class="hidden">Evidence</h2>
      {opened?.kind !== 'act' && <EvidenceView claims={act.asserting} denials={act.denying} show="sides" />}
    </div>
  );
}
