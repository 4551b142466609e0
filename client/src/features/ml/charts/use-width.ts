import { useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in pixels, so that a drawing keeps its letters' size on every window. */
export function useWidth<E extends HTMLElement>(before = 560) {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth((old) => element.clientWidth || old);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
