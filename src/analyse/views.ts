// The views as data: what each shows at an address, with its sentences. The server's JSON twins come from here.
import type { Address } from './address.ts';
import type { Casebook } from './casebook.ts';
import { compareOf, pairingOf, pairOf } from './compare.ts';
import { compareText } from './compare-text.ts';
import { heardOf } from './heard.ts';
import { lensOf } from './lens.ts';
import { lensText } from './lens-text.ts';
import { lineageOf } from './lineage.ts';
import { lineageText } from './lineage-text.ts';
import { positionsOf } from './positions.ts';
import { positionsText } from './positions-text.ts';
import { retellingsOf } from './retelling.ts';
import { sourceKindOf } from './source-key.ts';
import { sourcesOf, sourcesText } from './sources.ts';
import { timelineOf } from './timeline.ts';
import { timelineText } from './timeline-text.ts';
import { travelChoice, travelOf } from './travel.ts';
import { travelText } from './travel-text.ts';
import { allVoices, voicesOf } from './voices.ts';
import { allVoicesText, voicesText } from './voices-text.ts';

/**
 * Null for pages that are no such view, and for what the dossier does not have.
 * @param version the other dossier of a comparison that names one
 */
export function viewOf(
  full: Casebook,
  { page, id, filters, params }: Address,
  version: Casebook | null = null,
): Record<string, unknown> | null {
  const casebook = heardOf(full, filters);
  switch (page) {
    case 'positions': {
      const positions = positionsOf(casebook, filters);
      return { filters, text: positionsText(casebook, positions), ...positions };
    }
    case 'time': {
      const timeline = timelineOf(casebook, filters, params.clock === 'known' ? 'known' : 'happened');
      return { filters, text: timelineText(casebook, timeline), ...timeline };
    }
    case 'voices': {
      const all = allVoices(casebook, filters);
      return { filters, text: allVoicesText(all), all };
    }
    case 'voice': {
      const one = voicesOf(casebook, id);
      return one === null ? null : { text: voicesText(casebook, one), ...one };
    }
    case 'sources': {
      const sources = sourcesOf(casebook, filters);
      const retold = retellingsOf(casebook, sources.reports);
      return { filters, text: sourcesText(casebook, sources), ...sources, retold };
    }
    case 'proposals': {
      const lineage = lineageOf(casebook, filters);
      return { filters, text: lineageText(casebook, lineage), ...lineage };
    }
    case 'chains': {
      const travel = travelOf(casebook, filters, travelChoice(params));
      return { filters, text: travelText(casebook, travel), ...travel };
    }
    case 'lens': {
      const lens = lensOf(full, filters);
      const by = sourceKindOf(params.by);
      return { filters, by, text: lensText(full, lens, by), ...lens };
    }
    case 'compare': {
      const pairing = pairingOf(full, filters, params);
      if (pairing.with !== '' && version === null) return null;
      const pair = pairOf(full, filters, pairing, version);
      const comparison = compareOf(pair.before, pair.after);
      const books = { before: pair.before.casebook, after: pair.after.casebook };
      return { filters, pairing, text: compareText(books, comparison, pairing), ...comparison };
    }
    default:
      return null;
  }
}
