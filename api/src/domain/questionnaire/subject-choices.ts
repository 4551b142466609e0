export const SESSION_MINUTES = [15, 20, 30, 40, 45, 50, 60, 90] as const;
export type SessionMinutes = (typeof SESSION_MINUTES)[number];

export const FREQUENCIES = ['daily', 'four-times', 'two-to-three', 'weekly', 'occasional'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const INVOLVEMENTS = ['full', 'some', 'minimal', 'none'] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

export const INTERESTS = [1, 2, 3, 4, 5] as const;
export type Interest = (typeof INTERESTS)[number];

/** Who gives a subject's lessons: anyone, rather one of some adults where it can be, or only one of them. */
export const TEACHING_RULES = ['any', 'rather', 'only'] as const;
export type TeachingRule = (typeof TEACHING_RULES)[number];

/** Points of a parent's attention a lesson draws, of the 4 one parent has to give. */
export const PARENT_DEMAND: Readonly<Record<Involvement, 0 | 1 | 2 | 4>> = {
  full: 4,
  some: 2,
  minimal: 1,
  none: 0,
};

const DAILY_SESSIONS = 5;
const FOUR_TIMES_SESSIONS = 4;
/** Three in a week of five school days; in a shorter one as many as keep a day between them. */
const OFTEN_SESSIONS = 3;
const OCCASIONAL_EVERY_WEEKS = 2;

/**
 * Sessions a subject asks of a week: daily is five and four-times four, or as many as there are school days if they are
 * fewer; two-to-three is three, or two in a week of two or three days; occasional is one in every second week. `index`
 * counts the weeks since the subject's series began, below 0 before. Where the family `chose` the days, two-to-three is three
 * of them, whether or not they keep a day between.
 */
export function sessionsPerWeek(
  frequency: Frequency,
  week: { schoolDays: number; index: number; chosen?: boolean },
): number {
  switch (frequency) {
    case 'daily':
      return Math.min(DAILY_SESSIONS, week.schoolDays);
    case 'four-times':
      return Math.min(FOUR_TIMES_SESSIONS, week.schoolDays);
    case 'two-to-three':
      if (week.chosen) return Math.min(OFTEN_SESSIONS, week.schoolDays);
      return Math.min(
        OFTEN_SESSIONS,
        Math.ceil((week.schoolDays * OFTEN_SESSIONS) / DAILY_SESSIONS),
      );
    case 'weekly':
      return Math.min(1, week.schoolDays);
    case 'occasional':
      return week.index % OCCASIONAL_EVERY_WEEKS === 0 ? Math.min(1, week.schoolDays) : 0;
  }
}
