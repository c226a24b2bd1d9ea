// `npm run countries -- FILE`: writes graph/actors/countries.yaml, the states that graph/actors/states.yaml does not describe itself.
// FILE is countries.json of the package world-countries 5.1.0 (`npm pack world-countries@5.1.0`), whose data are under the
// Open Database License; so is what is made of them.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '../dossier/yaml.ts';
import { Actor } from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import { slug } from '../model/id.ts';
import { byId } from '../model/order.ts';

const ACTORS = fileURLToPath(new URL('../../graph/actors', import.meta.url));

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly independent: boolean | null;
  readonly unMember: boolean;
  readonly capital: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string } };
}

/** Parties of negotiations although not members of the United Nations, and territories that speak for themselves. */
const BESIDES = new Set(['PS', 'TW', 'XK', 'VA', 'EH', 'FO', 'GL', 'HK', 'GI', 'FK']);

/** What reports write and the table lacks or has otherwise. `not`: capitals that are names of people or other places. */
const REPORTS: Readonly<Record<string, { aka?: string[]; demonyms?: string[]; not?: string[] }>> = {
  'antigua-and-barbuda': { aka: ['Antigua'], demonyms: ['Antiguan', 'Barbudan'] },
  argentina: { demonyms: ['Argentine', 'Argentinian', 'Argentinean'] },
  armenia: { aka: ['Erevan'] },
  azerbaijan: { demonyms: ['Azerbaijani', 'Azeri'] },
  bangladesh: { aka: ['Dacca'] },
  benin: { aka: ['Cotonou'] },
  bolivia: { aka: ['La Paz'] },
  'bosnia-and-herzegovina': { aka: ['Bosnia', 'Bosnia-Herzegovina'], demonyms: ['Bosnian'] },
  botswana: { demonyms: ['Botswanan', 'Motswana'] },
  'central-african-republic': { aka: ['CAR'] },
  cyprus: { demonyms: ['Cypriot'] },
  djibouti: { demonyms: ['Djiboutian'] },
  'dr-congo': { aka: ['DRC', 'D.R. Congo', 'Democratic Republic of Congo', 'Congo'] },
  ecuador: { demonyms: ['Ecuadorean', 'Ecuadorian'] },
  eswatini: { aka: ['Swaziland', 'Mbabane'] },
  'falkland-islands': { aka: ['Falklands'], demonyms: ['Falkland Islander'], not: ['Stanley'] },
  'faroe-islands': { aka: ['Faroes', 'Faeroe Islands'], demonyms: ['Faroese'] },
  gibraltar: { not: ['Gibraltar'] },
  greenland: { demonyms: ['Greenlandic', 'Greenlander'] },
  grenada: { not: ["St. George's"] },
  guyana: { not: ['Georgetown'] },
  'hong-kong': { not: ['City of Victoria'], demonyms: [] },
  iceland: { demonyms: ['Icelandic', 'Icelander'] },
  iran: { aka: ['Teheran', 'the Islamic Republic'] },
  'ivory-coast': { aka: ["Côte d'Ivoire", 'Abidjan'] },
  jamaica: { not: ['Kingston'] },
  kosovo: { aka: ['Prishtina'], demonyms: ['Kosovar', 'Kosovan'] },
  kyrgyzstan: { demonyms: ['Kyrgyz', 'Kirghiz'] },
  laos: { demonyms: ['Laotian', 'Lao'] },
  lesotho: { demonyms: ['Basotho', 'Mosotho'] },
  madagascar: { demonyms: ['Malagasy', 'Madagascan'] },
  maldives: { demonyms: ['Maldivian'], not: ['Malé'] },
  'marshall-islands': { aka: ['the Marshalls'] },
  moldova: { aka: ['Kishinev'] },
  myanmar: { aka: ['Burma', 'Naypyitaw'], demonyms: ['Burmese', 'Myanmar'] },
  'new-zealand': { demonyms: ['New Zealander', 'New Zealand'] },
  niger: { demonyms: ['Nigerien'] },
  'north-korea': { aka: ['DPRK'] },
  'north-macedonia': { aka: ['Macedonia'], demonyms: ['Macedonian', 'North Macedonian'] },
  palestine: { aka: ['Palestinian Territories'], not: ['Ramallah'] },
  philippines: { demonyms: ['Philippine', 'Filipino'] },
  'republic-of-the-congo': { aka: ['Congo-Brazzaville'], demonyms: [] },
  serbia: { demonyms: ['Serbian', 'Serb'] },
  seychelles: { not: ['Victoria'] },
  singapore: { not: ['Singapore'] },
  somalia: { demonyms: ['Somali', 'Somalian'] },
  'south-africa': { aka: ['Pretoria'], not: ['Bloemfontein', 'Cape Town'] },
  'sri-lanka': { demonyms: ['Sri Lankan'] },
  suriname: { demonyms: ['Surinamese'] },
  taiwan: { aka: ['Republic of China'] },
  tajikistan: { demonyms: ['Tajik'] },
  tanzania: { aka: ['Dar es Salaam'] },
  thailand: { demonyms: ['Thai'] },
  'timor-leste': { aka: ['East Timor'], demonyms: ['Timorese', 'East Timorese'] },
  uzbekistan: { demonyms: ['Uzbek', 'Uzbekistani'] },
  'vatican-city': { aka: ['the Vatican', 'Vatican', 'Holy See'], demonyms: [] },
  vietnam: { aka: ['Viet Nam'] },
  'western-sahara': { demonyms: ['Sahrawi'], not: ['El Aaiún'] },
  yemen: { aka: ['Sanaa'] },
};

