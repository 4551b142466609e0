import { queryOptions } from '@tanstack/react-query';
import { http } from '../http';
import type { ConsentDecision, ConsentPurpose } from '../model';
import { everyPage } from './collection';

export const consentsQuery = queryOptions({
  queryKey: ['family', 'consents'],
  queryFn: ({ signal }) => http.get('/consents', { signal }),
});

/** Every decision ever made, newest first. */
export const consentHistoryQuery = queryOptions({
  queryKey: ['family', 'consents', 'history'],
  queryFn: ({ signal }) => everyPage((query) => http.get('/consents/history', { query, signal })),
});

export interface Decision {
  purpose: ConsentPurpose;
  granted: boolean;
  /** Version of the text the reader had in front of them. */
  textVersion: string;
}

export function decide({ purpose, ...decision }: Decision): Promise<ConsentDecision> {
  return http.put('/consents/{purpose}', { path: { purpose }, body: decision });
}
