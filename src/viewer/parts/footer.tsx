// The foot of every page: what this is, of when, under which licence.
import { dateText, periodText } from '../../analyse/words.ts';
import { twinOf } from '../address.ts';
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
        <kbd>?</kbd> lists the keys.
        {twin !== null && (
          <>
            {' '}
            <a href={twin}>This page as JSON</a>
          </>
        )}
      </p>
    </footer>
  );
}
