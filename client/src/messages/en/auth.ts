export const auth = {
  documentTitle: 'Sign in · BrightPath',
  headline: 'A week that fits your family.',
  lead: 'BrightPath makes one timetable for all your children, around your own hours, and says plainly what did not fit and why.',
  points: {
    1: 'Answer a few questions, get your first week in about two minutes.',
    2: 'Lessons with you never land where you are needed elsewhere.',
    3: 'Your family’s data stays with your family. You decide what it may be used for.',
  },
  continueWithGoogle: 'Continue with Google',
  onlyForSignIn:
    'We use your name and e-mail address to sign you in, and nothing else from Google.',
  errorTitle: 'You are not signed in yet',
  errors: {
    'sign-in.cancelled':
      'Google was told not to share your sign-in. Nothing was saved. You can try again.',
    'sign-in.expired':
      'The sign-in took too long or was started in another tab. Start it again here.',
    'sign-in.unavailable':
      'Google could not be reached or gave no usable answer. Try again in a moment.',
    'request.too-many':
      'There were many sign-ins from here in a short time. Wait a minute, then try again.',
    'sign-in.failed': 'Something went wrong on our side. Nothing was lost; try again in a moment.',
  },
  unknownError: 'The sign-in did not work ({code}). Try again in a moment.',
  signedInTitle: 'You are signed in',
  signedInText: 'You can close this tab and go back to the one you were working in.',
  goOnHere: 'Go on here',
  devicesTitle: 'Where you are signed in',
  devicesText: 'Sign out a device you no longer use or do not know.',
  thisDevice: 'This device',
  lastUsed: 'Last used {when}',
  signOut: 'Sign out',
  device:
    '{knows, select, both {{browser} on {system}} browser {{browser}} system {A browser on {system}} other {Another device}}',
  signOutOf: 'Sign out {name}',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereTitle: 'Sign out everywhere?',
  signOutEverywhereText: 'All devices, this one too, will have to sign in again.',
  cancel: 'Cancel',
  deviceSignedOut: '{name} is signed out.',
  devicesFailed: 'Your devices could not be loaded',
  profileTitle: 'You',
  profileText: 'Your name and e-mail address come from Google.',
  models: 'Look after the models',
  modelsText: 'What plans families’ weeks, how good it is, and how to pull it back.',
  signOutText:
    'Signing out removes drafts and saved weeks from this device. Everything else stays with your family.',
} as const;
