// One parameter of a question: its name, what it means, and the ids that the dossier has for it.
import type { Casebook } from '../../analyse/casebook.ts';
import type { QuestionParam } from '../../model/question.ts';
import { useDesk } from '../desk.ts';

interface Offer {
  readonly id: string;
  readonly name: string;
}

/** What may be meant, by the words of the library: "for, against or undecided", "id of an issue". Empty: anything. */
function offersOf({ actors, issues, acts, reports }: Casebook, { name, meaning }: QuestionParam): Offer[] {
  if (/^[\w-]+(, [\w-]+)* or [\w-]+$/.test(meaning)) {
    return meaning.split(/, | or /).map((id) => ({ id, name: id }));
  }
  if (!meaning.startsWith('id of')) return [];
  if (name === 'issue') return [...issues.values()];
  if (name === 'report') return [...reports.values()];
  if (name === 'act') return [...acts.values()];
  if (name === 'meeting') return [...acts.values()].filter(({ kind }) => kind === 'meeting');
  if (name === 'proposal' || name === 'older')
    return [...acts.values()].filter(({ kind }) => kind === 'proposal');
  const outlet = name === 'outlet';
  return [...actors.values()].filter(({ kind }) => kind !== 'unnamed' && (kind === 'outlet') === outlet);
}

interface Props {
  readonly param: QuestionParam;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function ParamField({ param, value, onInput }: Props) {
  const { casebook } = useDesk();
  const offers = offersOf(casebook, param);
  const id = `param-${param.name}`;
  const named = offers.find((offer) => offer.id === value && offer.name !== value);
  return (
    <div class="field">
      <label for={id}>{param.name}</label>
      <input
        id={id}
        type={param.type === 'integer' ? 'number' : 'text'}
        value={value}
        list={offers.length === 0 ? undefined : `${id}-offers`}
        placeholder={param.optional ? 'any' : ''}
        required={!param.optional}
        aria-describedby={`${id}-meaning`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-meaning`}>{named?.name ?? param.meaning}</p>
      <datalist id={`${id}-offers`}>
        {offers.map((offer) => (
          <option key={offer.id} value={offer.id}>
            {offer.name}
          </option>
        ))}
      </datalist>
    </div>
  );
}
