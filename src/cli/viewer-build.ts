// Builds the viewer with Vite when it is missing or older than its sources.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './output.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const VIEWER = path.join(ROOT, 'dist', 'viewer');
/** What the bundle is made of: the viewer imports model and analyse only. */
const SOURCES = ['src/viewer', 'src/model', 'src/analyse'];

export async function ensureViewer(): Promise<void> {
  if (
    !isStale(
      path.join(VIEWER, 'index.html'),
      SOURCES.map((folder) => path.join(ROOT, folder)),
    )
  )
    return;
  say('Building the viewer');
  const { build } = await import('vite');
  const made = `${VIEWER}.new-${process.pid}`;
  try {
    const configFile = path.join(ROOT, 'src', 'viewer', 'vite.config.ts');
    await build({ configFile, logLevel: 'warn', build: { outDir: made } });
    replaceFolder(made, VIEWER);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Puts `made` in the place of `old` at once, so that another process never sees half of it. */
function replaceFolder(made: string, old: string): void {
  const aside = `${old}.old-${process.pid}`;
  if (existsSync(old)) renameSync(old, aside);
  try {
    renameSync(made, old);
  } catch (error) {
    // Another process that builds the same sources was faster.
    if (!existsSync(old)) throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** True when `built` is missing, or something in the folders is newer. */
export function isStale(built: string, folders: readonly string[]): boolean {
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  return folders.some((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).some(
      (entry) => entry.isFile() && statSync(path.join(entry.parentPath, entry.name)).mtimeMs > made,
    ),
  );
}
