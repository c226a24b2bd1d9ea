// Whether a box shows less than it holds, as a style sheet may want it on a small window.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A ref for the box, and whether it is cut now. @param words what it holds */
export function useCut(words: string) {
  const box = useRef<HTMLParagraphElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const one = box.current;
    if (one === null) return;
    const look = () =>
      setCut(one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);
    const watch = new ResizeObserver(look);
    watch.observe(one);
    look();
    return () => watch.disconnect();
  }, [words]);
  return { box, cut };
}
