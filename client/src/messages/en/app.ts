/** Words of the shell around the screens. */
export const app = {
  skipToContent: 'Skip to the content',
  mainNavigation: 'Main',
  today: 'Today',
  week: 'Week',
  tasks: 'Tasks',
  plan: 'Plan',
  settings: 'Settings',
  models: 'Models',
  notFoundTitle: 'There is no page here',
  notFoundText: 'The address may be mistyped, or what it showed has been removed.',
  backHome: 'Go to your week',
  brokenTitle: 'This screen could not be shown',
  brokenText: 'Nothing was lost. Try again, and if it stays like this, reload the page.',
} as const;
