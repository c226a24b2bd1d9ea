// Any page in words: the sentences that stand on it, in its JSON twin, and in a briefing.
import type { Address } from './address.ts';
import type { Casebook } from './casebook.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import { heardOf } from './heard.ts';
import { type PictureEdge, pictureOf } from './picture.ts';
import { pictureText } from './picture-text.ts';
import { actorProfile, issueProfile } from './profile.ts';
import { sightedOf } from './sighted.ts';
import { actorText, actText, issueText, reportText } from './subject-text.ts';
import { viewOf } from './views.ts';

/** The picture as its page shows it, in marks and in words. @param full with every source */
export function stageOf(full: Casebook, { filters, sight }: Address) {
  const casebook = heardOf(full, filters);
  const size = pictureOf(full, NO_FILTERS).actors.length;
  const seen = (those: Filters) => sightedOf(casebook, pictureOf(casebook, those), sight, size, those.actors);
  const { picture, left } = seen(filters);
  return { picture, left, text: pictureText(casebook, filters, (those) => seen(those).picture, left) };
}

/** Lines that the picture's page would show with every source, but does not show now. */
export function ghostsOf(full: Casebook, address: Address, shown: ReadonlySet<string>): PictureEdge[] {
  if (address.filters.without.length === 0) return [];
  const { picture } = stageOf(full, { ...address, filters: { ...address.filters, without: [] } });
  return picture.edges.filter(({ id }) => !shown.has(id));
}

/** Empty for questions, which only a store can answer, and for what the dossier does not have. */
export function textOf(full: Casebook, address: Address): readonly string[] {
  const { page, id, filters } = address;
  switch (page) {
    case 'picture':
      return stageOf(full, address).text;
    case 'table':
      return pictureText(heardOf(full, filters), filters);
    case 'actor': {
      const profile = actorProfile(full, pictureOf(full, NO_FILTERS), id);
      return profile === null ? [] : actorText(full, profile);
    }
    case 'issue': {
      const profile = issueProfile(full, pictureOf(full, NO_FILTERS), id);
      return profile === null ? [] : issueText(full, profile);
    }
    case 'act': {
      const act = full.acts.get(id);
      return act === undefined ? [] : actText(full, act);
    }
    case 'report': {
      const report = full.reports.get(id);
      return report === undefined ? [] : reportText(full, report);
    }
    default: {
      const text = viewOf(full, address)?.text;
      return Array.isArray(text) ? text : [];
    }
  }
}
