// Saying yes or no to drafts from the page: whether it may, the sending, and the last one to take back.
import { useEffect, useState } from 'preact/hooks';
import type { Claim } from '../analyse/entries.ts';
import { type Decided, mayReview, sendReview } from './data.ts';

export interface Review {
  /** True where the server takes decisions: on this machine, from a dossier's folder. */
  readonly open: boolean;
  /** Being sent. */
  readonly busy: boolean;
  /** What was decided last, in words, and on which draft, to be taken back; or what went wrong. */
  readonly last: {
    readonly decision: Decided['decision'];
    readonly says: string;
    readonly claim: Claim;
  } | null;
  readonly failure: string | null;
  /** True when it was done. */
  readonly send: (decision: 'accept' | 'reject' | 'undo', claim: Claim, why?: string) => Promise<boolean>;
  readonly dismiss: () => void;
}

/** @param reload brings the changed dossier onto the screen */
export function useReview(dossier: string | null, reload: () => Promise<void>): Review {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Review['last']>(null);
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
    if (dossier === null || busy || claim.key === null) return false;
    setBusy(true);
    setFailure(null);
    try {
      const { says } = await sendReview(dossier, { decision, claim: claim.key, ...(why ? { why } : {}) });
      await reload();
      setLast(decision === 'undo' ? null : { decision, says, claim });
      return true;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { open, busy, last, failure, send, dismiss };
}
