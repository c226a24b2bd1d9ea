// The words over the picture: names, numbers of issues and the ring of the focus on a canvas of their own, and the badges
// of actors that press themselves.
import { mix } from '../../analyse/colour.ts';
import { type Labels, labelsOf, TAG_FONT } from './labels.ts';
import { Layer, type Pen } from './layer.ts';
import type { Stage } from './stage.ts';

const widths = new Map<string, number>();

/** Measures with `pen`, each text once. */
export function measureWith(pen: Pen): (text: string, font: string) => number {
  return (text, font) => {
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    pen.font = font;
    const { width } = pen.measureText(text);
    widths.set(key, width);
    return width;
  };
}

/** Colour of names that are not in focus. */
export function quietOf({ scene: { ink, ground } }: Stage): string {
  return mix(ink, ground, 0.35);
}

/** Above this, words stand on patches of the ground: outlines around so many letters take longer than the picture. */
const MANY_WORDS = 60;
const PATCH = 2;

export function paintLabels(pen: Pen, stage: Stage, { names, tags }: Labels): void {
  const { ink, ground } = stage.scene;
  const outlined = names.length + tags.length <= MANY_WORDS;
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.strokeStyle = ground;
  pen.lineWidth = 4;
  pen.textAlign = 'center';
  pen.font = TAG_FONT;
  for (const { text, x, y, colour, inside } of tags) {
    if (!inside && outlined) pen.strokeText(text, x, y);
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  }
  pen.textAlign = 'left';
  if (!outlined) {
    pen.fillStyle = `${ground}d0`;
    for (const { left, right, top, bottom } of names)
      pen.fillRect(left - PATCH, top + PATCH, right - left + 2 * PATCH, bottom - top - 2 * PATCH);
  }
  for (const { text, font, near, left, top, bottom } of names) {
    pen.font = font;
    if (outlined) pen.strokeText(text, left, (top + bottom) / 2);
    pen.fillStyle = near ? ink : quietOf(stage);
    pen.fillText(text, left, (top + bottom) / 2);
  }
}

function paintFocus(pen: Pen, { scene, discs }: Stage): void {
  const disc = scene.focus === null ? undefined : discs.get(scene.focus);
  if (disc === undefined) return;
  pen.strokeStyle = scene.ink;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(disc.x, disc.y, disc.radius + 4, 0, 2 * Math.PI);
  pen.stroke();
}

/** What decides how words look and lie; the same look needs no new drawing. */
const lookOf = ({ width, height, scene: { ground, ink, focus }, discs }: Stage, labels: Labels): string =>
  JSON.stringify([width, height, window.devicePixelRatio, ground, ink, discs.get(focus ?? ''), labels]);

export class Names {
  #drawn = '';
  readonly #layer = new Layer('names');
  readonly #badges = new Map<string, HTMLButtonElement>();
  readonly #container: HTMLElement;
  readonly #onSelf: (actor: string) => void;

  constructor(container: HTMLElement, onSelf: (actor: string) => void) {
    this.#container = container;
    this.#onSelf = onSelf;
    container.append(this.#layer.canvas);
  }

  /** Draws everything where it is now. */
  place(stage: Stage): void {
    const { pen } = this.#layer;
    if (pen === null) return;
    this.#placeBadges(stage);
    const labels = labelsOf(stage, measureWith(pen));
    const look = lookOf(stage, labels);
    if (look === this.#drawn) return;
    this.#drawn = look;
    this.#layer.draw(stage.width, stage.height, () => {
      paintFocus(pen, stage);
      paintLabels(pen, stage, labels);
    });
  }

  #placeBadges({ discs, width, height }: Stage): void {
    const pressing = [...discs.values()].filter(
      ({ node, x, y }) => node.self > 0 && x >= 0 && y >= 0 && x <= width && y <= height,
    );
    for (const [id, badge] of this.#badges) {
      if (pressing.some(({ node }) => node.id === id)) continue;
      badge.remove();
      this.#badges.delete(id);
    }
    for (const { node, x, y, radius } of pressing) {
      const badge = this.#badges.get(node.id) ?? this.#badge(node.id);
      badge.textContent = `↻${node.self > 1 ? node.self : ''}`;
      badge.title = `${node.name} presses itself`;
      badge.setAttribute('aria-label', `${node.name} presses itself: open the evidence`);
      badge.style.transform = `translate(${x + radius * 0.7}px, ${y - radius * 0.7 - 18}px)`;
    }
  }

  #badge(id: string): HTMLButtonElement {
    const badge = document.createElement('button');
    badge.type = 'button';
    badge.className = 'self-badge';
    badge.addEventListener('click', () => this.#onSelf(id));
    this.#container.append(badge);
    this.#badges.set(id, badge);
    return badge;
  }

  stop(): void {
    this.#layer.canvas.remove();
    for (const badge of this.#badges.values()) badge.remove();
  }
}
