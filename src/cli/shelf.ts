// Where a report that was read goes in a dossier: its name, its front matter, and whether it stands there already.
import type { WrittenDossier } from '../dossier/read.ts';
import { normaliseText } from '../dossier/report.ts';
import type { Report, WrittenHeader } from '../model/dossier.ts';
import { SLUG, sha256, slug } from '../model/id.ts';
import type { Span } from '../model/span.ts';
import type { ReadReport } from '../read/report.ts';
import type { Gazetteer } from '../resolve/gazetteer.ts';
import { outletId } from './outlet.ts';

export interface Placed {
  /** `new`; `known`: with this text; `changed`: with another text. */
  readonly state: 'new' | 'known' | 'changed';
  readonly id: string;
  /** Without `cites`, `sha256` and `length`. */
  readonly header: Header;
  readonly text: string;
  readonly sha256: string;
  /** Where the text is prose. */
  readonly prose: readonly Span[];
}

/** A report that is there, as far as it may be met again. */
type Standing = Pick<
  Report,
  'id' | 'outlet' | 'outletName' | 'sha256' | 'title' | 'published' | 'url' | 'unsure'
>;

type Header = WrittenHeader & { readonly published: string };

/** What the user says of reports that do not say it themselves. */
export interface Given {
  readonly outlet?: string;
  readonly published?: string;
}

/** Why to take care with a date that only stands for one. */
export const UNDATED = 'its date is not known: the end of the dossier stands for it';

const UNKNOWN_OUTLET = { id: 'unknown-outlet', name: 'an outlet that is not known' };

export class Shelf {
  readonly #ids: Set<string>;
  readonly #byText = new Map<string, Standing[]>();
  readonly #byPlace = new Map<string, string>();
  readonly #gazetteer: Gazetteer;
  readonly #dossier: Pick<WrittenDossier, 'to'>;

  constructor(dossier: Pick<WrittenDossier, 'reports' | 'to'>, gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#dossier = dossier;
    this.#ids = new Set(dossier.reports.keys());
    for (const report of dossier.reports.values()) this.#note(report);
  }

  /** Each call takes its place: the same text again is then `known`. What a person has corrected in a report there stays. */
  place(read: ReadReport, given: Given): Placed {
    const text = normaliseText(read.text);
    const header = this.#headerOf(read, given);
    const hash = sha256(text);
    const prose = shifted(read.prose, read.text, text);
    const same = this.#sameText(hash, header.outlet);
    if (same !== undefined) {
      const { outlet, published, unsure } = same;
      const own = { ...header, outlet, published, ...(unsure === undefined ? {} : { unsure }) };
      return { state: 'known', id: same.id, header: own, text, sha256: hash, prose };
    }
    const other = placeKeys(header).flatMap((place) => this.#byPlace.get(place) ?? [])[0];
    const id = other ?? this.#fresh(nameOf(header, hash));
    this.#note({ ...header, id, sha256: hash });
    return { state: other === undefined ? 'new' : 'changed', id, header, text, sha256: hash, prose };
  }

  /** The same words in two outlets are two reports. */
  #sameText(hash: string, outlet: string): Standing | undefined {
    const same = this.#byText.get(hash) ?? [];
    return (
      same.find((report) => report.outlet === outlet) ??
      same.find((report) => outlet === UNKNOWN_OUTLET.id || report.outlet === UNKNOWN_OUTLET.id)
    );
  }

  #note(report: Standing): void {
    this.#ids.add(report.id);
    this.#byText.set(report.sha256, [...(this.#byText.get(report.sha256) ?? []), report]);
    for (const place of placeKeys(report)) this.#byPlace.set(place, report.id);
  }

  #headerOf(read: ReadReport, given: Given): Header {
    const written = given.outlet ?? read.outlet;
    const outlet = outletId(written, this.#gazetteer) ?? UNKNOWN_OUTLET.id;
    const name = outlet === UNKNOWN_OUTLET.id ? UNKNOWN_OUTLET.name : nameOfOutlet(written ?? outlet);
    const published = given.published ?? read.published;
    return {
      outlet,
      ...(this.#gazetteer.actors.has(outlet) ? {} : { outletName: name }),
      title: read.title ?? titleOf(read.text),
      published: published ?? this.#dossier.to,
      ...(read.url === null ? {} : { url: read.url }),
      ...(published === null ? { unsure: UNDATED } : {}),
    };
  }

  #fresh(base: string): string {
    if (!this.#ids.has(base)) return base;
    let number = 2;
    while (this.#ids.has(`${base}-${number}`)) number += 1;
    return `${base}-${number}`;
  }
}

/** `strait-review`, as front matter writes it, is Strait Review. */
function nameOfOutlet(written: string): string {
  if (!SLUG.test(written)) return written;
  return written
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}

function placeKeys(report: Pick<Report, 'outlet' | 'title' | 'published' | 'url'>): string[] {
  const { url, outlet, title, published } = report;
  return [...(url === undefined ? [] : [url]), `${outlet} ${published} ${title}`];
}

/** `axios-2025-12-08`; without outlet or date the words of the title. */
function nameOf({ outlet, published, title, unsure }: Header, hash: string): string {
  const known = outlet === UNKNOWN_OUTLET.id ? [] : [outlet];
  if (known.length > 0 && unsure === undefined) return `${outlet}-${published}`;
  const words = slug(title)
    .slice(0, 48)
    .replace(/-[^-]*$/, (end) => (slug(title).length > 48 ? '' : end));
  return [...known, words === '' ? `report-${hash.slice(0, 8)}` : words].join('-');
}

function titleOf(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? '';
  return line.length > 100 ? `${line.slice(0, 99).trimEnd()}…` : line;
}

/** Spans into `before` as spans into `after`, which lacks only what stood around it. */
function shifted(spans: readonly Span[], before: string, after: string): Span[] {
  const offset = before.indexOf(after);
  return spans
    .map(({ start, end }) => ({ start: start - offset, end: Math.min(end - offset, after.length) }))
    .filter(({ start, end }) => start >= 0 && start < end);
}
