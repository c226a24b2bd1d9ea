// force-graph with fixed places and arrows.
import ForceGraph from 'force-graph';
import { race } from '../arm.ts';

interface Node {
  readonly id: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
  readonly issue: string;
}

race((container, { nodes, edges }) => {
  const graph = new ForceGraph<Node, Link>(container)
    .width(1200)
    .height(800)
    .cooldownTicks(0)
    .nodeLabel('id')
    .nodeColor(() => '#1d232b')
    .linkColor(() => '#0b5fa5')
    .linkDirectionalArrowLength(4)
    .graphData({
      nodes: nodes.map(({ id, x, y }) => ({ id, x, y, fx: x, fy: y })),
      links: edges.map(({ from, to, issue }) => ({ source: from, target: to, issue })),
    })
    .centerAt(500, 500)
    .zoom(0.7);
  let [atX, atY] = [500, 500];
  return {
    pan: (x, y) => {
      atX -= x / 0.7;
      atY -= y / 0.7;
      graph.centerAt(atX, atY);
    },
    filter: (issue) => graph.linkVisibility((link) => issue === null || link.issue === issue),
  };
});
