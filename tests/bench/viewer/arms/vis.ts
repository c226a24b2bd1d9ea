// vis-network with fixed places and arrows, no physics.
import { DataSet, DataView as EdgeView, Network } from 'vis-network/standalone';
import { race } from '../arm.ts';

race((container, { nodes, edges }) => {
  let shown: string | null = null;
  const all = new DataSet(
    edges.map(({ id, from, to, issue }) => ({ id, from, to, issue, arrows: 'to', smooth: false })),
  );
  const view = new EdgeView(all, { filter: (edge) => shown === null || edge.issue === shown });
  const network = new Network(
    container,
    {
      nodes: new DataSet(nodes.map(({ id, x, y }) => ({ id, x, y, label: id, shape: 'dot', size: 5 }))),
      edges: view,
    },
    { physics: false, layout: { improvedLayout: false } },
  );
  return {
    pan: (x, y) => {
      const at = network.getViewPosition();
      const scale = network.getScale();
      network.moveTo({ position: { x: at.x - x / scale, y: at.y - y / scale }, animation: false });
    },
    filter: (issue) => {
      shown = issue;
      view.refresh();
    },
  };
});
