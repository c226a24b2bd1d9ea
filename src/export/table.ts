// The graph as one CSV table for spreadsheets: a row for each node and each relationship, a column for each property.
import { sortedUnique } from '../model/order.ts';
import { csvText } from './csv.ts';
import { type ExportFormat, flat, isShown, labelsText } from './format.ts';

const FIXED = ['record', 'id', 'labels', 'type', 'from', 'to'];

export const csv: ExportFormat = {
  id: 'csv',
  meaning: 'one table for spreadsheets, formulas guarded',
  extension: 'csv',
  mediaType: 'text/csv',
  write({ nodes, relationships }, { bom = false }) {
    const names = sortedUnique(
      [...nodes, ...relationships].flatMap(({ properties }) => Object.keys(properties)),
    );
    // `from` and `to` are also dates of the schema: those get a prefix.
    const columns = names.filter(isShown);
    const titles = columns.map((name) => (FIXED.includes(name) ? `property.${name}` : name));
    const values = (properties: (typeof nodes)[number]['properties']) =>
      columns.map((name) => {
        const value = properties[name];
        return value === undefined ? null : flat(value);
      });
    const rows = [
      ...nodes.map((node) => [
        'node',
        node.id,
        labelsText(node),
        null,
        null,
        null,
        ...values(node.properties),
      ]),
      ...relationships.map(({ id, type, from, to, properties }) => [
        'relationship',
        id,
        null,
        type,
        from,
        to,
        ...values(properties),
      ]),
    ];
    return csvText([...FIXED, ...titles], rows, { bom });
  },
};
