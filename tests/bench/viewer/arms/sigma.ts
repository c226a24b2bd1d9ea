// Sigma as its documentation starts: arrows, names, a reducer to filter.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { race } from '../arm.ts';

race((container, { nodes, edges }) => {
  const graph = new MultiDirectedGraph();
  for (const { id, x, y } of nodes) graph.addNode(id, { x, y, size: 5, label: id, color: '#1d232b' });
  for (const { id, from, to, issue } of edges)
    graph.addEdgeWithKey(id, from, to, { size: 2, color: '#0b5fa5', issue });
  let shown: string | null = null;
  const sigma = new Sigma(graph, container, {
    defaultEdgeType: 'arrow',
    edgeReducer: (_id, data) => ({ ...data, hidden: shown !== null && data.issue !== shown }),
  });
  const camera = sigma.getCamera();
  return {
    pan: (x, y) => camera.setState({ x: camera.x - x / 1200, y: camera.y + y / 1200 }),
    filter: (issue) => {
      shown = issue;
      sigma.refresh({ skipIndexation: true });
    },
  };
});
