// Light or dark: as the system says, until the reader chooses; the choice stays in this browser.
import { useEffect, useState } from 'preact/hooks';
import type { Forced, Theme } from '../analyse/style.ts';

const KEY = 'demarche-theme';

function chosen(): Theme | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

export function useTheme(): readonly [Theme, (theme: Theme | null) => void] {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const [system, setSystem] = useState<Theme>(media.matches ? 'dark' : 'light');
  const [choice, setChoice] = useState(chosen);
  useEffect(() => {
    const follow = () => setSystem(media.matches ? 'dark' : 'light');
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  const theme = choice ?? system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const choose = (next: Theme | null) => {
    setChoice(next);
    try {
      if (next === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, next);
    } catch {
      // A browser that keeps nothing still shows the theme.
    }
  };
  return [theme, choose];
}

/** A CSS colour as #rrggbb. */
function hexOf(colour: string): string {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colours that the system forces, as high contrast modes do; null when it forces none. */
export function useForced(): Forced | null {
  const media = matchMedia('(forced-colors: active)');
  const read = (): Forced | null =>
    media.matches ? { ground: hexOf('Canvas'), ink: hexOf('CanvasText') } : null;
  const [forced, setForced] = useState(read);
  useEffect(() => {
    const follow = () => setForced(read());
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return forced;
}
