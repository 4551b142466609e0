import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { setServerTime } from '@/lib/now';
import { activeFamilyId, chooseFamily } from './family-header';
import { http } from './http';
import { isProblem, ProblemError } from './problem';
import { isPerhapsSignedIn } from './refresh';
import type { Role, Session } from './model';

/** The answer that the API would give to a visitor. A first visit then needs no request and logs no error. */
const nobody = new ProblemError({ status: 401, code: 'auth.required' });

async function askForSession(signal: AbortSignal): Promise<Session> {
  const session = await sessionFromApi(signal);
  setServerTime(session.serverTime);
  return session;
}

async function sessionFromApi(signal: AbortSignal): Promise<Session> {
  if (!isPerhapsSignedIn()) throw nobody;
  try {
    return await http.get('/auth/session', { signal, quietWhenSignedOut: true });
  } catch (error) {
    // The remembered family belongs to another account, or the person has left it: ask for the default family.
    if (!isProblem(error) || error.status !== 404 || !activeFamilyId()) throw error;
    chooseFamily(null);
    return http.get('/auth/session', { signal, quietWhenSignedOut: true });
  }
}

/** Who is signed in and for which family. Fails with 401 `auth.*` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => askForSession(signal),
  staleTime: 5 * 60_000,
  retry: (failures, error) => !isProblem(error) && failures < 1,
});

/** The session of a screen behind sign-in; the route's loader has fetched it. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The family of a screen behind sign-in. */
export function useFamily(): NonNullable<Session['family']> {
  const { family } = useSession();
  if (!family) throw new TypeError('useFamily: the account belongs to no family.');
  return family;
}

const editors: readonly Role[] = ['owner', 'editor'];

/** Whether somebody may change the family's planning data; a viewer reads only. */
export function mayEdit({ family }: Session): boolean {
  return !!family && editors.includes(family.role);
}

/** Whether the reader may change planning data. */
export function useCanEdit(): boolean {
  return editors.includes(useFamily().role);
}

/** Whether the reader manages members, consents and the family itself. */
export function useIsOwner(): boolean {
  return useFamily().role === 'owner';
}

/** Whether somebody is of the staff who look after the models. */
export function isSteward({ account: { staffRole } }: Session): boolean {
  return staffRole === 'steward' || staffRole === 'admin';
}

/** Whether the reader is one of them. */
export function useIsSteward(): boolean {
  return isSteward(useSession());
}

/** Everything this browser keeps about the family: drafts under `bp.`, and what the service worker saved for offline. */
export async function forgetFamilyOnThisDevice(queryClient: QueryClient): Promise<void> {
  queryClient.clear();
  chooseFamily(null);
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('bp.') && key !== 'bp.appearance') localStorage.removeItem(key);
  }
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith('bp.')) sessionStorage.removeItem(key);
  if ('caches' in window) await caches.delete('family').catch(() => false);
}
