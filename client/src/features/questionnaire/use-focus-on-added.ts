import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus into the last entry of a list when one was added, so that one can type at once. */
export function useFocusOnAdded<E extends HTMLElement>(count: number): RefObject<E | null> {
  const list = useRef<E>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) {
      list.current?.lastElementChild?.querySelector<HTMLElement>('input')?.focus();
    }
    before.current = count;
  }, [count]);
  return list;
}
