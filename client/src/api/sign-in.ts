const channelName = 'bp.session';

/** Address that starts a sign-in with Google (or its local stand-in) and comes back to `returnTo`. */
export function signInUrl(returnTo: string): string {
  return `/api/v1/auth/google?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Tells the other tabs of this browser that someone has signed in. */
export function announceSignedIn(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed-in');
  channel.close();
}

/** Calls back when another tab has signed in; returns how to stop listening. */
export function onSignedInElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
