import { useEffect, useRef, type RefObject } from 'react';

export interface WhereToLook {
  stepId: string;
  /** How often going on was refused. */
  tries: number;
  /** A notice above the question must be visible. */
  mustBeSeen: boolean;
}

/**
 * Moves scroll position and focus together. A new screen starts at its heading. When going on was refused,
 * the focus goes to the first wrong field, also when that field is on another screen.
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
