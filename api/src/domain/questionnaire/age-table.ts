import type { Period, WallClock } from '../calendar/index.js';
import type { Involvement, SessionMinutes } from './subject-choices.js';
import { AGE_RANGE } from './grade-levels.js';

export const SOURCE_IDS = [
  'attention-span',
  'short-lessons',
  'hours-by-stage',
  'hours-by-grade',
  'school-day',
  'working-alone',
  'active-breaks',
  'later-starts',
] as const;

/** Where a number comes from, for the reader who wonders. */
export interface Source {
  readonly id: (typeof SOURCE_IDS)[number];
  readonly url: string;
}

/**
 * Advice, not research, and it disagrees with itself: each family may choose otherwise.
 * Attention gives `maxRunMinutes` and `coreMinutes`; the three guides to hours a day give `maxDailyMinutes`.
 */
export const SOURCES: readonly Source[] = [
  {
    id: 'attention-span',
    url: 'https://www.brainbalancecenters.com/blog/normal-attention-span-expectations-by-age',
  },
  {
    id: 'short-lessons',
    url: 'https://afterthoughtsblog.net/2015/01/charlotte-mason-mean-short-lessons.html/',
  },
  {
    id: 'hours-by-stage',
    url: 'https://harmonioushomeschool.com/post/1405120841913/',
  },
  {
    id: 'hours-by-grade',
    url: 'https://homeschoolhere.com/how-many-hours-should-i-homeschool',
  },
  {
    id: 'school-day',
    url: 'https://ihomeed.com/how-many-hours-are-in-a-school-day/',
  },
  {
    id: 'working-alone',
    url: 'https://hiphomeschoolmoms.com/5186/',
  },
  {
    id: 'active-breaks',
    url: 'https://revista-apunts.com/en/active-breaks-and-cognitive-performance-in-pupils-a-systematic-review/',
  },
  {
    id: 'later-starts',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8194457/',
  },
];

export interface AgeBand {
  /** The oldest age in years the row is for. */
  readonly upToAge: number;
  /** Usual length of a core lesson and of any other. */
  readonly coreMinutes: SessionMinutes;
  readonly otherMinutes: SessionMinutes;
  /** Longest stretch of lessons without a break. */
  readonly maxRunMinutes: number;
  /** Most lesson time on one day: a hard ceiling for the generator. */
  readonly maxDailyMinutes: number;
  /** How much of a parent the daily core lessons, reading and mathematics, and any other usually take. */
  readonly coreInvolvement: Involvement;
  readonly otherInvolvement: Involvement;
  readonly schoolDay: { readonly startTime: WallClock; readonly endTime: WallClock };
  readonly bestTimes: readonly Period[];
}

/**
 * The one table of numbers by age; the questionnaire suggests from it and the generator obeys it.
 * Runs are 5 minutes a year of age, the generous end, in quarter hours. Days are the upper half of what the three
 * guides span: 0.5 to 1.5 h in preschool, 1 to 2 h at 5, 1 to 3 h at 6 to 8, 2 to 4 h at 9 to 11, 4 to 5 h at 12 to 13,
 * 4.5 to 6 h from 14. From 12 on the day begins no earlier than nine and the best hours are later.
 */
const AGE_TABLE: readonly AgeBand[] = [
  {
    upToAge: 3,
    coreMinutes: 15,
    otherMinutes: 15,
    maxRunMinutes: 15,
    maxDailyMinutes: 45,
    coreInvolvement: 'full',
    otherInvolvement: 'full',
    schoolDay: { startTime: '09:00', endTime: '11:00' },
    bestTimes: ['mid-morning'],
  },
  {
    upToAge: 4,
    coreMinutes: 15,
    otherMinutes: 15,
    maxRunMinutes: 15,
    maxDailyMinutes: 75,
    coreInvolvement: 'full',
    otherInvolvement: 'full',
    schoolDay: { startTime: '09:00', endTime: '11:30' },
    bestTimes: ['mid-morning'],
  },
  {
    upToAge: 5,
    coreMinutes: 15,
    otherMinutes: 15,
    maxRunMinutes: 30,
    maxDailyMinutes: 105,
    coreInvolvement: 'full',
    otherInvolvement: 'full',
    schoolDay: { startTime: '09:00', endTime: '12:00' },
    bestTimes: ['mid-morning'],
  },
  {
    upToAge: 6,
    coreMinutes: 30,
    otherMinutes: 30,
    maxRunMinutes: 30,
    maxDailyMinutes: 150,
    coreInvolvement: 'full',
    otherInvolvement: 'some',
    schoolDay: { startTime: '09:00', endTime: '14:00' },
    bestTimes: ['mid-morning'],
  },
  {
    upToAge: 8,
    coreMinutes: 30,
    otherMinutes: 30,
    maxRunMinutes: 45,
    maxDailyMinutes: 180,
    coreInvolvement: 'some',
    otherInvolvement: 'some',
    schoolDay: { startTime: '09:00', endTime: '15:00' },
    bestTimes: ['mid-morning'],
  },
  {
    upToAge: 11,
    coreMinutes: 45,
    otherMinutes: 30,
    maxRunMinutes: 60,
    maxDailyMinutes: 240,
    coreInvolvement: 'some',
    otherInvolvement: 'minimal',
    schoolDay: { startTime: '09:00', endTime: '15:00' },
    bestTimes: ['mid-morning'],
  },
  {
    upToAge: 13,
    coreMinutes: 45,
    otherMinutes: 45,
    maxRunMinutes: 75,
    maxDailyMinutes: 300,
    coreInvolvement: 'minimal',
    otherInvolvement: 'minimal',
    schoolDay: { startTime: '09:00', endTime: '16:00' },
    bestTimes: ['mid-morning', 'early-afternoon'],
  },
  {
    upToAge: 18,
    coreMinutes: 60,
    otherMinutes: 45,
    maxRunMinutes: 90,
    maxDailyMinutes: 330,
    coreInvolvement: 'minimal',
    otherInvolvement: 'none',
    schoolDay: { startTime: '09:30', endTime: '16:30' },
    bestTimes: ['mid-morning', 'early-afternoon'],
  },
];

/** The row for an age in whole years, 2 to 18. */
export function bandForAge(age: number): AgeBand {
  const found = AGE_TABLE.find(({ upToAge }) => age <= upToAge);
  if (!found || age < AGE_RANGE.least || !Number.isInteger(age))
    throw new RangeError(
      `age must be a whole number from ${AGE_RANGE.least} to ${AGE_RANGE.most}, got ${age}`,
    );
  return found;
}
