/** Words of the shell around the screens. */
export const app = {
  skipToContent: 'Skip to the content',
  mainNavigation: 'Main',
  today: 'Today',
  week: 'Week',
  plan: 'Plan',
  settings: 'Settings',
  models: 'Models',
  offline: {
    title: 'You are offline.',
    text: 'You see what was last loaded. Ticks are kept and sent later; other changes wait until you are back.',
  },
  marksWait:
    '{count, plural, one {# lesson you marked is} other {# lessons you marked are}} kept here and sent then.',
  serverAway: {
    title: 'BrightPath does not answer.',
    text: 'You see what was last loaded. Ticks are kept and sent later, and what you typed stays.',
  },
  sessionEndedTitle: 'Sign in again to go on',
  sessionEndedText:
    'Your sign-in has run out. What you typed is still here: sign in in the new tab, and this page carries on by itself.',
  signInNewTab: 'Sign in in a new tab',
  notNow: 'Not now',
  updateTitle: 'A newer BrightPath is ready.',
  updateNow: 'Reload now',
  notFoundTitle: 'There is no page here',
  notFoundText: 'The address may be mistyped, or what it showed has been removed.',
  backHome: 'Go to your week',
  brokenTitle: 'This screen could not be shown',
  brokenText: 'Nothing was lost. Try again, and if it stays like this, reload the page.',
} as const;