const HEADER = `# The other states of the world and some territories that speak for themselves, with the names and capitals by which reports mean them and the words for their people.
# Made by \`npm run countries\` from the package world-countries 5.1.0 (https://github.com/mledoze/countries); this file is,
# as that database, under the Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1.0/). Do not edit: describe a
# state in states.yaml instead, and make this file again.
`;

function actorOf({ name, capital, demonyms }: Country): Actor {
  const id = slug(name.common);
  const more = REPORTS[id] ?? {};
  const official = name.official.replace(/ \(.*\)$/, '');
  const aka = [official, ...capital, ...(more.aka ?? [])].filter(
    (other) => other !== name.common && !more.not?.includes(other),
  );
  const people = more.demonyms ?? demonyms.eng?.m.split(/, | or /) ?? [];
  return { id, name: name.common, kind: 'state', aka: [...new Set(aka)], demonyms: people, actsFor: [] };
}

function described(): Set<string> {
  const file = path.join(ACTORS, 'states.yaml');
  const states = Actor.array().parse(parseYaml(readFileSync(file, 'utf8'), file).value);
  return new Set(states.flatMap(({ id, name, aka }) => [id, name, ...aka]));
}

function yamlOf({ id, name, aka, demonyms = [] }: Actor): string {
  const list = (texts: readonly string[]): string => texts.map(scalar).join(', ');
  return [
    `- id: ${id}`,
    `  name: ${scalar(name)}`,
    '  kind: state',
    ...(aka.length > 0 ? [`  aka: [${list(aka)}]`] : []),
    ...(demonyms.length > 0 ? [`  demonyms: [${list(demonyms)}]`] : []),
  ].join('\n');
}

function scalar(text: string): string {
  return /[,:'#]/.test(text) ? JSON.stringify(text) : text;
}

const file = process.argv[2];
if (file === undefined) {
  const remedy = 'npm run countries -- path/to/countries.json';
  throw new DemarcheError({ code: 'no-file', what: 'no file', value: 'countries.json', remedy });
}
const known = described();
const countries: Country[] = JSON.parse(readFileSync(file, 'utf8'));
const actors = countries
  .filter(({ unMember, independent, cca2 }) => unMember || independent === true || BESIDES.has(cca2))
  .filter(({ name }) => !known.has(name.common) && !known.has(slug(name.common)))
  .map(actorOf)
  .sort(byId);
writeFileSync(path.join(ACTORS, 'countries.yaml'), `${HEADER}${actors.map(yamlOf).join('\n')}\n`);
