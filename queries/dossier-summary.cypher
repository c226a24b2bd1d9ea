// title: Summary of the dossier
// question: How much is there of everything, and how much of it is corroborated, disputed or denied?
// topic: overview
// returns what: what is counted
// returns number: how many there are
CALL () {
  MATCH (n:Report) RETURN 1 AS place, 'reports' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Report)-[:PUBLISHED_BY]->(o:Actor) RETURN 2 AS place, 'outlets' AS what, count(DISTINCT o) AS number
  UNION ALL
  MATCH (n:Origin) RETURN 3 AS place, 'origins' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Claim)-[:SAID_BY]->(s:Actor) RETURN 4 AS place, 'speakers' AS what, count(DISTINCT s) AS number
  UNION ALL
  MATCH (n:Claim) RETURN 5 AS place, 'claims' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Claim) WHERE n.polarity = 'denies' RETURN 6 AS place, 'denials' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Pressure) RETURN 7 AS place, 'pressures' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Meeting) RETURN 8 AS place, 'meetings' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Proposal) RETURN 9 AS place, 'proposals' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Position) RETURN 10 AS place, 'positions' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Tie) RETURN 11 AS place, 'ties' AS what, count(n) AS number
  UNION ALL
  MATCH (n) WHERE (n:Pressure OR n:Meeting OR n:Proposal OR n:Position OR n:Tie) AND n.status = 'corroborated' RETURN 12 AS place, 'acts corroborated' AS what, count(n) AS number
  UNION ALL
  MATCH (n) WHERE (n:Pressure OR n:Meeting OR n:Proposal OR n:Position OR n:Tie) AND n.status = 'single-origin' RETURN 13 AS place, 'acts from a single origin' AS what, count(n) AS number
  UNION ALL
  MATCH (n) WHERE (n:Pressure OR n:Meeting OR n:Proposal OR n:Position OR n:Tie) AND n.status = 'disputed' RETURN 14 AS place, 'acts disputed' AS what, count(n) AS number
  UNION ALL
  MATCH (n) WHERE (n:Pressure OR n:Meeting OR n:Proposal OR n:Position OR n:Tie) AND n.status = 'denied' RETURN 15 AS place, 'acts only denied' AS what, count(n) AS number
  UNION ALL
  MATCH (n:Claim)-[r:CONTRADICTS]->(m:Claim) RETURN 16 AS place, 'contradicting pairs of claims' AS what, count(r) AS number
  UNION ALL
  MATCH (a:Actor)-[r:PRESSURED]->(b:Actor) RETURN 17 AS place, 'edges of pressure' AS what, count(r) AS number
  UNION ALL
  MATCH (n:Report)-[r:REWRITES]->(m:Report) RETURN 18 AS place, 'reports that rewrite another' AS what, count(r) AS number
}
RETURN what, number
ORDER BY place
