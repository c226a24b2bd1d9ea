// Who says a clause and which outlet is credited with it, followed up the chain: "two officials told Axios that ...".
import type { Mention } from '../../model/extracted.ts';
import type { Span } from '../../model/span.ts';
import type { SpeechForm } from '../../model/words.ts';
import type { Clause } from '../../text/clauses/clauses.ts';
import { actorsAmong, clauseAt, type Place, type Reading, toMention } from './reading.ts';

export interface Said {
  readonly speaker: Mention | null;
  readonly cue: (Span & { readonly text: string }) | null;
  readonly outlet: Mention | null;
  readonly form: SpeechForm;
}

export function saidBy(reading: Reading, place: Place, isOutlet: (id: string) => boolean): Said {
  const { document, resolver } = reading;
  const { all } = place;
  const clause = believed(place);
  const mentions = clause.speaker.map((filler) => toMention(document, resolver.resolve(filler)));
  const cueToken = clause.cue === null ? undefined : document.tokens[clause.cue];
  const cue =
    cueToken === undefined ? null : { text: cueToken.text, start: cueToken.start, end: cueToken.end };
  const saying = clause.cue === null ? undefined : clauseAt(all, clause.cue);
  const told =
    saying === undefined
      ? []
      : actorsAmong(reading, [
          ...saying.object,
          ...saying.indirect,
          ...saying.obliques.flatMap(({ fillers }) => fillers),
        ]);
  const above =
    saying === undefined ? [] : saying.speaker.map((filler) => toMention(document, resolver.resolve(filler)));
  const outlets = [...mentions, ...told, ...above, ...besides(reading, clause.cue)].filter(({ ids }) =>
    ids.some(isOutlet),
  );
  const speakers = mentions.filter(({ ids, text }) => !ids.some(isOutlet) && !MEDIUM.test(text));
  const speaker = joined(document.text, speakers);
  return { speaker, cue, outlet: outlets[0] ?? null, form: formOf(document.text, clause.extent, speaker) };
}

/** Who holds it to be so without saying it: "the US BELIEVES that Baghdad agreed", "Israel is CONVINCED that". */
const BELIEVING = new Set(
  `believe think fear know assume suspect estimate reckon suppose worry doubt imagine judge calculate convinced sure certain
  confident persuaded afraid aware sceptical skeptical impression belief view opinion suspicion fear conviction hunch`.split(
    /\s+/,
  ),
);

/** The clause as said by whoever is told to believe it, where nobody nearer says it. */
function believed({ clause, all }: Place): Clause {
  for (let at: Clause | undefined = clause; at !== undefined && at.governor !== null; ) {
    if (at.governor === clause.cue || !/^(?:complement|conjunct|relative)$/.test(at.relation)) return clause;
    const above = clauseAt(all, at.governor);
    const believer = above?.voice === 'passive' ? above.object : (above?.subject ?? []);
    const believes =
      BELIEVING.has(above?.predicate.lemma ?? '') ||
      (above?.voice === 'passive' && /^(?:convince|persuade)$/.test(above.predicate.lemma));
    if (above !== undefined && believes && believer.length > 0)
      return { ...clause, speaker: believer, cue: above.predicate.head };
    at = above;
  }
  return clause;
}

/** "The outlet recalls": the one credited before, and nobody who speaks. */
const MEDIUM =
  /^(?:the|this|that) (?:\w+ )?(?:outlet|publication|newspaper|portal|news agency|paper|website|site|channel|magazine|daily|broadcaster)$/i;

/** "Told Axios": the name right behind the word of saying, whatever the tree makes of it. */
export function besides(reading: Reading, cue: number | null): Mention[] {
  const next = cue === null ? undefined : reading.document.tokens[cue + 1];
  if (next === undefined || !(next.pos === 'DET' || /^\p{Lu}/u.test(next.text))) return [];
  const at = next.pos === 'DET' ? reading.document.tokens[next.index + 1] : next;
  if (at === undefined) return [];
  return actorsAmong(reading, [
    { head: at.index, first: at.index, next: at.index + 1, start: at.start, end: at.end },
  ]);
}

/** Several speakers of one clause are one: "American and Ukrainian officials". */
function joined(text: string, mentions: readonly Mention[]): Mention | null {
  const [head] = mentions;
  if (head === undefined) return null;
  const start = Math.min(...mentions.map((mention) => mention.start));
  const end = Math.max(...mentions.map((mention) => mention.end));
  const ids = [...new Set(mentions.flatMap((mention) => mention.ids))];
  const actsFor = [...new Set(mentions.flatMap((mention) => mention.actsFor))];
  return {
    text: text.slice(start, end),
    start,
    end,
    ids,
    actsFor,
    reason: head.reason,
    party: mentions.some(({ party }) => party),
  };
}

function formOf(text: string, { start, end }: Span, speaker: Mention | null): SpeechForm {
  if (speaker === null) return 'own';
  return isQuoted(text, start, end) ? 'direct' : 'indirect';
}

/** True when an opening quotation mark before the span in its paragraph is still open. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, end);
  const open = (before.match(/[“«„]/g) ?? []).length - (before.match(/[”»]/g) ?? []).length;
  return open > 0 || (before.match(/"/g) ?? []).length % 2 === 1 || /^[“"«]/.test(text.slice(start, end));
}
