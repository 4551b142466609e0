import type { ReactElement } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { ToastProvider } from '@/ui/toast';

export interface RenderOptions {
  /** Where the memory router starts. */
  at?: string;
  /** Path pattern of the element under test, e.g. `/weeks/:date`. */
  path?: string;
  /** Other places it may lead to. */
  routes?: RouteObject[];
  queryClient?: QueryClient;
}

export interface Rendered extends RenderResult {
  user: UserEvent;
  router: ReturnType<typeof createMemoryRouter>;
  queryClient: QueryClient;
}

/** A query client that never retries and forgets nothing during one test. */
export function testQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
}

/** Renders a component inside what every screen has: router, query client, toasts. `user` is set up already. */
export function renderWithProviders(element: ReactElement, options: RenderOptions = {}): Rendered {
  const { at = '/', path = '*', routes = [], queryClient = testQueryClient() } = options;
  const router = createMemoryRouter([{ path, element }, ...routes], { initialEntries: [at] });
  const result = render(
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>,
  );
  return { ...result, router, queryClient, user: userEvent.setup() };
}
