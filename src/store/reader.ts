// A read-only handle on a file that loads replace: each question gets the newest file, and an old handle is closed when
// its last question is answered.
import { type BigIntStats, statSync } from 'node:fs';
import { type Grafeo, openReadOnly } from './grafeo.ts';
import { damaged, notLoaded } from './query-error.ts';

interface Handle {
  readonly db: Grafeo;
  /** Which file it was when it was opened. */
  readonly version: string;
  questions: number;
}

export class Reader {
  readonly #file: string;
  readonly #dossier: string;
  #handle: Handle | null = null;

  constructor(file: string, dossier: string) {
    this.#file = file;
    this.#dossier = dossier;
  }

  /** @throws DemarcheError `not-loaded` when there is no file. */
  async use<T>(work: (db: Grafeo) => Promise<T>): Promise<T> {
    const handle = this.#newest();
    handle.questions += 1;
    try {
      return await work(handle.db);
    } finally {
      handle.questions -= 1;
      this.#closeWhenIdle(handle);
    }
  }

  close(): void {
    const handle = this.#handle;
    this.#handle = null;
    if (handle !== null) this.#closeWhenIdle(handle);
  }

  #newest(): Handle {
    // Looked at before opening: opening a path that is not there would make an empty database.
    const stats = statSync(this.#file, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) {
      this.close();
      throw notLoaded(this.#dossier);
    }
    const version = versionOf(stats);
    if (this.#handle?.version === version) return this.#handle;
    const handle = { db: this.#open(), version, questions: 0 };
    this.close();
    this.#handle = handle;
    return handle;
  }

  #open(): Grafeo {
    try {
      return openReadOnly(this.#file);
    } catch (error) {
      throw damaged(this.#file, this.#dossier, error instanceof Error ? error.message : String(error));
    }
  }

  #closeWhenIdle(handle: Handle): void {
    if (handle !== this.#handle && handle.questions === 0) handle.db.close();
  }
}

function versionOf({ ino, mtimeNs, size }: BigIntStats): string {
  return `${ino} ${mtimeNs} ${size}`;
}
