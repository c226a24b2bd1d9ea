// Who sits at this machine.
import { userInfo } from 'node:os';

/** The name of the account; `somebody` where it has none. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}
