// Arithmetic with colours written as #rrggbb.

const channelOf = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);

/** `amount` of `over` laid on `under`: 0 gives `under`, 1 gives `over`. */
export function mix(over: string, under: string, amount: number): string {
  const parts = [1, 3, 5].map((at) =>
    Math.round(channelOf(over, at) * amount + channelOf(under, at) * (1 - amount))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = channelOf(colour, at) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio as WCAG 2 defines it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
