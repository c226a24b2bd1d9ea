// Every error that a person should read: what, its value, where, and what to do about it.

export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
}

export interface ErrorParts {
  /** Stable, for programs: `unknown-actor`, `quote-not-found`. */
  readonly code: string;
  /** What is wrong, as a lower-case noun phrase: `unknown actor`. */
  readonly what: string;
  readonly value?: string | undefined;
  readonly where?: Place | undefined;
  /** What to do: `add it to actors.yaml`. */
  readonly remedy?: string | undefined;
}

/** `what: value (file:line:column) - what to do` */
export function describe({ what, value, where, remedy }: ErrorParts): string {
  const head = value === undefined ? what : `${what}: ${value}`;
  const place = where === undefined ? '' : ` (${placeText(where)})`;
  return `${head}${place}${remedy === undefined ? '' : ` - ${remedy}`}`;
}

export function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** The one error class whose message goes to the user as it is. */
export class DemarcheError extends Error {
  override readonly name = 'DemarcheError';
  readonly code: string;
  readonly parts: readonly ErrorParts[];
  /** 1: the input is at fault. 2: the call is wrong. */
  readonly exitCode: 1 | 2;

  constructor(parts: ErrorParts | readonly ErrorParts[], exitCode: 1 | 2 = 1) {
    const list: readonly ErrorParts[] = 'code' in parts ? [parts] : parts;
    super(list.map(describe).join('\n'));
    this.parts = list;
    this.code = list[0]?.code ?? 'error';
    this.exitCode = exitCode;
  }
}
