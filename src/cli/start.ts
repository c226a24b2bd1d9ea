// `demarche start`: everything that is needed to look at a dossier in the browser.
import { Command } from 'commander';
import type { createApp } from '../server/app.ts';
import { hasDesktop, openInBrowser } from './browser.ts';
import { dossierId } from './dossier.ts';
import { openLibrary } from './library.ts';
import { refresh, writesOf } from './loading.ts';
import { dossierOption, portNumber, type StoreChoice, storeOption } from './options.ts';
import { say } from './output.ts';
import { ensureViewer } from './viewer-build.ts';

const EXAMPLES = `
Examples:
  $ demarche start
  $ demarche start --dossier ./my-dossier --port 5000
  $ demarche start --get /api/dossiers          print one response, open no port
  $ demarche start --get /actors/ukraine.json

Serves this machine only, and only reads. Ctrl-C ends it.`;

interface Options extends StoreChoice {
  readonly port: number;
  readonly open: boolean;
  readonly get?: string;
}

export function startCommand(): Command {
  return new Command('start')
    .description('build the viewer, load the dossier, and show it in the browser')
    .addOption(dossierOption())
    .option('--port <n>', 'where to listen; the next free one when it is busy', portNumber, 4200)
    .option('--no-open', 'do not open the browser')
    .option('--get <path>', 'print the response for a path and end')
    .addOption(storeOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ dossier, store, port, open, get }: Options) => {
      const library = await openLibrary(dossierId(dossier), store);
      try {
        const counts = await refresh(dossier, await library.open(library.standard));
        if (counts !== null && writesOf(counts) === 0) say('Nothing changed since the last load');
        if (get === undefined || !isData(get)) await ensureViewer();
        const { createApp } = await import('../server/app.ts');
        const app = createApp(library);
        if (get === undefined) await serveUntilStopped(app, port, open);
        else await printResponse(app, get);
      } finally {
        await library.close();
      }
    });
}

/** What needs no built viewer. */
const isData = (path: string): boolean => path.startsWith('/api/') || /\.json(\?|$)/.test(path);

type App = ReturnType<typeof createApp>;

async function serveUntilStopped(app: App, port: number, open: boolean): Promise<void> {
  const { listen } = await import('../server/listen.ts');
  const server = await listen(app, port, (busy) => say(`Port ${busy} is busy, taking the next one`));
  process.stdout.write(`${server.url}\n`);
  say('Ctrl-C ends it');
  if (open && hasDesktop(process.env, process.platform, process.stdout.isTTY === true))
    openInBrowser(server.url);
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
