/** What the app says of itself, over whatever screen is open. */
export const notices = {
  offline: {
    title: 'You are offline.',
    text: 'You see what was last loaded. Ticks are kept and sent later; other changes wait until you are back.',
  },
  marksWait:
    '{count, plural, one {# lesson you marked is} other {# lessons you marked are}} kept here and sent then.',
  ticksWait:
    '{count, plural, one {# task you ticked is} other {# tasks you ticked are}} kept here and sent then.',
  serverAway: {
    title: 'BrightPath does not answer.',
    text: 'You see what was last loaded. Ticks are kept and sent later, and what you typed stays.',
  },
  stillTrying: 'Trying again until it does.',
  sessionEndedTitle: 'Sign in again to go on',
  sessionEndedText:
    'Your sign-in has run out. What you typed is still here: sign in in the new tab, and this page carries on by itself.',
  signInNewTab: 'Sign in in a new tab',
  notNow: 'Not now',
  updateTitle: 'A newer BrightPath is ready.',
  updateNow: 'Reload now',
} as const;
