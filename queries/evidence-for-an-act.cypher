// title: Evidence for an act
// question: Which claims assert or deny an act, in which words, by whom, in which report, and from which origin?
// topic: evidence
// param act: string = plan-28-points - id of an act: a pressure, meeting, proposal, position or tie
// returns polarity: asserts or denies
// returns speaker: who says so
// returns speakerId: its id
// returns speaksFor: for whom the speaker acts
// returns quote: the words
// returns form: direct, indirect or own
// returns modality: actual, planned, hypothetical or future
// returns saidOn: when it was said
// returns outlet: who printed it
// returns publishedOn: when
// returns origin: where it was gathered
// returns url: where the original stands
// returns unsure: why to take care
// returns reportId: id of the report
// returns claimId: id of the claim
// Neo4j Browser: :param {act: 'plan-28-points'}
CALL () {
  MATCH (act:Pressure {id: $act})
  RETURN act
  UNION ALL
  MATCH (act:Meeting {id: $act})
  RETURN act
  UNION ALL
  MATCH (act:Proposal {id: $act})
  RETURN act
  UNION ALL
  MATCH (act:Position {id: $act})
  RETURN act
  UNION ALL
  MATCH (act:Tie {id: $act})
  RETURN act
}
MATCH (act)<-[:ASSERTS|DENIES]-(c:Claim)
MATCH (c)-[:SAID_BY]->(s:Actor)
MATCH (c)-[:FROM]->(o:Origin)
MATCH (c)-[:REPORTED_IN]->(r:Report)
MATCH (r)-[:PUBLISHED_BY]->(outlet:Actor)
CALL (s) {
  MATCH (s)-[:ACTS_FOR]->(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS speaksFor
}
RETURN c.polarity AS polarity, s.name AS speaker, s.id AS speakerId, speaksFor, c.quote AS quote, c.form AS form,
  c.modality AS modality, c.saidOn AS saidOn, outlet.name AS outlet, r.publishedOn AS publishedOn, o.name AS origin,
  r.url AS url, c.unsure AS unsure, r.id AS reportId, c.id AS claimId
ORDER BY polarity, publishedOn, claimId
