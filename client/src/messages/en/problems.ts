/** What to say for a problem where the screen has nothing more exact. */
export const problem = {
  noConnection:
    'There is no connection to BrightPath right now. Nothing you typed is lost; try again in a moment.',
  connectionBack: 'The connection to BrightPath is back. This is not done yet: try again.',
  signedOut: 'You are signed out. Sign in again to go on.',
  notAllowed: 'Your role in this family does not allow this. An owner can change that in Settings.',
  notFound: 'This is no longer here. Someone may have removed it.',
  changedMeanwhile: 'Someone else changed this while you were editing.',
  notValid: 'Some of it could not be saved as it is.',
  tooMany: 'That was a lot at once. Wait a minute, then try again.',
  consentNeeded: 'BrightPath needs your permission before it can do this.',
  server: 'Something went wrong on our side. Nothing was lost; try again in a moment.',
  reference: 'Reference for support: {requestId}',
} as const;
