// What a person wrote beside the data of a YAML file, carried over when the program writes the file anew.
import { isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';

/** What tells an entry of a list from the others, when the list has changed around it. */
const NAMES = ['key', 'name', 'id'];

/**
 * `after` with the comments and empty lines of `before`, each where its entry stands now; those of entries that are gone
 * go with them. `after` as it is where there is nothing to keep or `before` cannot be read.
 */
export function withComments(before: string | null, after: string): string {
  if (before === null || !before.includes('#')) return after;
  // The program's own head would count as a comment on the first entry.
  const [head = ''] = /^(?:#.*\n)*/.exec(after) ?? [];
  const written = before.startsWith(head) ? before.slice(head.length) : before;
  const [old, made] = [parseDocument(written), parseDocument(after.slice(head.length))];
  if (old.errors.length > 0) return after;
  made.commentBefore = old.commentBefore;
  made.comment = old.comment;
  if (isSeq(old.contents)) toFirst(old.contents);
  carry(old.contents, made.contents);
  return head + made.toString({ lineWidth: 0 });
}

function carry(old: unknown, made: unknown): void {
  if (!isNode(old) || !isNode(made)) return;
  annotate(old, made);
  if (isMap(old) && isMap(made)) {
    for (const pair of made.items) {
      const was = old.items.find(({ key }) => wordOf(key) === wordOf(pair.key));
      if (was === undefined) continue;
      carry(was.key, pair.key);
      toFirst(was.value);
      carry(was.value, pair.value);
    }
  } else if (isSeq(old) && isSeq(made)) {
    const known = new Map(old.items.map((item) => [nameOf(item), item]));
    for (const item of made.items) carry(known.get(nameOf(item)), item);
    const [first] = made.items;
    if (isNode(first)) first.spaceBefore = false;
  }
}

/** The parser hangs a comment on a first entry on the whole list. */
function toFirst(list: unknown): void {
  if (!isCollection(list) || !list.commentBefore) return;
  const [first] = list.items;
  const entry = isPair(first) ? first.key : first;
  if (!isNode(entry)) return;
  entry.commentBefore = [list.commentBefore, entry.commentBefore].filter(Boolean).join('\n');
  list.commentBefore = null;
}

function annotate(old: Node, made: Node): void {
  if (old.commentBefore) made.commentBefore = old.commentBefore;
  if (old.comment) made.comment = old.comment;
  if (old.spaceBefore) made.spaceBefore = true;
}

const wordOf = (node: unknown): string => (isScalar(node) ? String(node.value) : String(node));

/** The value of what names an entry; the whole entry where nothing does. */
function nameOf(item: unknown): string {
  if (isMap(item)) {
    const name = NAMES.find((one) => item.has(one));
    if (name !== undefined) return `${name} ${String(item.get(name))}`;
  }
  return isNode(item) ? JSON.stringify(item.toJSON()) : String(item);
}
