import type { Rule } from '../../domain/timetabling/index.js';

/** Whom and what a refusal speaks of, by name. */
export interface RefusalWords {
  /** The child it is about, or "your child". */
  readonly child: string;
  /** What is in the way: `Reading at 10:00`. Empty where it has no name. */
  readonly others: string;
}

/** Why an item cannot be moved to a time, for the parent who tried. */
export function refusalText(rule: Rule, { child, others }: RefusalWords): string {
  switch (rule) {
    case 'overlap':
      return others === '' ? `${child} has another lesson then.` : `${child} has ${others}.`;
    case 'commitment':
      return `${child}’s time is taken then, by a commitment or the midday break.`;
    case 'window':
    case 'grid':
      return `That is outside ${child}’s school hours.`;
    case 'parents':
      return others === ''
        ? 'No parent is free to help then.'
        : `The parents are needed elsewhere then: ${others}.`;
    case 'maxDaily':
      return `${child}’s day would be too full.`;
    case 'maxRun':
      return `${child} would go too long without a break.`;
    default:
      return 'The lesson does not fit there.';
  }
}
