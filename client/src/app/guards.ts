import { redirect, type LoaderFunctionArgs } from 'react-router';
import { isProblem } from '@/api/problem';
import { chooseFamily } from '@/api/family-header';
import { isSteward, sessionQuery } from '@/api/session';
import type { Session } from '@/api/model';
import { paths } from '@/lib/paths';
import { queryClient } from './query-client';

/** The session of the person who is signed in, or null. Any failure but 401 goes to the route's error boundary. */
async function currentSession(): Promise<Session | null> {
  try {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session.family) chooseFamily(session.family.id);
    return session;
  } catch (error) {
    if (isProblem(error) && error.status === 401) return null;
    throw error;
  }
}

function signIn(request: Request) {
  const { pathname, search } = new URL(request.url);
  const here = pathname === paths.home ? '' : `?returnTo=${encodeURIComponent(pathname + search)}`;
  return redirect(paths.signIn + here);
}

/** The page that somebody has to pass first: consent or the questionnaire. Null when nothing is missing. */
function stage(session: Session): string | null {
  if (!session.consent.service) return paths.consent;
  if (!session.family?.onboardedAt) return paths.welcome;
  return null;
}

/** The first screen after sign-in. Staff who have no family to plan for go to the models. */
function homeOf(session: Session): string {
  const before = stage(session);
  if (before && isSteward(session)) return paths.ml;
  return before ?? paths.week;
}

/** Behind sign-in, consent and questionnaire. */
export async function requireOnboarded({ request }: LoaderFunctionArgs) {
  const session = await currentSession();
  if (!session) return signIn(request);
  const before = stage(session);
  return before ? redirect(before) : null;
}

/** Settings are reachable before the questionnaire too: devices, sign-out and consents must not wait for it. */
export async function requireSession({ request }: LoaderFunctionArgs) {
  return (await currentSession()) ? null : signIn(request);
}

/** The questionnaire: behind sign-in and consent. May be opened again later. */
export async function requireConsent({ request }: LoaderFunctionArgs) {
  const session = await currentSession();
  if (!session) return signIn(request);
  return session.consent.service ? null : redirect(paths.consent);
}

/** `/` and `/sign-in` lead those who are signed in to where they stand. */
export async function enter() {
  const session = await currentSession();
  if (!session) return redirect(paths.signIn);
  return redirect(homeOf(session));
}

export async function leaveWhenSignedIn() {
  const session = await currentSession();
  return session ? redirect(homeOf(session)) : null;
}
