// cytoscape with preset places and arrows.
import cytoscape from 'cytoscape';
import { race } from '../arm.ts';

race((container, { nodes, edges }) => {
  const graph = cytoscape({
    container,
    elements: [
      ...nodes.map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
      ...edges.map(({ id, from, to, issue }) => ({ data: { id, source: from, target: to, issue } })),
    ],
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { width: 10, height: 10, label: 'data(id)', 'font-size': 8 } },
      {
        selector: 'edge',
        style: {
          width: 1,
          'line-color': '#0b5fa5',
          'curve-style': 'straight',
          'target-arrow-shape': 'triangle',
        },
      },
      { selector: '.away', style: { display: 'none' } },
    ],
  });
  return {
    pan: (x, y) => graph.panBy({ x, y }),
    filter: (issue) =>
      graph.batch(() => {
        graph.edges().forEach((edge) => {
          edge.toggleClass('away', issue !== null && edge.data('issue') !== issue);
        });
      }),
  };
});
