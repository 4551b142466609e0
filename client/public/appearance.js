/* global document */
// Runs before the first paint, so that a chosen light or dark does not flash. A file of its own: the CSP allows no
// inline script. The rest of it is src/lib/appearance.ts.
try {
  const chosen = localStorage.getItem('bp.appearance');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.appearance = chosen;
} catch {
  // Storage may be closed to us; the system's choice then holds.
}
