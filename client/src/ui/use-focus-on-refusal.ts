import { useEffect, useRef } from 'react';

const focusable = 'input, button, select, textarea';

/** The first field that is marked wrong, or, for a group, the first control of the group with a message. */
function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  const mark = form?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]') ?? null;
  if (!mark || mark.matches(focusable)) return mark;
  return (
    (mark.getAttribute('role') === 'alert' ? mark.parentElement : mark)?.querySelector(focusable) ??
    null
  );
}

/**
 * Moves the focus to the first wrong field each time a save is refused; on a phone it may be out of sight. Returns
 * the form's ref.
 */
export function useFocusOnRefusal(refusals: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals > 0) firstWrong(form.current)?.focus();
  }, [refusals]);
  return form;
}
