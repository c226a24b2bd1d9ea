// What a column of an answer holds, and how it reads as text.

/** Nodes, relationships and paths come as objects. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };

export function isList(cell: Cell): cell is readonly Cell[] {
  return Array.isArray(cell);
}

/** A node by its name, lists joined by commas, null as nothing. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (isList(cell)) return cell.map(cellText).join(', ');
  if (typeof cell !== 'object') return String(cell);
  const properties = cell.properties;
  if (properties !== null && typeof properties === 'object' && !isList(properties)) {
    const name = properties.name ?? cell.id;
    if (typeof name === 'string') return name;
  }
  return JSON.stringify(cell);
}
