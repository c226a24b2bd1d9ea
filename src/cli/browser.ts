// Where this machine has a desktop, and how to open an address on it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** True when a person sits in front of a screen: a terminal, and somewhere to open a window. */
export function hasDesktop(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, terminal: boolean): boolean {
  if (!terminal || env.CI || env.SSH_CONNECTION) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Opens the address in the user's browser; that it may not work is no error, the address is printed anyway. */
export function openInBrowser(url: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...args] = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '""', url],
  }[platform as string] ?? ['xdg-open', url];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** The first of the programs that the PATH holds; null when there is none. */
export function onPath(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const name of names) {
    for (const folder of (env.PATH ?? '').split(path.delimiter).filter((part) => part !== '')) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (existsSync(file)) return file;
      }
    }
  }
  return null;
}
