// Runs the command at a pseudo-terminal (script of util-linux): what a person sees and types.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { COMMAND, environment } from './run.ts';

/** What stands on the screen before a person types, in this order, and what is typed then. */
export interface Step {
  readonly see: readonly string[];
  readonly type: string;
}

const SECONDS = 80;

/** Types each step once its words stand on the screen drawn last. Resolves with all that was shown, or rejects with it. */
export function atTerminal(
  home: string,
  args: readonly string[],
  steps: readonly Step[],
): Promise<{ readonly shown: string; readonly code: number | null }> {
  const quoted = [process.execPath, COMMAND, ...args].map((part) => `'${part.replaceAll("'", "'\\''")}'`);
  const line = `stty cols 100 rows 40; ${quoted.join(' ')}`;
  return new Promise((resolve, reject) => {
    const env = environment(home, { TERM: 'xterm', SHELL: '/bin/sh' });
    const child = spawn('script', ['-qec', line, '/dev/null'], { env });
    const left = [...steps];
    let [shown, screen] = ['', ''];
    const timer = setTimeout(() => child.kill(), SECONDS * 1000);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const drawn = text.lastIndexOf('\u001b[2J');
      screen = drawn < 0 ? screen + text : text.slice(drawn);
      shown += stripVTControlCharacters(text);
      const [next] = left;
      if (next === undefined || !stands(next.see, stripVTControlCharacters(screen).replace(/\s+/g, ' ')))
        return;
      left.shift();
      screen = '';
      child.stdin.write(next.type);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (left.length === 0) resolve({ shown, code });
      else reject(new Error(`never seen: ${left[0]?.see.join(' ... ')}\n${shown}`));
    });
  });
}

function stands(words: readonly string[], screen: string): boolean {
  let from = 0;
  return words.every((each) => {
    from = screen.indexOf(each, from);
    return from >= 0;
  });
}
