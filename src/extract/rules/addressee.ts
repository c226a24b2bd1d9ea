// To whom somebody speaks who warns, asks or offers something in the same breath: "urged HIM to sign, warning that time was short".
import type { Clause, Filler } from '../../text/clauses/clauses.ts';
import { MESSAGES } from '../../text/clauses/words.ts';
import type { Document } from '../../text/parser/document.ts';
import { behindIn, belowObject } from './belonging.ts';
import { isPurpose } from './borne.ts';
import { clauseAt, type Place } from './reading.ts';

/** "Urged HIM to sign, warning that time was short", "wrote to HIM asking for a delay", "a letter to HIM urging calm". */
export function addressee(document: Document, place: Place): readonly Filler[] {
  const { clause, all } = place;
  const { governor, relation, predicate } = clause;
  const above = governor === null ? undefined : clauseAt(all, governor);
  if (relation === 'conjunct' && WARNING.has(predicate.lemma) && above?.voice === 'active')
    return ASKING.has(above.predicate.lemma) ? above.object : [];
  const participle = document.tokens[predicate.head]?.tag === 'VBG' && predicate.auxiliaries.length === 0;
  if (CALLING.has(above?.predicate.lemma ?? '') && isPurpose(document, clause)) return above?.object ?? [];
  if (!participle || above?.voice !== 'active') return [];
  if (relation === 'adverbial' && above.object.length > 0 && !sendsMessage(document, above))
    return above.object;
  if (relation !== 'adverbial' && !sendsMessage(document, above)) return [];
  const beside = [...above.indirect, ...behindIn(above, 'to')];
  return beside.length > 0 ? beside : belowObject(document, { ...place, clause: above }, 'to');
}

/** "Urged HIM to sign and WARNED that time was short". */
const WARNING = new Set('warn caution threaten insist'.split(' '));
const ASKING = new Set(
  'urge ask tell press push beg implore request remind beseech entreat exhort advise counsel pressure'.split(
    ' ',
  ),
);

/** "Telephoned HIM to offer condolences". */
const CALLING = new Set('call telephone phone ring cable visit meet summon'.split(' '));

function sendsMessage({ tokens }: Document, { object }: Clause): boolean {
  return object.some(({ head }) => MESSAGES.has(tokens[head]?.lemma.toLowerCase() ?? ''));
}
