// A reviewer's edits as they are typed: `whom=Putin`, `over=donbas, land`, `polarity=denies`, `speaker=none`.
import type { WrittenDossier } from '../dossier/read.ts';
import { DemarcheError } from '../model/error.ts';
import { slug } from '../model/id.ts';
import { Edits } from '../model/review.ts';

const FIELDS: Readonly<Record<string, keyof Edits>> = {
  ...{ who: 'actors', whom: 'recipients', over: 'issues', issues: 'issues', proposal: 'proposal' },
  ...{ speaker: 'speaker', kind: 'kind', event: 'event', mode: 'mode', stance: 'stance', role: 'role' },
  ...{ polarity: 'polarity', modality: 'modality', when: 'occurredOn', date: 'occurredOn' },
  ...{ actors: 'actors', recipients: 'recipients' },
};

export const EDITABLE =
  'who, whom, over, speaker, polarity, modality, kind, event, stance, role, proposal, when';

type Known = Pick<WrittenDossier, 'actors' | 'issues' | 'proposals'>;

/** @param texts `name=value` each; actors and issues by id or by name, several joined by commas @throws DemarcheError */
export function editsOf(texts: readonly string[], report: string, known: Known): Edits {
  const pairs = texts.map((text): [string, unknown] => {
    const [, name = '', value = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/s.exec(text) ?? [];
    const field = FIELDS[name.toLowerCase()];
    if (field === undefined) throw wrong('not an edit', text, `write name=value with one of: ${EDITABLE}`);
    return [field, fieldValue(field, value, report, known)];
  });
  const parsed = Edits.safeParse(Object.fromEntries(pairs));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrong('not an edit', `${issue?.path.join('.')}: ${issue?.message}`, 'correct the value');
}

function fieldValue(field: keyof Edits, value: string, report: string, known: Known): unknown {
  const none = value === '' || value === 'none';
  const parts = none ? [] : value.split(/\s*,\s*/);
  if (field === 'actors' || field === 'recipients') return parts.map((part) => actorId(part, report, known));
  if (field === 'issues') return parts.map((part) => named(part, [...known.issues.values()], 'issue'));
  if (none) return null;
  if (field === 'speaker') return actorId(value, report, known);
  if (field === 'proposal') return named(value, [...known.proposals.values()], 'proposal');
  return field === 'event' ? value.toUpperCase() : value;
}

/** As a claims file writes it: an id, or the key of one of the report's own speakers. */
function actorId(text: string, report: string, { actors }: Known): string {
  const own = `unnamed:${report}:`;
  const usable = [...actors.values()].filter(({ id }) => !id.startsWith('unnamed:') || id.startsWith(own));
  return named(text, usable, 'actor').replace(own, '');
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aka?: readonly string[];
}

function named(text: string, items: readonly Named[], what: string): string {
  const wanted = slug(text);
  const same = items.filter(
    ({ id, name, aka = [] }) =>
      id === text || id.endsWith(`:${wanted}`) || [name, ...aka].some((each) => slug(each) === wanted),
  );
  const exact = items.find(({ id }) => id === text);
  const [one, other] = exact === undefined ? same : [exact];
  if (one !== undefined && other === undefined) return one.id;
  const near = (
    same.length > 0 ? same : items.filter(({ id }) => wanted !== '' && id.includes(wanted))
  ).slice(0, 5);
  const remedy = near.length === 0 ? 'give its id' : `use one of: ${near.map(({ id }) => id).join(', ')}`;
  throw wrong(same.length > 1 ? `more than one ${what}` : `no such ${what}`, text, remedy);
}

function wrong(what: string, value: string, remedy: string): DemarcheError {
  return new DemarcheError({ code: 'bad-edit', what, value, remedy });
}
