// Who says so: all pressure by who asserts and who denies it, or one act or pair of actors in full.
import { useMemo } from 'preact/hooks';
import { nameOf } from '../../analyse/casebook.ts';
import { restsOnDrafts } from '../../analyse/drafts.ts';
import { allVoices, type Side, type Voice, voicesOf } from '../../analyse/voices.ts';
import { allVoicesFinding, allVoicesText, voicesText } from '../../analyse/voices-text.ts';
import { capital, dateText, listText } from '../../analyse/words.ts';
import { useDesk } from '../desk.ts';
import { Briefing } from '../parts/briefing.tsx';
import { Chosen } from '../parts/chosen.tsx';
import { Counts } from '../parts/counts.tsx';
import { EvidenceView } from '../parts/evidence.tsx';
import { Link } from '../parts/link.tsx';
import { DraftTag, StatusTag } from '../parts/marks.tsx';
import { NothingLeft } from '../parts/states.tsx';
import { Missing } from './missing.tsx';

const SIDES: Readonly<Record<Side, string>> = {
  presses: 'presses',
  pressed: 'is pressed',
  both: 'is on both sides',
  outlet: 'reports it',
  third: 'neither',
};

export function VoicesPage() {
  const { casebook, address } = useDesk();
  const all = useMemo(() => allVoices(casebook, address.filters), [casebook, address.filters]);
  return (
    <div class="view-page">
      <Chosen title="Who says so" />
      <h1>{allVoicesFinding(all)}</h1>
      <Briefing title={allVoicesFinding(all)} text={allVoicesText(all)} />
      {all.length === 0 ? (
        <NothingLeft />
      ) : (
        <div class="table-frame">
          <table class="voices">
            <caption class="hidden">Acts of pressure, with who asserts and who denies each</caption>
            <thead>
              <tr>
                <th scope="col">Act</th>
                <th scope="col">Asserts it</th>
                <th scope="col">Denies it</th>
                <th scope="col">Silent</th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ id, name, voices, accuserOnly, claims, denials }) => (
                <tr key={id}>
                  <td>
                    <Link to={{ page: 'voice', id }}>{capital(name)}</Link>
                    <p class="act-facts">
                      <StatusTag status={casebook.acts.get(id)?.status ?? ''} />{' '}
                      <span class="when">{dateText(casebook.acts.get(id)?.occurredOn ?? null)}</span>{' '}
                      {restsOnDrafts(casebook, { asserting: claims, denying: denials }) && <DraftTag />}{' '}
                      {accuserOnly && <span class="tag flag">only from the side that was pressed</span>}
                    </p>
                  </td>
                  <td data-title="Asserts it">
                    <Names voices={voices.filter(({ asserts }) => asserts.length > 0)} />
                  </td>
                  <td data-title="Denies it">
                    <Names voices={voices.filter(({ denies }) => denies.length > 0)} />
                  </td>
                  <td class="quiet" data-title="Silent">
                    <Names
                      voices={voices.filter(({ asserts, denies }) => asserts.length + denies.length === 0)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** Four names, and how many more. */
function Names({ voices }: { readonly voices: readonly Voice[] }) {
  const { casebook } = useDesk();
  if (voices.length === 0) return <span class="quiet">nobody</span>;
  // Unnamed speakers of different reports may go by the same words.
  const numbers = new Map<string, number>();
  for (const { speaker } of voices) {
    const name = nameOf(casebook.actors, speaker);
    numbers.set(name, (numbers.get(name) ?? 0) + 1);
  }
  const words = [...numbers].map(([name, number]) => (number === 1 ? name : `${name} (${number})`));
  const shown = [...words.slice(0, 4), ...(words.length > 4 ? [`${words.length - 4} more`] : [])];
  return <>{capital(shown.join(', '))}</>;
}

export function VoicePage() {
  const { casebook, address } = useDesk();
  const one = useMemo(() => voicesOf(casebook, address.id), [casebook, address.id]);
  if (one === null) return <Missing what="act" id={address.id} />;
  const lone = one.acts.length === 1 ? one.acts[0] : undefined;
  const names = (ids: readonly string[], map: ReadonlyMap<string, { readonly name: string }>) =>
    listText(ids.map((id) => nameOf(map, id)));
  return (
    <div class="page">
      <p class="overline">
        <Link to={{ page: 'voices' }}>Who says so</Link>
      </p>
      <h1>{one.name}</h1>
      {one.accuserOnly && (
        <p class="callout">
          Known only from the side that says it was pressed: nobody else is quoted for it.
        </p>
      )}
      <Briefing text={voicesText(casebook, one)} />
      {lone !== undefined && <Counts of={one} opens={{ kind: 'act', id: lone }} />}
      <div class="table-frame">
        <table class="voices">
          <caption class="hidden">Speakers, what each says, and through whom</caption>
          <thead>
            <tr>
              <th scope="col">Speaker</th>
              <th scope="col">Side</th>
              <th scope="col">Says</th>
              <th scope="col">In</th>
              <th scope="col">Origin</th>
            </tr>
          </thead>
          <tbody>
            {one.voices.map((voice) => (
              <tr key={voice.speaker}>
                <td>
                  <Link to={{ page: 'actor', id: voice.speaker }}>
                    {capital(nameOf(casebook.actors, voice.speaker))}
                  </Link>
                </td>
                <td class="when" data-title="Side">
                  {SIDES[voice.side]}
                </td>
                <td data-title="Says">
                  <Says voice={voice} />
                </td>
                <td data-title="In">{names(voice.outlets, casebook.actors)}</td>
                <td data-title="Origin">{names(voice.origins, casebook.origins)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 class="hidden">Evidence</h2>
      <EvidenceView claims={one.claims} denials={one.denials} show="sides" />
    </div>
  );
}

function Says({ voice: { asserts, denies } }: { readonly voice: Voice }) {
  if (asserts.length + denies.length === 0) return <span class="quiet">silent</span>;
  return (
    <>
      {asserts.length > 0 && <span class="status">asserts{asserts.length > 1 && ` ×${asserts.length}`}</span>}{' '}
      {denies.length > 0 && (
        <span class="status status-disputed">denies{denies.length > 1 && ` ×${denies.length}`}</span>
      )}
    </>
  );
}
