// Runs the command: in a process of its own, as a user does, or, where that is not the point, in this one.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';

export const COMMAND = fileURLToPath(new URL('../../src/cli/demarche.mjs', import.meta.url));

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
}

/** A fresh data folder; nothing of this machine's NEO4J_* reaches the command. */
export function freshHome(): string {
  return mkdtempSync(path.join(tmpdir(), 'demarche-cli-'));
}

export function environment(home: string, extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_'));
  return { ...Object.fromEntries(kept), DEMARCHE_HOME: home, ...extra };
}

export function run(
  home: string,
  args: readonly string[],
  { env = {}, input, cwd }: RunOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { env: environment(home, env), cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ stdout, stderr, code }));
    child.stdin.end(input ?? '');
  });
}

/** The command in this process: a second less each time. Not for what reads standard input or is stopped half-way. */
export async function call(
  home: string,
  args: readonly string[],
  { env = {}, cwd = process.cwd() }: Omit<RunOptions, 'input'> = {},
): Promise<Finished> {
  const said = { stdout: '', stderr: '' };
  const before = { env: { ...process.env }, cwd: process.cwd(), code: process.exitCode };
  const writes = (['stdout', 'stderr'] as const).map((name) => {
    const stream = process[name];
    const write = stream.write;
    stream.write = (chunk: string | Uint8Array) => {
      said[name] += Buffer.from(chunk as string).toString('utf8');
      return true;
    };
    return () => {
      stream.write = write;
    };
  });
  process.env = environment(home, env);
  process.chdir(cwd);
  process.exitCode = undefined;
  try {
    await main(args);
    return { ...said, code: Number(process.exitCode ?? 0) };
  } finally {
    for (const restore of writes) restore();
    process.env = before.env;
    process.chdir(before.cwd);
    process.exitCode = before.code;
  }
}
