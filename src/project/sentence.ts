// A claim as one plain sentence: what a reviewer says yes or no to.
import type { Claim } from '../model/dossier.ts';
import type { Names } from './acts.ts';

/** "Denied by a US official: the United States pressed Volodymyr Zelensky (request) over Donbas. Credited to Axios." */
export function sentenceOf(claim: Claim, names: Names): string {
  const { speaker, polarity, form, credited } = claim;
  const who = form === 'own' ? 'the report' : names.actor(speaker);
  const says =
    polarity === 'denies' ? `Denied by ${who}` : form === 'own' ? 'The report' : `According to ${who}`;
  const told = credited === null ? '' : ` Credited to ${names.actor(credited)}.`;
  return `${says}: ${deed(claim, names)}.${told}`;
}

function deed(claim: Claim, names: Names): string {
  const { kind, event, modality, stance, role, occurredOn, meeting } = claim;
  const who = list(claim.actors.map(names.actor));
  const whom = list(claim.recipients.map(names.actor));
  const about = [...claim.issues.map(names.issue), ...(claim.proposal === null ? [] : [claim.proposal])];
  const over = about.length === 0 ? '' : ` over ${list(about)}`;
  const type = event === null ? '' : ` (${event.toLowerCase()})`;
  const when = occurredOn === null ? '' : `, ${occurredOn}`;
  const shade = modality === 'actual' ? '' : `, ${modality}`;
  switch (kind) {
    case 'pressure':
      return `${who} pressed ${whom}${type}${over}${shade}${when}`;
    case 'meeting': {
      const { form, place, minutes } = meeting;
      const how = [form, place, minutes === null ? null : `${minutes} minutes`].filter(
        (each) => each !== null,
      );
      return `${who} met or talked${how.length > 0 ? ` (${how.join(', ')})` : ''}${over}${shade}${when}`;
    }
    case 'proposal':
      return `${who} put forward a proposal${over}${whom === '' ? '' : ` to ${whom}`}${shade}${when}`;
    case 'position':
      return `${who} is ${stance ?? 'undecided'}${type}${over}${shade}${when}`;
    case 'tie':
      return `${who} is ${role ?? 'in the service'} of ${whom}${shade}${when}`;
  }
}

function list(names: readonly string[]): string {
  return names.length <= 2 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
