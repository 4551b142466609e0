import type { ReactNode } from 'react';
import type { Role } from '@/api/model';
import { sessionQuery } from '@/api/session';
import type { Ledger, Week } from '@/api/week-model';
import { renderWithProviders, testQueryClient, type Rendered } from '@/testing/render';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { aLedger } from './ledger-fixture';
import { TodayPage } from './today/today-page';
// Two lazy parts of the grid share this module: the runner links it for one of them alone where both ask at once.
import './week/facts';
import { WeekPage } from './week/week-page';

/** Makes `window.matchMedia` answer as a window of this width would. */
export function windowIs(width: 'phone' | 'tablet' | 'desktop'): void {
  const rem = { phone: 24, tablet: 50, desktop: 90 }[width];
  window.matchMedia = (query: string) => {
    const wanted = Number(/min-width:\s*([\d.]+)rem/.exec(query)?.[1] ?? Infinity);
    return Object.assign(new EventTarget(), {
      matches: rem >= wanted,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  };
}

/** The week's or today's screen with a week behind the API's stand-in. */
export function showScreen(
  week: Week,
  {
    at = '/week',
    role = 'owner',
    beside = null,
    ledger = aLedger([]),
  }: { at?: string; role?: Role; beside?: ReactNode; ledger?: Ledger | null } = {},
): Rendered {
  server.use(
    http.get(apiUrl('/weeks/:date'), () => HttpResponse.json(week)),
    http.get(apiUrl('/ledger'), () =>
      ledger ? HttpResponse.json(ledger) : problem(503, 'service.unavailable'),
    ),
    http.get(apiUrl('/schedules/:id/unplaced'), () => HttpResponse.json({ items: [] })),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role, timeZone: 'America/New_York' }));
  const screen = (
    <>
      {beside}
      <WeekPage />
    </>
  );
  return renderWithProviders(screen, {
    at,
    path: '/week/:date?',
    queryClient,
    routes: [
      { path: '/today', element: <TodayPage /> },
      { path: '/generate', element: <h1>Make a plan</h1> },
    ],
  });
}
