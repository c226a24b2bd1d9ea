// Light or dark: as the system says, until the reader chooses; the choice stays in this browser.
import { useEffect, useState } from 'preact/hooks';
import type { Theme } from '../analyse/style.ts';

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
