// The foot of every page: what this is, of when, under which licence, and how to carry it away.

import { isFiltered } from '../../analyse/filters.ts';
import { dateText, periodText } from '../../analyse/words.ts';
import { fileOf, twinOf } from '../address.ts';
import { carried } from '../carried.ts';
import { useDesk } from '../desk.ts';

export function Footer() {
  const { casebook, address } = useDesk();
  const twin = twinOf(address);
  const { name, from, to, recordedOn } = casebook.dossier;
  return (
    <footer class="foot">
      <p>
        <strong>{name}</strong>, {periodText(from, to)}. {casebook.claims.size} claims from{' '}
        {casebook.reports.size} reports, entered {dateText(recordedOn)}.
      </p>
      <p>
        Pressure is derived from claims; every number opens them. Démarche and its demo dossier: MIT licence.{' '}
        <span class="on-screen">
          <kbd>?</kbd> lists the keys.
          {twin !== null && (
            <>
              {' '}
              <a href={twin}>This page as JSON</a>
            </>
          )}
        </span>
      </p>
      {carried === null ? (
        <p class="on-screen">
          To send or to keep, readable without a network:{' '}
          <a href={fileOf(address, true) ?? ''} download>
            the dossier as one HTML file
          </a>
          {isFiltered(address.filters) && (
            <>
              {' '}
              or{' '}
              <a href={fileOf(address) ?? ''} download>
                only what these filters show
              </a>
            </>
          )}
          .
        </p>
      ) : (
        <Carried />
      )}
    </footer>
  );
}

/** What a saved file says of itself. */
function Carried() {
  if (carried === null) return null;
  const { version, savedOn, excerpt, licences } = carried;
  return (
    <div class="carried">
      <p>
        Saved on {dateText(savedOn)}, dossier version <code title={version}>{version.slice(0, 12)}</code>
        {excerpt !== '' && <>, cut down to: {excerpt}</>}. “demarche verify FILE” tells whether anything in it
        was changed.
      </p>
      <details>
        <summary>Licences</summary>
        <pre>{licences}</pre>
      </details>
    </div>
  );
}
