/** What stands where a week or a day has no plan. */
export const noPlan = {
  title: 'This week has no plan yet',
  text: 'BrightPath can make one now from what it knows about your family.',
  makePlan: 'Make a plan',
  planBegins: 'Your plan begins on {day}',
  planBeginsText: 'Nothing is planned for this week.',
  goToThatWeek: 'Go to that week',
  pastTitle: 'Nothing was planned for this week',
  pastText: 'Plans are made for today and the days to come.',
  goToThisWeek: 'Go to this week',
  viewerNoPlan: 'An owner or editor of the family can make one.',
} as const;
