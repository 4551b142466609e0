import { useSyncExternalStore } from 'react';

export type WindowWidth = 'phone' | 'tablet' | 'desktop';

const queries = { tablet: '(min-width: 48rem)', desktop: '(min-width: 64rem)' };

function subscribe(listener: () => void): () => void {
  const lists = Object.values(queries).map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

function read(): WindowWidth {
  if (window.matchMedia(queries.desktop).matches) return 'desktop';
  return window.matchMedia(queries.tablet).matches ? 'tablet' : 'phone';
}

/** How much room there is: a list on a phone, one day's lanes on a tablet, the whole week on a desktop. */
export function useWindowWidth(): WindowWidth {
  return useSyncExternalStore(subscribe, read);
}
