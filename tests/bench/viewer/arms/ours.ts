// Our own pictures: what the three arms of ours share.
import { casebookOf } from '../../../../src/analyse/casebook.ts';
import { issueOrderOf, pictureFrom } from '../../../../src/analyse/picture.ts';
import { NO_SIGHT } from '../../../../src/analyse/sight.ts';
import { sightedOf } from '../../../../src/analyse/sighted.ts';
import type { View } from '../../../../src/analyse/style.ts';
import type { Renderer } from '../../../../src/viewer/picture/renderer.ts';
import { sceneOf } from '../../../../src/viewer/picture/scene.ts';
import type { Draw } from '../arm.ts';

const nothing = () => {};
export const LISTENERS = {
  onPoint: nothing,
  onPick: nothing,
  onMenu: nothing,
  onMove: nothing,
  onView: nothing,
};

/** @param whole everything at once, instead of what the viewer opens on */
export function drawing(create: (container: HTMLElement) => Renderer, whole: boolean): Draw {
  return (container, graph) => {
    const casebook = casebookOf({
      nodes: graph.nodes.map(({ id }) => ({
        id,
        labels: ['Actor'],
        properties: { name: id, kind: 'state' },
      })),
      relationships: [],
    });
    const all = pictureFrom(casebook, graph.edges);
    const places = new Map(graph.nodes.map((node) => [node.id, node]));
    const view: View = {
      theme: 'light',
      issueOrder: issueOrderOf(all),
      mostClaims: 8,
      mostReceived: all.actors[0]?.received ?? 1,
      selected: null,
      lifted: null,
    };
    const renderer = create(container);
    const seen = (picture: typeof all) =>
      whole ? picture : sightedOf(casebook, picture, NO_SIGHT, all.actors.length).picture;
    const first = seen(all);
    const shown = new Set(first.actors.map(({ id }) => id));
    const here = new Map([...places].filter(([id]) => shown.has(id)));
    const draw = (picture: typeof all) => {
      const staged = seen(picture);
      const known = new Map(here);
      for (const { id } of staged.actors) known.set(id, places.get(id) ?? { id, x: 0, y: 0 });
      renderer.draw(sceneOf(staged, view, known));
    };
    draw(all);
    return {
      pan: renderer.pan,
      filter: (issue) =>
        draw(
          issue === null
            ? all
            : pictureFrom(
                casebook,
                graph.edges.filter((edge) => edge.issue === issue),
              ),
        ),
    };
  };
}
