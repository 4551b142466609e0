/** What the facts want of planned weeks and their plans do not hold. */
export const wishes = {
  /** In the order in which they are told: what is beyond any wish comes last. */
  lines: {
    'no-place':
      '{count, plural, one {# lesson of {subject} has} other {# lessons of {subject} have}} no place yet.',
    'other-length':
      '{count, plural, one {# lesson of {subject} is} other {# lessons of {subject} are}} still {minutes, plural, one {# minute} other {# minutes}} long.',
    'without-child':
      '{count, plural, one {# lesson of {subject} is} other {# lessons of {subject} are}} still planned without {names}.',
    'too-many':
      '{count, plural, one {# lesson of {subject}} other {# lessons of {subject}}} more than you want now.',
  },
  see: 'See what would change',
  planAgain: '{weeks, plural, one {Plan this week again} other {Plan these # weeks again}}',
  hint: 'Each week shows what would change before anything does. Planning again takes this up. What you placed, locked or marked yourself stays as it is.',
} as const;
