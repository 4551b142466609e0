/** Who helps with a lesson, and how much. */
export const involvement = {
  named: { full: '{name} teaches', some: '{name} helps', minimal: '{name} looks in' },
  someone: { full: 'An adult teaches', some: 'An adult helps', minimal: 'An adult looks in' },
  none: 'On their own',
} as const;
