/** The few words of re-planning that the first screen shows; the rest comes with the sheets. */
export const replanEntry = {
  lifeHappened: 'Life happened',
  menu: 'More about this plan',
  addLesson: 'Add a lesson',
  changes: 'Changes by hand',
  versions: 'Version history',
  newPlan: 'Make a new plan',
} as const;
