import { useCallback, useRef } from 'react';

/** After a save of something that is not complete, the focus goes to the first field that is wrong. */
export function useFocusOnFault() {
  const form = useRef<HTMLFormElement>(null);
  const focusFault = useCallback(() => {
    // Once the faults are drawn.
    requestAnimationFrame(() => {
      const wrong = form.current?.querySelector<HTMLElement>('[data-invalid]');
      wrong?.querySelector<HTMLElement>('input, button')?.focus();
    });
  }, []);
  return { form, focusFault };
}
