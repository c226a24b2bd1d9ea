// Reads what names are resolved by: graph/actors, a dossier's own actors and overrules, and the words of graph/vocabulary/names.yaml.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Actor } from '../model/dossier.ts';
import { DemarcheError } from '../model/error.ts';
import { NameWords, Overrule } from '../model/names.ts';
import { shown } from './file.ts';
import { keyed, readList, yamlFiles } from './read.ts';
import { Problems, parseYaml, validate } from './yaml.ts';

export interface KnownNames {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly words: NameWords;
  /** Of the dossier; empty without one. */
  readonly overrules: readonly Overrule[];
}

/** `dossier` is its folder. Throws one DemarcheError with every mistake. */
export function readNames(graph: string, dossier?: string): KnownNames {
  const problems = new Problems();
  const files = yamlFiles(path.join(graph, 'actors'));
  const own = dossier === undefined ? [] : [path.join(dossier, 'actors.yaml')];
  const listed = [...files, ...own].flatMap((file) => readList(file, Actor, problems));
  const actors = keyed(listed, 'actor', problems);
  const file = path.join(graph, 'vocabulary', 'names.yaml');
  const words = validate(parseYaml(readFileSync(file, 'utf8'), shown(file)), NameWords, problems);
  const overrules = dossier === undefined ? [] : readOverrules(dossier, actors, problems);
  problems.throwIfAny();
  if (words === null) throw new DemarcheError({ code: 'no-names', what: 'no words for names', value: file });
  return { actors, words, overrules };
}

/** resolve.yaml of a dossier's folder, checked: who is meant must be known, or be spelt as a new slug would be. */
function readOverrules(
  dossier: string,
  actors: ReadonlyMap<string, Actor>,
  problems: Problems,
): readonly Overrule[] {
  const file = path.join(dossier, 'resolve.yaml');
  if (!existsSync(file)) return [];
  const yaml = parseYaml(readFileSync(file, 'utf8'), shown(file));
  const overrules = yaml.value === null ? [] : (validate(yaml, z.array(Overrule), problems) ?? []);
  overrules.forEach(({ is, report }, index) => {
    for (const id of is.filter((each) => !actors.has(each))) {
      const where = yaml.place([index, 'is']);
      const remedy = 'add it to actors.yaml, or use an id from graph/actors';
      problems.add({ code: 'unknown-actor', what: 'unknown actor', value: id, where, remedy });
    }
    if (report === undefined || existsSync(path.join(dossier, 'reports', `${report}.md`))) return;
    const where = yaml.place([index, 'report']);
    const remedy = 'correct the name, or leave report out to mean every report';
    problems.add({ code: 'unknown-report', what: 'unknown report', value: report, where, remedy });
  });
  return overrules;
}
