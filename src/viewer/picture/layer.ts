// A canvas over the page, as large as the stage, drawn anew as a whole.

export type Pen = CanvasRenderingContext2D;

export class Layer {
  readonly canvas = document.createElement('canvas');
  /** Null where nothing can be drawn on. Also measures text. */
  readonly pen: Pen | null = this.canvas.getContext('2d');

  constructor(className = '') {
    this.canvas.className = className;
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  /** Shows what `paint` draws on an empty stage of this size in CSS pixels. */
  draw(width: number, height: number, paint: (pen: Pen) => void): void {
    if (this.pen === null) return;
    const density = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * density), Math.round(height * density)];
    if (this.canvas.width !== wide) this.canvas.width = wide;
    if (this.canvas.height !== high) this.canvas.height = high;
    this.pen.setTransform(density, 0, 0, density, 0, 0);
    this.pen.clearRect(0, 0, width, height);
    paint(this.pen);
  }
}
