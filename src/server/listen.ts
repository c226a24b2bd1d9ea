// Puts the app behind a port of this machine, and takes it away again.
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { DemarcheError } from '../model/error.ts';

export interface Listening {
  /** `http://127.0.0.1:4200` */
  readonly url: string;
  readonly port: number;
  /** Stops taking requests and ends the open ones. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** How many ports after the wanted one are tried. */
const TRIES = 20;

/** Listens on loopback. `onBusy` hears of each port that something else holds; the next one is taken. Port 0: any. */
export async function listen(
  app: Hono,
  port: number,
  onBusy: (port: number) => void = () => undefined,
): Promise<Listening> {
  for (let candidate = port; candidate < port + TRIES && candidate < 65_536; candidate += 1) {
    const server = createAdaptorServer({ fetch: app.fetch, hostname: HOST });
    const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, HOST, () => resolve(null));
    });
    if (problem === null) {
      const { port: taken } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((resolve) => {
          server.close(() => resolve());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      return { url: `http://${HOST}:${taken}`, port: taken, close };
    }
    if (problem.code === 'EADDRINUSE') onBusy(candidate);
    else throw cannotListen(candidate, problem.message);
  }
  throw cannotListen(port, `${TRIES} ports from here on are busy`);
}

function cannotListen(port: number, why: string): DemarcheError {
  return new DemarcheError({
    code: 'port',
    what: `cannot listen on port ${port}`,
    value: why,
    remedy: 'choose another: --port 5000',
  });
}
