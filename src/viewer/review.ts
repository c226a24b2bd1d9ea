// Saying yes or no to drafts from the page: whether it may, the sending, and the last one to take back.
import { useEffect, useState } from 'preact/hooks';
import { type Decided, mayReview, sendReview } from './data.ts';

export interface Review {
  /** True where the server takes decisions: on this machine, from a dossier's folder. */
  readonly open: boolean;
  /** Being sent. */
  readonly busy: boolean;
  /** What was decided last and can be taken back; or what went wrong. */
  readonly last: Decided | null;
  readonly failure: string | null;
  readonly send: (decision: 'accept' | 'reject' | 'undo', claim: string, why?: string) => Promise<void>;
  readonly dismiss: () => void;
}

/** @param reload brings the changed dossier onto the screen */
export function useReview(dossier: string | null, reload: () => Promise<void>): Review {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Decided | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setOpen(false);
    if (dossier !== null)
      mayReview(dossier).then(
        (may) => wanted && setOpen(may),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [dossier]);
  const dismiss = () => {
    setLast(null);
    setFailure(null);
  };
  const send: Review['send'] = async (decision, claim, why) => {
    if (dossier === null || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const decided = await sendReview(dossier, { decision, claim, ...(why ? { why } : {}) });
      await reload();
      setLast(decided.decision === 'undo' ? null : decided);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return { open, busy, last, failure, send, dismiss };
}
