// Opens the store for a command, from its options and the environment.
import { readSchema } from '../dossier/schema.ts';
import { openStore, type StoreOptions } from '../store/open.ts';
import type { Store } from '../store/store.ts';

/** Runs `work` with the store, and closes it whatever happens. */
export async function withStore<T>(
  options: Pick<StoreOptions, 'dossier' | 'store'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore({ ...options, env: process.env, schema: readSchema() });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
