import { useLayoutEffect, type RefObject } from 'react';

/** How high the bars are that stand at the foot of the window where the messages are. */
function floorUnder({ left, right }: DOMRect): number {
  return [...document.querySelectorAll('[data-floor]')]
    .map((bar) => bar.getBoundingClientRect())
    .filter((bar) => bar.height > 0 && bar.right > left && bar.left < right)
    .filter((bar) => bar.bottom >= window.innerHeight - 1)
    .reduce((highest, bar) => Math.max(highest, window.innerHeight - bar.top), 0);
}

/**
 * Keeps messages off what can be pressed: they stand above the bars at the foot of the window (`--toast-floor`), and what
 * scrolls there gets so much room at its end (`--toast-room`) that everything can be scrolled clear of them.
 */
export function useToastRoom(list: RefObject<HTMLOListElement | null>, count: number): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const measure = (): void => {
      const area = list.current?.getBoundingClientRect();
      if (!area) return;
      style.setProperty('--toast-floor', `${floorUnder(area)}px`);
      style.setProperty('--toast-room', count > 0 ? `${area.height}px` : '0px');
    };
    measure();
    const resized = new ResizeObserver(measure);
    if (list.current) resized.observe(list.current);
    for (const bar of document.querySelectorAll('[data-floor]')) resized.observe(bar);
    window.addEventListener('resize', measure);
    return () => {
      resized.disconnect();
      window.removeEventListener('resize', measure);
      style.removeProperty('--toast-room');
    };
  }, [list, count]);
}
