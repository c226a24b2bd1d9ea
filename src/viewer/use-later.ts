// What may follow the picture: lists, counts and sentences, so that a filter shows at once where the reader looks.
import { useEffect, useState } from 'preact/hooks';

/** The value before, until what depends on the new one at once has been painted. */
export function useLater<T>(value: T): T {
  const [late, setLate] = useState<{ readonly value: T }>({ value });
  useEffect(() => {
    if (late.value === value) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLate({ value }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return late.value;
}
