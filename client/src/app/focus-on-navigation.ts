import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Moves the focus to the new screen's heading when the route changes, so that keyboard and screen reader start where
 * the eye does. Not on the first screen, and not when only the query changes. A screen may hold on to the focus by
 * navigating with `state: { keepFocus: true }` (previous / next week).
 */
export function useFocusOnNavigation(): void {
  const location = useLocation();
  const { pathname } = location;
  const shownPath = useRef(pathname);
  const keepFocus = (location.state as { keepFocus?: boolean } | null)?.keepFocus === true;
  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    if (keepFocus) return;
    window.scrollTo(0, 0);
    const heading =
      document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
    heading?.focus({ preventScroll: true });
  }, [pathname, keepFocus]);
}
