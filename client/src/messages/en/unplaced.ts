/** Words of the lessons that found no place. */
export const unplaced = {
  title: 'What could not fit',
  intro:
    'These lessons found no place. Below each is what stands in its way, and what was tried and fits.',
  missing: '{count, plural, one {# lesson} other {# lessons}}',
  failed: 'The list could not be loaded',
  none: 'Everything found a place.',
  of: 'for {who}',
  goneSubject: 'A subject that is gone',
  changeIt: 'Change {subject}',
  changeSchoolHours: 'Change the school hours',
  changeParentHours: 'Change the adults’ hours',
  changeHours: 'School hours and subjects',
  planAgain: 'Plan again',
} as const;
