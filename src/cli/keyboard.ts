// A terminal that is read key by key, and line by line where words are wanted.
import { createInterface, emitKeypressEvents } from 'node:readline';

/** Empties the screen. */
export const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** From now on keys are not shown as they are typed; those typed ahead wait. `close` gives the terminal back. */
export function keyboard() {
  const { stdin } = process;
  const waiting: (string | null)[] = [];
  let wanted: ((key: string | null) => void) | null = null;
  const come = (key: string | null): void => {
    if (wanted === null) waiting.push(key);
    else wanted(key);
    wanted = null;
  };
  const hear = (text: string | undefined, { name, ctrl }: Key): void => {
    if (ctrl !== true) come(name ?? text ?? '');
    else if (name === 'c' || name === 'd') come(null);
  };
  const ended = (): void => come(null);
  const listen = (): void => {
    stdin.on('keypress', hear);
    stdin.setRawMode?.(true);
    stdin.resume();
  };
  emitKeypressEvents(stdin);
  stdin.once('end', ended);
  listen();
  return {
    /** The key's name; null for Ctrl-C, Ctrl-D and the end of the input. */
    next: (): Promise<string | null> =>
      new Promise((resolve) => {
        const key = waiting.shift();
        if (key === undefined) wanted = resolve;
        else resolve(key);
      }),
    /** Null when it was broken off. */
    line: (prompt: string): Promise<string | null> =>
      new Promise((resolve) => {
        stdin.off('keypress', hear);
        const lines = createInterface({ input: stdin, output: process.stdout, terminal: true });
        const leave = (_: string | undefined, key: Key): void => {
          if (key.name === 'escape') finish(null);
        };
        const finish = (value: string | null): void => {
          stdin.off('keypress', leave);
          lines.removeAllListeners();
          lines.close();
          listen();
          resolve(value);
        };
        stdin.on('keypress', leave);
        lines.once('SIGINT', () => finish(null));
        lines.once('close', () => finish(null));
        lines.question(prompt, (answer) => finish(answer));
      }),
    close: (): void => {
      stdin.off('keypress', hear);
      stdin.off('end', ended);
      stdin.setRawMode?.(false);
      stdin.pause();
    },
  };
}
