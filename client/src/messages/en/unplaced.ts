/** Words of the lessons that found no place. */
export const unplaced = {
  missing: '{count, plural, one {# lesson} other {# lessons}}',
  of: 'for {who}',
  changeIt: 'Change {subject}',
  changeSchoolHours: 'Change the school hours',
  changeParentHours: 'Change the adults’ hours',
  changeHours: 'School hours and subjects',
  planAgain: 'Plan again',
} as const;
