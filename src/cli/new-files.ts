// What a new dossier holds: the least that is valid, and comments that teach the rest. Pure.

/** Files by their paths in the folder. `today` as 2026-01-31: when claims are entered, and the year to begin with. */
export function freshDossier(name: string, today: string): Record<string, string> {
  const year = today.slice(0, 4);
  return {
    'dossier.yaml': `# One negotiation, followed over time. Dates may be partial: 2025, 2025-12, 2025-12-08.
name: ${JSON.stringify(name)}
summary: ${JSON.stringify(`${name}: say here in a sentence who negotiates what.`)}
from: "${year}" # the first and the last date that the dossier covers
to: "${year}"
recordedOn: ${today} # when the claims were entered
# notice: Said on every screen, such as what kind of texts these are.
# licence: MIT
`,
    'issues.yaml': `# What is negotiated, one entry an issue. The terms are the words by which the reader knows it in a report.
#
# - id: harbour-dues # lower-case words joined by hyphens; claims say \`issues: harbour-dues\`
#   name: Harbour dues
#   terms: [dues, harbour fees, port charges]
`,
    'actors.yaml': `# Actors that graph/actors lacks: states, heads of government, organisations and outlets are mostly there.
# Kinds: person, state, organisation, body, group, outlet, document.
#
# - {id: harbour-gazette, name: The Harbour Gazette, kind: outlet}
# - id: eva-brandt
#   name: Eva Brandt
#   kind: person
#   aka: [Eva Maria Brandt] # other spellings
#   actsFor: # whose claims and acts hers count for, with the dates of the office
#     - {actor: norway, role: envoy, from: 2025-06}
`,
    'reports/.gitkeep': '',
    'claims/.gitkeep': '',
    'README.md': `# ${name}

A dossier of Démarche. Files that are not here yet, and what they look like:

## \`reports/<outlet>-<date>.md\`: one report, its text as published

\`\`\`markdown
---
outlet: harbour-gazette # an id of actors.yaml or graph/actors
title: Envoy wants an answer on the dues
published: 2025-12-08
url: https://gazette.example/dues
---

Norwegian envoy Eva Brandt demanded an answer on the dues within a week, a Danish official told the Gazette.
\`\`\`

## \`claims/<the same name>.yaml\`: who says what in it, each with its exact quote

\`\`\`yaml
report: harbour-gazette-2025-12-08
speakers: # whom the report does not name
  a-danish-official: {name: a Danish official, actsFor: denmark}
claims:
  - kind: pressure # or meeting, proposal, position, tie
    event: REQUEST
    actors: eva-brandt
    recipients: denmark
    issues: harbour-dues
    speaker: a-danish-official # left out: the report says it in its own voice
    polarity: asserts # or denies
    occurredOn: 2025-12
    quote: Norwegian envoy Eva Brandt demanded an answer on the dues within a week
\`\`\`

\`demarche check\` names every mistake with its line and column; \`demarche extract reports/\` shows the claims that the reader finds by
itself. Plans and their versions go into \`proposals.yaml\`. All fields: graph/dossiers/README.md in Démarche's own folder.
`,
  };
}
