// A canvas over the page that shows a finished bitmap: one that may still be drawn on is copied by a browser without a graphics
// card with every frame of the page, whatever changed in it.

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export class Layer {
  readonly canvas = document.createElement('canvas');
  /** Where it is drawn before it is shown. */
  readonly #sheet = typeof OffscreenCanvas === 'undefined' ? this.canvas : new OffscreenCanvas(1, 1);
  /** Null where nothing can be drawn on. Also measures text. */
  readonly pen: Pen | null = this.#sheet.getContext('2d') as Pen | null;

  constructor(className = '') {
    this.canvas.className = className;
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  /** Shows what `paint` draws on an empty stage of this size in CSS pixels. */
  draw(width: number, height: number, paint: (pen: Pen) => void): void {
    if (this.pen === null) return;
    const density = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * density), Math.round(height * density)];
    for (const canvas of [this.canvas, this.#sheet]) {
      if (canvas.width !== wide) canvas.width = wide;
      if (canvas.height !== high) canvas.height = high;
    }
    this.pen.setTransform(density, 0, 0, density, 0, 0);
    this.pen.clearRect(0, 0, width, height);
    paint(this.pen);
    if (this.#sheet instanceof HTMLCanvasElement) return;
    this.canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(this.#sheet.transferToImageBitmap());
  }
}
