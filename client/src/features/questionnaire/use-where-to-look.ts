import { useEffect, useRef, type RefObject } from 'react';

export interface WhereToLook {
  stepId: string;
  /** How often going on was held back. */
  tries: number;
  /** Something above the question needs to be seen. */
  mustBeSeen: boolean;
}

/**
 * Leads eye and keyboard to the same place. A new screen starts at its heading. A try to go on that was held back
 * starts at the first field to mend, also where that field is on another screen.
 * Returns the ref of the part that scrolls.
 */
export function useWhereToLook(place: WhereToLook): RefObject<HTMLDivElement | null> {
  const { stepId, tries, mustBeSeen } = place;
  const scroll = useRef<HTMLDivElement>(null);
  const seen = useRef({ stepId: '', tries: 0 });

  useEffect(() => {
    const isNewScreen = seen.current.stepId !== stepId;
    const invalid =
      seen.current.tries !== tries &&
      scroll.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (isNewScreen && scroll.current) scroll.current.scrollTop = 0;
    if (invalid) invalid.focus();
    else if (isNewScreen) {
      scroll.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    seen.current = { stepId, tries: invalid ? tries : seen.current.tries };
  }, [stepId, tries]);

  useEffect(() => {
    if (mustBeSeen && scroll.current) scroll.current.scrollTop = 0;
  }, [mustBeSeen]);

  return scroll;
}
