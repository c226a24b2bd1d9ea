// The names of the actors, on a canvas above sigma's, and the badges of actors that press themselves.
import type Sigma from 'sigma';
import type { Picture, PictureActor, PictureEdge } from '../../analyse/picture.ts';
import { GROUND, INK, mix, nodeStyle, type View } from '../../analyse/style.ts';
import { placeLabels } from './labels.ts';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const LINE = 17;
const NOWHERE = { x: 0, y: 0 };

export class Names {
  readonly #canvas = document.createElement('canvas');
  readonly #badges = new Map<string, HTMLButtonElement>();
  readonly #container: HTMLElement;
  readonly #onSelf: (actor: string) => void;
  #actors: readonly PictureActor[] = [];
  #view: View | null = null;
  #near: ReadonlySet<string> | null = null;
  #edges: readonly PictureEdge[] = [];

  constructor(container: HTMLElement, onSelf: (actor: string) => void) {
    this.#container = container;
    this.#onSelf = onSelf;
    this.#canvas.className = 'names';
    this.#canvas.setAttribute('aria-hidden', 'true');
    container.append(this.#canvas);
  }

  show({ actors, edges }: Picture, view: View, near: ReadonlySet<string> | null): void {
    this.#actors = actors;
    this.#edges = edges;
    this.#view = view;
    this.#near = near;
    const pressing = actors.filter(({ self }) => self.length > 0);
    for (const [id, badge] of this.#badges) {
      if (pressing.some((actor) => actor.id === id)) continue;
      badge.remove();
      this.#badges.delete(id);
    }
    for (const actor of pressing) {
      if (this.#badges.has(actor.id)) continue;
      const badge = document.createElement('button');
      badge.type = 'button';
      badge.className = 'self-badge';
      badge.textContent = String(actor.self.length);
      badge.setAttribute('aria-label', `${actor.name} presses itself: open the evidence`);
      badge.addEventListener('click', () => this.#onSelf(actor.id));
      this.#container.append(badge);
      this.#badges.set(actor.id, badge);
    }
  }

  /** Draws everything where the camera has it now. */
  place(sigma: Sigma): void {
    const view = this.#view;
    const context = this.#canvas.getContext('2d');
    if (view === null || context === null) return;
    const { width, height } = sigma.getDimensions();
    const density = window.devicePixelRatio || 1;
    if (this.#canvas.width !== width * density || this.#canvas.height !== height * density) {
      this.#canvas.width = width * density;
      this.#canvas.height = height * density;
    }
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    const pulls = this.#pulls(sigma);
    const spots = this.#actors.flatMap((actor) => {
      const data = sigma.getNodeDisplayData(actor.id);
      if (data === undefined) return [];
      const { labelled, radius: weight } = nodeStyle(actor, view, this.#near);
      const { x, y } = sigma.framedGraphToViewport(data);
      const radius = sigma.scaleSize(data.size);
      const badge = this.#badges.get(actor.id);
      if (badge !== undefined)
        badge.style.transform = `translate(${x + radius * 0.7}px, ${y - radius * 0.7 - 18}px)`;
      const font = `${weight > 14 ? 600 : 500} ${(weight > 18 ? 14 : 12.5) - (width < 500 ? 1 : 0)}px ${FONT}`;
      context.font = font;
      return [
        {
          id: actor.id,
          x,
          y,
          radius,
          width: context.measureText(actor.name).width,
          pull: pulls.get(actor.id) ?? NOWHERE,
          font,
          labelled,
          name: actor.name,
        },
      ];
    });
    // Names in focus are placed first, faded ones take what is left.
    const ordered = [...spots].sort((a, b) => Number(b.labelled) - Number(a.labelled));
    for (const { id, left, top, bottom } of placeLabels(ordered, LINE, { width, height })) {
      const spot = ordered.find((candidate) => candidate.id === id);
      if (spot === undefined) continue;
      context.font = spot.font;
      context.strokeStyle = GROUND[view.theme];
      context.lineWidth = 4;
      const middle = (top + bottom) / 2;
      context.strokeText(spot.name, left, middle);
      context.fillStyle = spot.labelled ? INK[view.theme] : mix(INK[view.theme], GROUND[view.theme], 0.35);
      context.fillText(spot.name, left, middle);
    }
  }

  /** For each actor the directions of its lines, as unit vectors, summed up. */
  #pulls(sigma: Sigma): ReadonlyMap<string, { x: number; y: number }> {
    const pulls = new Map<string, { x: number; y: number }>();
    const add = (id: string, x: number, y: number) => {
      const known = pulls.get(id) ?? NOWHERE;
      pulls.set(id, { x: known.x + x, y: known.y + y });
    };
    for (const { from, to } of this.#edges) {
      const [a, b] = [sigma.getNodeDisplayData(from), sigma.getNodeDisplayData(to)];
      if (a === undefined || b === undefined || from === to) continue;
      // Downwards is positive on screen, upwards in the graph.
      const [x, y] = [b.x - a.x, a.y - b.y];
      const length = Math.hypot(x, y) || 1;
      add(from, x / length, y / length);
      add(to, -x / length, -y / length);
    }
    return pulls;
  }

  stop(): void {
    this.#canvas.remove();
    for (const badge of this.#badges.values()) badge.remove();
  }
}
