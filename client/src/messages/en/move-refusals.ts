/** Why a lesson cannot stand at a time, by the rule that forbids it. */
export const moveRefusals = {
  yourChild: 'your child',
  ofChild: {
    overlap: '{child} has another lesson then.',
    commitment: '{child}’s time is taken then, by a commitment or a meal.',
    window: 'That is outside {child}’s school hours.',
    grid: 'That is outside {child}’s school hours.',
    maxDaily: '{child}’s day would be too full.',
    maxRun: '{child} would go too long without a break.',
  },
  /** The child's time is taken by something with a name, … */
  byNamed: '{child} has {title} from {from} to {until}.',
  /** … or by what is told by its kind alone. */
  byKind: {
    ill: '{child} is ill then.',
    away: '{child} is away then.',
    visitor: 'There is a visitor then.',
    taken: '{child}’s time is taken from {from} to {until}.',
  },
  withLessons: {
    overlap: '{child} has {lessons}.',
    parents: 'The parents are needed elsewhere then: {lessons}.',
  },
  ofAdult: {
    parents: '{name} is not free then.',
    teacher:
      '{name} does not teach it. Choose somebody else, or change who teaches it in Settings.',
  },
  lesson: '{title} at {time}',
  parents: 'No parent is free to help then.',
  teacher: 'Nobody is set to teach it.',
  allowedDays: 'It is not taught on that day.',
  past: 'That day is past. Choose a time from today on.',
  meanwhile: 'Another lesson was placed there in the meantime.',
  other: 'The lesson does not fit there.',
} as const;
