// The parameters that a typed question names: a value and a type for each.
import type { TypedParam } from '../../analyse/typed-question.ts';
import { PARAM_TYPES, type ParamType, parseParam } from '../../model/question.ts';

interface Props {
  readonly params: readonly TypedParam[];
  readonly onChange: (params: readonly TypedParam[]) => void;
}

export function TypedParams({ params, onChange }: Props) {
  const change = (name: string, part: Partial<TypedParam>) =>
    onChange(params.map((param) => (param.name === name ? { ...param, ...part } : param)));
  return (
    <fieldset class="params typed">
      <legend class="hidden">Parameters</legend>
      {params.map(({ name, type, text }) => {
        const wrong = text !== '' && parseParam(type, text) === undefined;
        return (
          <div key={name} class="field">
            <label for={`typed-${name}`}>${name}</label>
            <span class="typed-value">
              <input
                id={`typed-${name}`}
                value={text}
                placeholder="null"
                aria-invalid={wrong}
                onInput={(event) => change(name, { text: event.currentTarget.value })}
              />
              <select
                aria-label={`Type of ${name}`}
                value={type}
                onChange={(event) => change(name, { type: event.currentTarget.value as ParamType })}
              >
                {PARAM_TYPES.map((known) => (
                  <option key={known}>{known}</option>
                ))}
              </select>
            </span>
            {wrong && <p>Not of type {type}: taken as null.</p>}
          </div>
        );
      })}
    </fieldset>
  );
}
