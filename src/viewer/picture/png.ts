// The sheet as a PNG, at any density.
import { labelsOf } from './labels.ts';
import { measureWith, paintLabels } from './names.ts';
import { paintStage } from './paint.ts';
import type { Sheet } from './sheet.ts';

/** @param density device pixels for each pixel of the screen: 1 to 4 */
export async function pngOf(sheet: Sheet, density: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * density);
  canvas.height = Math.round(sheet.height * density);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw a picture to save.');
  pen.scale(density, density);
  pen.fillStyle = sheet.ground;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.save();
  pen.translate(sheet.x, sheet.y);
  pen.beginPath();
  pen.rect(0, 0, sheet.stage.width, sheet.stage.height);
  pen.clip();
  paintStage(pen, sheet.stage);
  paintLabels(pen, sheet.stage, labelsOf(sheet.stage, measureWith(pen)));
  pen.restore();
  for (const { x, y, length, colour, width, dash } of sheet.swatches) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.setLineDash(dash === null ? [] : [...dash]);
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + length, y);
    pen.stroke();
  }
  pen.textBaseline = 'alphabetic';
  for (const { x, y, text, font, colour } of sheet.lines) {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large to save.')) : resolve(blob)),
      'image/png',
    );
  });
}
