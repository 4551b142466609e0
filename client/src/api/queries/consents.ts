import { queryOptions } from '@tanstack/react-query';
import { http } from '../http';
import type { ConsentDecision, ConsentPurpose } from '../model';
import { everyPage } from './collection';

export const consentsQuery = queryOptions({
  queryKey: ['family', 'consents'],
  queryFn: ({ signal }) => http.get('/consents', { signal }),
});

/** Every decision ever made, oldest first. */
export const consentHistoryQuery = queryOptions({
  queryKey: ['family', 'consents', 'history'],
  queryFn: ({ signal }) => everyPage((query) => http.get('/consents/history', { query, signal })),
});

export interface Decision {
  purpose: ConsentPurpose;
  granted: boolean;
  /** Version of the text the reader had in front of them. */
  textVersion: string;
  /** The child it is about; left out for the whole family. */
  childId?: string;
}

export function decide({ purpose, ...decision }: Decision): Promise<ConsentDecision> {
  return http.put('/consents/{purpose}', { path: { purpose }, body: decision });
}

/**
 * A decision for the whole family. A no also takes back what was given for single children, one row each and before
 * the family's own, so that "off" never leaves a yes of one child standing. `inForce` are the decisions that hold now.
 */
export async function decideForFamily(
  decision: Omit<Decision, 'childId'>,
  inForce: readonly ConsentDecision[],
): Promise<ConsentDecision> {
  const { purpose, granted, textVersion } = decision;
  if (!granted) {
    for (const { childId } of inForce.filter((own) => own.purpose === purpose && own.granted))
      if (childId) await decide({ purpose, granted: false, textVersion, childId });
  }
  return decide(decision);
}
