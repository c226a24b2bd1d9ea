// `demarche doctor`: what this machine has, and what is missing for what.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { Command } from 'commander';
import { DemarcheError } from '../model/error.ts';
import { onPath } from './browser.ts';
import { formatTable, say } from './output.ts';
import { withStore } from './store.ts';
import { version } from './version.ts';
import { VIEWER } from './viewer-build.ts';

const EXAMPLES = `
Examples:
  $ demarche doctor
  $ demarche doctor --json | jq '.[] | select(.ok | not)'

Exit code 1 when something is missing without which the program does not work.`;

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  readonly for: string;
  /** Only set when it is missing. */
  readonly remedy?: string;
  readonly needed: boolean;
}

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('say what this machine has, and what is missing for what')
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }: { json?: boolean }) => {
      const findings = [demarche(), node(), npm(), viewer(), await store(), java(), maven(), browser()];
      const rows = findings.map(({ ok, what, found, for: purpose, remedy }) => [
        ok ? 'yes' : 'no',
        what,
        found,
        remedy ?? purpose,
      ]);
      const columns = ['there', 'what', 'found', 'for'];
      process.stdout.write(
        json ? `${JSON.stringify(findings, null, 2)}\n` : formatTable({ columns, rows }, 'table').text,
      );
      const missing = findings.filter(({ ok, needed }) => needed && !ok);
      if (missing.length === 0) return;
      say(`Missing: ${missing.map(({ what }) => what).join(', ')}`);
      process.exitCode = 1;
    });
}

function demarche(): Finding {
  return { what: 'demarche', ok: true, found: version(), for: 'itself', needed: true };
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return finding('node', ok, process.version, 'running it', 'install Node 20.19 or newer', true);
}

function npm(): Finding {
  const found = firstLine('npm', ['--version']);
  return finding('npm', found !== null, found, 'npm ci, npm start, npm test', 'install npm', false);
}

function viewer(): Finding {
  const ok = existsSync(path.join(VIEWER, 'index.html'));
  return finding(
    'viewer',
    ok,
    ok ? VIEWER : null,
    'the pages of demarche start',
    'demarche start builds it',
    false,
  );
}

async function store(): Promise<Finding> {
  const purpose = 'loading and asking';
  try {
    return await withStore({}, async (opened) => {
      const loaded = (await opened.dossiers()).map(({ id }) => id).join(', ') || 'nothing loaded yet';
      return {
        what: 'store',
        ok: true,
        found: `${opened.name}, ${opened.place}: ${loaded}`,
        for: purpose,
        needed: true,
      };
    });
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    return { what: 'store', ok: false, found: '-', for: purpose, remedy: error.message, needed: true };
  }
}

function java(): Finding {
  const found = firstLine('java', ['-version']);
  return finding(
    'java',
    found !== null,
    found,
    'demarche neo4j',
    'install a JDK, 17 or newer, for demarche neo4j',
    false,
  );
}

function maven(): Finding {
  const found = firstLine('mvn', ['--version']);
  return finding('maven', found !== null, found, 'demarche neo4j', 'install Maven for demarche neo4j', false);
}

const BROWSERS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

function browser(): Finding {
  const packed = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium', import.meta.url));
  const fits = process.platform === 'linux' && process.arch === 'x64' && existsSync(packed);
  const found = onPath(BROWSERS) ?? (fits ? 'the one of @sparticuz/chromium' : null);
  return finding(
    'browser',
    found !== null,
    found,
    'the browser tests of npm test',
    'install Chrome or Chromium for npm test',
    false,
  );
}

function finding(
  what: string,
  ok: boolean,
  found: string | null,
  purpose: string,
  remedy: string,
  needed: boolean,
): Finding {
  return { what, ok, found: found ?? '-', for: purpose, needed, ...(ok ? {} : { remedy }) };
}

/** What a program says of its version, on stdout or stderr; null when it is not there. */
function firstLine(command: string, args: readonly string[]): string | null {
  const file = onPath([command]);
  if (file === null) return null;
  try {
    const shell = process.platform === 'win32';
    const text = execFileSync(
      shell ? `"${file}" ${args.join(' ')} 2>&1` : '/bin/sh',
      shell ? [] : ['-c', '"$0" "$@" 2>&1', file, ...args],
      {
        encoding: 'utf8',
        shell,
        timeout: 20_000,
      },
    );
    const lines = text.split('\n').map((line) => stripVTControlCharacters(line).trim());
    return (
      lines.find(
        (line) => /\d+\.\d+/.test(line) && !/^(npm )?warn/i.test(line) && !/^Picked up/.test(line),
      ) ?? null
    );
  } catch {
    return null;
  }
}
