// Puts the app behind a port of this machine, on loopback unless told, and takes it away again.
import { type AddressInfo, isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { DemarcheError } from '../model/error.ts';

export interface Listening {
  /** `http://127.0.0.1:4200`, with the host as it was given */
  readonly url: string;
  readonly port: number;
  /** Stops taking requests and ends the open ones. */
  close(): Promise<void>;
}

/** How many ports after the wanted one are tried. */
const TRIES = 20;

/** `onBusy` hears of each port that something else holds; the next one is taken. Port 0: any. */
export async function listen(
  app: Hono,
  port: number,
  onBusy: (port: number) => void = () => undefined,
  host = '127.0.0.1',
): Promise<Listening> {
  for (let candidate = port; candidate < port + TRIES && candidate < 65_536; candidate += 1) {
    const server = createAdaptorServer({ fetch: app.fetch, hostname: host });
    const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, host, () => resolve(null));
    });
    if (problem === null) {
      const { port: taken } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((resolve) => {
          server.close(() => resolve());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      return { url: `http://${isIPv6(host) ? `[${host}]` : host}:${taken}`, port: taken, close };
    }
    if (problem.code === 'EADDRINUSE') onBusy(candidate);
    else if (problem.code === 'EADDRNOTAVAIL' || problem.code === 'ENOTFOUND') throw notOurs(host);
    else throw cannotListen(candidate, problem.message);
  }
  throw cannotListen(port, `${TRIES} ports from here on are busy`);
}

function notOurs(host: string): DemarcheError {
  return new DemarcheError(
    {
      code: 'host',
      what: 'not an address of this machine',
      value: host,
      remedy: 'use 127.0.0.1, or 0.0.0.0 for all it has',
    },
    2,
  );
}

function cannotListen(port: number, why: string): DemarcheError {
  return new DemarcheError({
    code: 'port',
    what: `cannot listen on port ${port}`,
    value: why,
    remedy: 'choose another: --port 5000',
  });
}
