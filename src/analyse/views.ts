// The views as data: what each shows at an address, with its sentences. The server's JSON twins come from here.
import type { Address } from './address.ts';
import type { Casebook } from './casebook.ts';
import { positionsOf } from './positions.ts';
import { positionsText } from './positions-text.ts';
import { timelineOf } from './timeline.ts';
import { timelineText } from './timeline-text.ts';

/** Null for pages that are no view of the whole dossier. */
export function viewOf(
  casebook: Casebook,
  { page, filters, params }: Address,
): Record<string, unknown> | null {
  switch (page) {
    case 'positions': {
      const positions = positionsOf(casebook, filters);
      return { filters, text: positionsText(casebook, positions), ...positions };
    }
    case 'time': {
      const timeline = timelineOf(casebook, filters, params.clock === 'known' ? 'known' : 'happened');
      return { filters, text: timelineText(casebook, timeline), ...timeline };
    }
    default:
      return null;
  }
}
