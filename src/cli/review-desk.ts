// Decisions that come from the viewer: written to the dossier's log, and loaded at once.
import type { ReviewDesk } from '../server/library.ts';
import type { Store } from '../store/store.ts';
import { loadDossier } from './loading.ts';
import { Reviewing } from './reviewing.ts';
import { userName } from './user.ts';

/** One decision after another, however many are sent at once. */
export function reviewDesk(dossier: string, open: () => Promise<Store>): ReviewDesk {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (act: (reviewing: Reviewing) => string): Promise<string> => {
    const done = before.then(async () => {
      const reviewer = { by: userName(), now: () => new Date().toISOString() };
      const says = act(new Reviewing(dossier, reviewer));
      await loadDossier(dossier, await open());
      return says;
    });
    before = done.catch(() => undefined);
    return done;
  };
  return {
    decide: (decision, key, given) =>
      inTurn((reviewing) => {
        const claim = reviewing.find(key);
        reviewing.decide(decision, [claim], given);
        return reviewing.sentence(reviewing.again(claim.key ?? key));
      }),
    undo: (key) =>
      inTurn((reviewing) => {
        const claim = reviewing.find(key);
        reviewing.undo(claim.key ?? key);
        return reviewing.sentence(reviewing.again(claim.key ?? key));
      }),
  };
}
