import type { Blocker } from '../../domain/timetabling/index.js';

/** Why a session found no place in a week, in one sentence. `child` is a name. */
export function unplacedText(code: Blocker['code'], child: string): string {
  switch (code) {
    case 'parents':
      return 'No parent is free at the times that are left. More free hours, or less involvement, would help.';
    case 'maxDaily':
      return `${child}’s days are full: more lessons a day are too many at this age.`;
    case 'maxRun':
      return `${child} would go too long without a break.`;
    case 'overlap':
      return `${child} has other lessons at the times that are left.`;
    case 'commitment':
      return `Commitments take ${child}’s time. Another hour for one of them would help.`;
    case 'window':
      return `The school hours of ${child} have no room for it. Longer hours would help.`;
    case 'maxPerDay':
      return 'Every day that is left has this subject already.';
    case 'fixedStart':
      return 'It has a fixed time, and the children or a parent are taken then.';
    case 'lowersScore':
      return 'It would fit only by pushing out something that matters more.';
    default:
      return 'No day of this week has room for it.';
  }
}
