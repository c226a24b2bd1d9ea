// Checks that need more than one file: who is referred to must be there, and nothing may stand twice.
import { type Actor, type Claim, NONE, type Proposal, type Report } from '../model/dossier.ts';
import type { References } from './claims.ts';
import type { Listed } from './read.ts';
import type { Problems } from './yaml.ts';

export function checkActors(
  listed: readonly Listed<Actor>[],
  actors: ReadonlyMap<string, Actor>,
  problems: Problems,
): void {
  for (const { item, index, yaml } of listed) {
    item.actsFor.forEach((tie, position) => {
      if (actors.has(tie.actor)) return;
      const where = yaml.place([index, 'actsFor', position, 'actor']);
      problems.add({
        code: 'unknown-actor',
        what: 'unknown actor',
        value: tie.actor,
        where,
        remedy: 'add it to graph/actors',
      });
    });
  }
}

export function checkProposals(
  listed: readonly Listed<Proposal>[],
  known: References,
  problems: Problems,
): void {
  for (const { item, index, yaml } of listed) {
    const check = (
      key: string,
      what: string,
      ids: readonly string[],
      map: ReadonlyMap<string, unknown>,
    ): void => {
      for (const id of ids.filter((candidate) => !map.has(candidate))) {
        const where = yaml.place([index, key]);
        problems.add({
          code: `unknown-${what}`,
          what: `unknown ${what}`,
          value: id,
          where,
          remedy: 'correct the id, or add it',
        });
      }
    };
    check('makers', 'actor', item.makers, known.actors);
    check('revises', 'proposal', item.revises, known.proposals);
    check(
      'changes',
      'issue',
      item.changes.map((change) => change.issue),
      known.issues,
    );
    check(
      'changes',
      'actor',
      item.changes.flatMap((change) => change.favours ?? []),
      known.actors,
    );
  }
}

export function checkReports(
  reports: readonly Report[],
  byId: ReadonlyMap<string, Report>,
  actors: ReadonlyMap<string, Actor>,
  problems: Problems,
): void {
  for (const report of reports) {
    for (const id of [report.outlet, ...report.cites].filter((candidate) => !actors.has(candidate))) {
      const remedy = 'add it to graph/actors/outlets.yaml';
      problems.add({ code: 'unknown-actor', what: 'unknown outlet', value: id, where: report.place, remedy });
    }
    for (const copy of report.copies.filter((each) => !byId.has(each.report))) {
      const remedy = 'remove it from copies';
      problems.add({
        code: 'unknown-report',
        what: 'unknown report',
        value: copy.report,
        where: report.place,
        remedy,
      });
    }
    if (report.rewrites === undefined || report.rewrites === NONE) continue;
    if (!byId.has(report.rewrites)) {
      const remedy = 'add that report, or remove rewrites';
      problems.add({
        code: 'unknown-report',
        what: 'unknown report',
        value: report.rewrites,
        where: report.place,
        remedy,
      });
    } else if (rewritesItself(report, byId)) {
      const remedy = 'say which came first';
      problems.add({
        code: 'circle',
        what: 'report rewrites itself',
        value: report.id,
        where: report.place,
        remedy,
      });
    }
  }
}

function rewritesItself(report: Report, byId: ReadonlyMap<string, Report>): boolean {
  const seen = new Set<string>();
  for (
    let at: Report | undefined = report;
    at !== undefined && !seen.has(at.id);
    at = byId.get(at.rewrites ?? '')
  ) {
    seen.add(at.id);
    if (at.rewrites === report.id) return true;
  }
  return false;
}

export function checkClaims(claims: readonly Claim[], problems: Problems): void {
  const keys = new Map<string, Claim>();
  const ids = new Map<string, Claim>();
  for (const claim of claims) {
    if (ids.has(claim.id)) {
      const remedy = 'remove one, or say how they differ';
      problems.add({
        code: 'twice',
        what: 'claim given twice',
        value: claim.key ?? claim.id,
        where: claim.place,
        remedy,
      });
    }
    ids.set(claim.id, claim);
    if (claim.key === null) continue;
    if (keys.has(claim.key)) {
      problems.add({
        code: 'twice',
        what: 'key given twice',
        value: claim.key,
        where: claim.place,
        remedy: 'choose another key',
      });
    }
    keys.set(claim.key, claim);
  }
  for (const claim of claims) {
    for (const key of claim.contradicts.filter((candidate) => !keys.has(candidate))) {
      const remedy = 'use the key of a claim of this dossier';
      problems.add({
        code: 'unknown-claim',
        what: 'contradicts an unknown claim',
        value: key,
        where: claim.place,
        remedy,
      });
    }
  }
}
