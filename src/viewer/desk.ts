// What every part of the screen works with, handed down once: the casebook, the address, the theme.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Address, Opened } from '../analyse/address.ts';
import type { Casebook } from '../analyse/casebook.ts';
import type { Filters } from '../analyse/filters.ts';
import type { Picture, PictureEdge } from '../analyse/picture.ts';
import type { Look } from '../analyse/picture-text.ts';
import type { Sighted } from '../analyse/sighted.ts';
import type { Theme, View } from '../analyse/style.ts';
import type { Go } from './address.ts';
import type { DossierName } from './data.ts';
import type { Review } from './review.ts';

export interface Desk {
  /** As the address wants it heard. */
  readonly casebook: Casebook;
  /** With every source. */
  readonly full: Casebook;
  /** As the server names it. */
  readonly dossier: string;
  readonly dossiers: readonly DossierName[];
  readonly address: Address;
  readonly go: Go;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme | null) => void;
  /** Under the filters of the address; on the picture's page as its stage shows it. */
  readonly picture: Picture;
  /** What `picture` would be under other filters. */
  readonly look: Look;
  /** What the stage shows, and what it leaves out. */
  readonly sighted: Sighted;
  /** What it would show without filters. */
  readonly unfiltered: Sighted;
  /** Lines that the stage would show with every source, of which nothing is left. */
  readonly ghosts: readonly PictureEdge[];
  /** Without filters: what places, colours and scales come from. */
  readonly whole: Picture;
  readonly view: View;
  readonly review: Review;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk: this part is used outside the app');
  return desk;
}

/** The usual steps from here. */
export function useSteps() {
  const { address, go } = useDesk();
  return {
    filter: (filters: Filters) => go({ ...address, filters }),
    open: (opened: Opened | null) => go({ ...address, opened }),
    close: () => go({ ...address, opened: null }),
  };
}
