/** The one table of the app's addresses. Features link through it, the router reads the patterns from it. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  /** Where the tab ends in which one signed in again; it tells the others and closes. */
  signedIn: '/signed-in',
  /** What the link of an invitation leads to. */
  join: (invitationId: string) => `/join/${invitationId}`,
  consent: '/consent',
  welcome: '/welcome',
  today: '/today',
  week: '/week',
  /** The Monday-based week holding that date (YYYY-MM-DD). */
  weekOf: (date: string) => `/week/${date}`,
  generate: '/generate',
  tasks: '/tasks',
  /** The tasks with that one open. */
  task: (taskId: string) => `/tasks?task=${taskId}`,
  plan: '/plan',
  /** The plan page with that subject open. */
  planSubject: (subjectId: string) => `/plan?subject=${subjectId}`,
  ml: '/ml',
  /** The data stewards' page: models, runs, experiments, drift, rewards. */
  mlSection: (section: string) => `/ml/${section}`,
  settings: '/settings',
  settingsSection: (section: string) => `/settings/${section}`,
  /** The family's times with that meal open. */
  meal: (mealId: string) => `/settings/time?meal=${mealId}`,
} as const;
