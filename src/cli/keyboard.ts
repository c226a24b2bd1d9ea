// A terminal that is read key by key, and line by line where words are wanted.
import { createInterface, emitKeypressEvents } from 'node:readline';

/** Empties the screen. */
export const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Keys one at a time, and whole lines where words are wanted. */
export function keyboard() {
  const { stdin } = process;
  emitKeypressEvents(stdin);
  const raw = (on: boolean): unknown => stdin.setRawMode?.(on);
  return {
    /** The key's name; null for Ctrl-C, Ctrl-D and the end of the input. */
    next: (): Promise<string | null> =>
      new Promise((resolve) => {
        raw(true);
        stdin.resume();
        const done = (value: string | null): void => {
          stdin.off('keypress', hear);
          stdin.off('end', ended);
          raw(false);
          resolve(value);
        };
        const ended = (): void => done(null);
        const hear = (text: string | undefined, key: { name?: string; ctrl?: boolean }): void => {
          if (key.ctrl === true) {
            if (key.name === 'c' || key.name === 'd') done(null);
            return;
          }
          done(key.name ?? text ?? '');
        };
        stdin.on('keypress', hear);
        stdin.once('end', ended);
      }),
    /** Null when it was broken off. */
    line: (prompt: string): Promise<string | null> =>
      new Promise((resolve) => {
        const lines = createInterface({ input: stdin, output: process.stdout, terminal: true });
        const leave = (_: string | undefined, key: { name?: string }): void => {
          if (key.name === 'escape') finish(null);
        };
        const finish = (value: string | null): void => {
          stdin.off('keypress', leave);
          lines.removeAllListeners();
          lines.close();
          resolve(value);
        };
        stdin.on('keypress', leave);
        lines.once('SIGINT', () => finish(null));
        lines.once('close', () => finish(null));
        lines.question(prompt, (answer) => finish(answer));
      }),
    close: (): void => {
      raw(false);
      stdin.pause();
    },
  };
}
