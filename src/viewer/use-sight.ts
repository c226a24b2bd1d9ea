// The sight of the address, with its steps: each can be taken back.
import { useEffect, useState } from 'preact/hooks';
import { arrived, done, type History, historyOf, redone, undone } from '../analyse/history.ts';
import type { Step } from '../analyse/sight.ts';
import { useDesk } from './desk.ts';

export interface Steps {
  readonly take: (step: Step) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export function useSight(): Steps {
  const { address, go } = useDesk();
  const [kept, setKept] = useState(() => historyOf(address.sight));
  // The address may have changed by itself: the browser's back button, a bookmark.
  const history = arrived(kept, address.sight);
  useEffect(() => {
    if (history !== kept) setKept(history);
  }, [history, kept]);
  const become = (next: History) => {
    setKept(next);
    go({ ...address, sight: next.present });
  };
  return {
    take: (step) => become(done(history, step)),
    undo: () => become(undone(history)),
    redo: () => become(redone(history)),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
