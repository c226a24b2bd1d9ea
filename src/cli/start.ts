// `demarche start`: everything that is needed to look at a dossier in the browser.
import { randomBytes } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import { Command } from 'commander';
import type { Access } from '../server/access.ts';
import type { createApp } from '../server/app.ts';
import { hasDesktop, openInBrowser } from './browser.ts';
import { dossierPath } from './dossier.ts';
import { openLibrary } from './library.ts';
import { refresh, writesOf } from './loading.ts';
import { dossierOption, portNumber, type StoreChoice, storeOption } from './options.ts';
import { say } from './output.ts';
import { reviewDesk } from './review-desk.ts';
import { ensureViewer } from './viewer-build.ts';

const EXAMPLES = `
Examples:
  $ demarche start
  $ demarche start --dossier ./my-dossier --port 5000
  $ demarche start --get /api/dossiers          print one response, open no port
  $ demarche start --get /actors/ukraine.json

Serves this machine only. All it writes, into the dossier's folder, is what you decide about drafts, questions that you save, and
views that you keep as bookmarks; with --host others too, who need the token in the printed address and can only read.
Ctrl-C ends it.`;

interface Options extends StoreChoice {
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly get?: string;
}

export function startCommand(): Command {
  return new Command('start')
    .description('build the viewer, load the dossier, and show it in the browser')
    .addOption(dossierOption())
    .option('--port <n>', 'where to listen; the next free one when it is busy', portNumber, 4200)
    .option('--host <address>', 'which address to listen on; all but loopback ask for a token', '127.0.0.1')
    .option('--no-open', 'do not open the browser')
    .option('--get <path>', 'print the response for a path and end')
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ dossier, store, port, host, open, get }: Options) => {
      const access = await accessTo(host);
      const mayReview = access.token === null && dossierPath(dossier) !== null;
      const library = await openLibrary(dossier, store, (opened) =>
        mayReview ? reviewDesk(dossier, opened) : null,
      );
      try {
        const counts = await refresh(dossier, await library.open(library.standard));
        if (counts !== null && writesOf(counts) === 0) say('Nothing changed since the last load');
        if (get === undefined || !isData(get)) await ensureViewer();
        const { createApp } = await import('../server/app.ts');
        if (get !== undefined) return await printResponse(createApp(library), get);
        await serveUntilStopped(createApp(library, access), { port, host, open, access });
      } finally {
        await library.close();
      }
    });
}

/** An address that others can open, where the one that is listened on stands for all of them. */
function reachable(url: string, host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return url;
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outer = all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
  return `http://${outer}:${new URL(url).port}`;
}

/** What needs no built viewer. */
const isData = (path: string): boolean => path.startsWith('/api/') || /\.json(\?|$)/.test(path);

type App = ReturnType<typeof createApp>;

interface Serving extends Pick<Options, 'port' | 'host' | 'open'> {
  readonly access: Access;
}

/** A new token at each start. */
async function accessTo(host: string): Promise<Access> {
  const { isLoopback, LOOPBACK } = await import('../server/access.ts');
  if (isLoopback(host)) return LOOPBACK;
  return { token: randomBytes(32).toString('base64url'), names: [host, hostname()] };
}

async function serveUntilStopped(app: App, { port, host, open, access }: Serving): Promise<void> {
  const { listen } = await import('../server/listen.ts');
  const server = await listen(app, port, (busy) => say(`Port ${busy} is busy, taking the next one`), host);
  // The fragment is not sent, so that it is in no log; the page takes it from there.
  const url = access.token === null ? server.url : `${reachable(server.url, host)}/#token=${access.token}`;
  process.stdout.write(`${url}\n`);
  if (access.token !== null)
    say(
      'Whoever has this address can read. It goes over the network in the clear: use a proxy with TLS outside your own.',
    );
  say('Ctrl-C ends it');
  if (open && hasDesktop(process.env, process.platform, process.stdout.isTTY === true)) openInBrowser(url);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
}

async function printResponse(app: App, path: string): Promise<void> {
  const response = await app.request(new URL(path, 'http://127.0.0.1').href);
  process.stdout.write(Buffer.from(await response.arrayBuffer()));
  if (response.ok) return;
  say(`status ${response.status}`);
  process.exitCode = 1;
}
