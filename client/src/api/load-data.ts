import type { QueryClient } from '@tanstack/react-query';
import type { Params } from 'react-router';
import type { Session } from './model';

/** The address at which a screen is opened, and who opens it. */
export interface ScreenAddress {
  session: Session;
  params: Params;
  search: URLSearchParams;
}

/**
 * Starts the requests that a screen needs first, with the same query options as its components. `ensureQueryData` asks
 * only for what is not in the cache yet: how fresh it has to be is up to the components.
 */
export type LoadData = (queryClient: QueryClient, address: ScreenAddress) => Promise<unknown>[];
