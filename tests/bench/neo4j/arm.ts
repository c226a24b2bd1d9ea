// One way to load, in a process of its own, so that time and memory are its own: prints a line of JSON for each step.
import { channel } from 'node:diagnostics_channel';
import { readdirSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import neo4j from 'neo4j-driver';
import { ARMS, type Given } from './arms.ts';

export interface Measured {
  readonly step: string;
  readonly elements: number;
  readonly seconds: number;
  readonly clientCpu: number;
  readonly serverCpu: number;
  readonly clientMb: number;
  readonly serverMb: number;
  readonly roundTrips: number;
  readonly retries: number;
  readonly bytes: number;
}

const given = JSON.parse(process.argv[2] ?? '{}') as Omit<Given, 'driver'> & { arm: string };
const sockets: Socket[] = [];
channel('net.client.socket').subscribe((message) => sockets.push((message as { socket: Socket }).socket));
const bytes = (): number =>
  sockets.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0);
const driver = neo4j.driver(given.uri, undefined, { telemetryDisabled: true });
const counted = { runs: 0, rollbacks: 0 };
count();

for (const { name, run } of ARMS[given.arm]?.({ ...given, driver }) ?? []) {
  const before = {
    time: performance.now(),
    cpu: process.cpuUsage(),
    server: serverCpu(),
    bytes: bytes(),
    ...counted,
  };
  const elements = await run();
  const cpu = process.cpuUsage(before.cpu);
  const measured: Measured = {
    step: name,
    elements,
    seconds: (performance.now() - before.time) / 1_000,
    clientCpu: (cpu.user + cpu.system) / 1e6,
    serverCpu: serverCpu() - before.server,
    clientMb: process.resourceUsage().maxRSS / 1_024,
    serverMb: serverMb(),
    roundTrips: counted.runs - before.runs,
    retries: counted.rollbacks - before.rollbacks,
    bytes: bytes() - before.bytes,
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
await driver.close();

/** Every statement that is sent, and every transaction that is undone, whoever asks for it. */
function count(): void {
  const session = driver.session({ database: 'neo4j' });
  const transaction = session.beginTransaction();
  const patch = (
    prototype: Record<string, (...args: unknown[]) => unknown>,
    name: string,
    key: keyof typeof counted,
  ) => {
    const original = prototype[name];
    prototype[name] = function (this: unknown, ...args: unknown[]) {
      counted[key] += 1;
      return original?.apply(this, args);
    };
  };
  const ofTransactions = Object.getPrototypeOf(Object.getPrototypeOf(transaction));
  patch(Object.getPrototypeOf(session), 'run', 'runs');
  patch(ofTransactions, 'run', 'runs');
  patch(ofTransactions, 'rollback', 'rollbacks');
  void Promise.resolve(transaction)
    .then(() => session.close())
    .catch(() => undefined);
}

function serverPid(): string | undefined {
  return readdirSync('/proc').find((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return line.includes(`--home-dir=${given.home}`) && /^[^\0]*java\0/.test(line);
    } catch {
      return false;
    }
  });
}

/** Seconds since the server began. */
function serverCpu(): number {
  const pid = serverPid();
  if (pid === undefined) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function serverMb(): number {
  const pid = serverPid();
  if (pid === undefined) return 0;
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
}
