// What the reader found in a report, as the claims file of a dossier: drafts, with whom they name and why. Pure.
import type { FoundActor, WrittenClaim, WrittenClaims } from '../model/dossier.ts';
import type { Extracted, Mention, Who } from '../model/extracted.ts';
import { contentId, SLUG, sha256 } from '../model/id.ts';
import { byId, compareText, sortedUnique } from '../model/order.ts';
import { type Span, spansOf } from '../model/span.ts';
import { EXTRACTOR } from './line.ts';

export interface Found {
  readonly extracted: Extracted;
  readonly issues: readonly string[];
  readonly proposal:
    | (Span & { readonly id: string; readonly known: boolean; readonly reason: string })
    | null;
}

export interface EntryContext {
  readonly report: { readonly id: string; readonly outlet: string; readonly text: string };
  /** Who an id is of which neither the gazetteer nor the dossier knows. */
  readonly who: (id: string) => Who;
  /** True for actors that have an entry: in graph/actors or in the dossier's actors.yaml. */
  readonly known: (id: string) => boolean;
  /** False where the report's text stays out of the dossier: offsets and hashes stand for the words. */
  readonly words: boolean;
}

/** In the order of the text; what is told twice in the same words stands once. Acts outside the five kinds are left out. */
export function entriesOf(found: readonly Found[], context: EntryContext): WrittenClaims {
  const names = new Names(context);
  const claims = found.flatMap((each) => entryOf(each, names, context) ?? []);
  const distinct = [...new Map(claims.map((claim) => [claim.key, claim])).values()];
  const { speakers, actors } = names;
  return {
    report: context.report.id,
    extractor: EXTRACTOR,
    ...(Object.keys(speakers).length > 0 ? { speakers } : {}),
    ...(actors.length > 0 ? { actors } : {}),
    claims: distinct,
  };
}

function entryOf(
  { extracted, issues, proposal }: Found,
  names: Names,
  { report, words }: EntryContext,
): WrittenClaim | null {
  const { kind, event, mode, polarity, modality, stance, role, start, end, over, occurredOn } = extracted;
  if (kind === 'other') return null;
  const side = (mentions: readonly Mention[]): string[] =>
    sortedUnique(mentions.flatMap(({ ids }) => ids.map((id) => names.of(id))));
  const quote = report.text.slice(start, end);
  const places = spansOf(report.text, quote);
  const said = extracted.speaker?.ids[0];
  const speaker = said === undefined || said === report.outlet ? undefined : names.of(said);
  const credited = extracted.outlet?.ids[0];
  const content = {
    ...{ kind, event: event ?? undefined, mode: mode ?? undefined },
    ...{
      polarity: polarity === 'denies' ? polarity : undefined,
      modality: modality === 'actual' ? undefined : modality,
    },
    ...{ actors: side(extracted.actors), recipients: some(side(extracted.recipients)), speaker },
    ...{ stance: stance ?? undefined, role: role ?? undefined, meeting: meetingOf(extracted) },
    nth: places.length > 1 ? places.findIndex((place) => place.start === start) + 1 : undefined,
  };
  const hash = sha256(quote);
  return present<WrittenClaim>({
    key: `d${contentId({ report: report.id, ...content, quote: hash }).slice(0, 12)}`,
    review: 'draft',
    ...content,
    issues: some(issues),
    proposal: proposal?.known ? proposal.id : undefined,
    over: words && over !== null ? report.text.slice(over.start, over.end) : undefined,
    credited: credited === undefined || credited === report.outlet ? undefined : names.of(credited),
    occurredOn: occurredOn ?? undefined,
    because: some([
      ...names.reasons([...extracted.actors, ...extracted.recipients, extracted.speaker], words),
      ...(proposal?.known ? [proposalReason(proposal, report.text, words)] : []),
    ]),
    ...(words ? { quote } : { nth: undefined, start, end, quoteSha256: hash }),
  });
}

function proposalReason(
  { start, end, id, reason }: NonNullable<Found['proposal']>,
  text: string,
  words: boolean,
): string {
  return words ? `${text.slice(start, end).replace(/\s+/g, ' ')}: ${id} (${reason})` : `${id} (${reason})`;
}

function meetingOf({ kind, meeting: { form, place, minutes } }: Extracted): WrittenClaim['meeting'] {
  if (kind !== 'meeting' || (form === null && place === null && minutes === null)) return undefined;
  return present({ form: form ?? undefined, place: place ?? undefined, minutes: minutes ?? undefined });
}

/** Those whom only this report knows, collected as they are met, under the names that its claims use for them. */
class Names {
  readonly #context: EntryContext;
  readonly #speakers = new Map<string, NonNullable<WrittenClaims['speakers']>[string]>();
  readonly #actors = new Map<string, FoundActor>();

  constructor(context: EntryContext) {
    this.#context = context;
  }

  /** How the claims file writes an id of the resolver: `unnamed:REPORT:two-officials` is its speaker `two-officials`. */
  of(id: string): string {
    const { known, who } = this.#context;
    if (known(id)) return id;
    const { name, kind, actsFor, reason } = who(id);
    if (!id.startsWith('unnamed:')) {
      const tie = this.#principals(id, actsFor).map((actor) => ({ actor }));
      this.#actors.set(id, {
        ...{ id, name, kind: kind === 'unnamed' ? 'group' : (kind ?? 'body'), actsFor: tie },
        because: reason,
      });
      return id;
    }
    const bare = id.split(':').at(-1) ?? '';
    const key = bare === '' ? 'somebody' : known(bare) ? `unnamed-${bare}` : bare;
    const [principal] = this.#principals(id, actsFor);
    this.#speakers.set(key, present({ name, actsFor: principal }));
    return key;
  }

  /** "Zelensky: volodymyr-zelensky, surname": once each, in the order of the text. */
  reasons(mentions: readonly (Mention | null)[], words: boolean): string[] {
    const met = mentions.flatMap((mention) =>
      mention === null || mention.ids.length === 0 ? [] : [mention],
    );
    const ordered = [...met].sort((a, b) => a.start - b.start);
    return [
      ...new Set(
        ordered.map(({ text, ids, reason }) => {
          const who = ids.map((id) => this.of(id)).join(', ');
          return words ? `${text.replace(/\s+/g, ' ')}: ${who} (${reason})` : `${who} (${reason})`;
        }),
      ),
    ];
  }

  #principals(id: string, actsFor: readonly string[]): string[] {
    return actsFor.filter((each) => each !== id && SLUG.test(each) && this.#context.known(each));
  }

  get speakers(): NonNullable<WrittenClaims['speakers']> {
    return Object.fromEntries([...this.#speakers].sort(([a], [b]) => compareText(a, b)));
  }

  get actors(): FoundActor[] {
    return [...this.#actors.values()].sort(byId);
  }
}

function some<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length > 0 ? [...items] : undefined;
}

/** Without the members that are undefined. */
function present<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}
