/** The parts of a day that a family speaks of. */
export const periodLabels = {
  'early-morning': 'Early morning',
  'mid-morning': 'Mid-morning',
  'early-afternoon': 'Early afternoon',
  'late-afternoon': 'Late afternoon',
  evening: 'Evening',
} as const;
