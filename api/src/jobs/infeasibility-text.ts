import { wallClock } from '../domain/calendar/index.js';
import type { Infeasibility } from '../domain/planning/index.js';

/** What a parent reads where no timetable can be made at all, and what would help. */
export function infeasibilityText({ code, params }: Infeasibility): string {
  switch (code) {
    case 'schedule.no-children':
      return 'There is no child to plan for yet. Add a child, then generate again.';
    case 'schedule.no-subjects':
      return 'There is no subject to plan yet. Choose at least one subject for one of the children, then generate again.';
    case 'schedule.no-school-days':
      return `No school day is left from ${dayText(params.firstDate)} to ${dayText(params.lastDate)}. Choose other dates, or look at the school hours and the holidays.`;
    case 'schedule.nothing-left':
      return `All lessons from ${dayText(params.firstDate)} to ${dayText(params.lastDate)} are done or locked already, so there is nothing left to plan.`;
    case 'schedule.nothing-fits':
      return 'No lesson finds a place: the school hours, the commitments and the parents’ free hours leave no time that is long enough. Longer school hours or more free hours would help.';
    case 'schedule.no-free-hours':
      return 'Every lesson needs a parent, and no parent is free during school hours. Add free hours for a parent, or choose subjects a child can do alone.';
    case 'schedule.contradictory-fixed-times': {
      const [first, second] = params.fixedTimes.map(
        ({ name, startMinute }) => [name, wallClock(startMinute)] as const,
      );
      return second
        ? `${first?.[0]} is set to ${first?.[1]} and ${second[0]} to ${second[1]}, and the week has too few days for both at these times. Give one of them another time.`
        : `${first?.[0]} is set to ${first?.[1]}, but on no school day are its children and a parent free then. Change its time, the school hours or the commitment in its way.`;
    }
  }
}

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A day as a sentence has it: "November 16". */
function dayText(date: string): string {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}
