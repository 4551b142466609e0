import type { Period, Weekday, WeeklyHours } from '../calendar/index.js';
import { type AgeBand, bandForAge, type Source, SOURCES } from './age-table.js';
import { gradeLevelForAge } from './grade-levels.js';
import type { SubjectKind } from './subject-catalogue.js';
import type { Frequency, Interest, Involvement, SessionMinutes } from './subject-choices.js';

export interface SuggestedSubject {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly core: boolean;
  readonly minutes: SessionMinutes;
  readonly frequency: Frequency;
  readonly involvement: Involvement;
  readonly interest: Interest;
}

export interface Suggestions {
  readonly gradeLevel: string;
  readonly subjects: readonly SuggestedSubject[];
  readonly schoolHours: readonly WeeklyHours[];
  readonly bestTimes: readonly Period[];
  readonly maxDailyMinutes: number;
  readonly maxRunMinutes: number;
  readonly sources: readonly Source[];
}

/** What is usually taught, and from which age in years; the name is the one that fits the age. */
interface Offer {
  readonly kind: SubjectKind;
  readonly fromAge: number;
  readonly core: boolean;
  readonly frequency: Frequency;
  readonly name: (age: number) => string;
  /** Done with a parent near by rather than beside the child, from the age at which school begins. */
  readonly light?: boolean;
}

const LIGHT_FROM_AGE = 6;

const SCHOOL_WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const MIDDLE_INTEREST: Interest = 3;

const OFFERS: readonly Offer[] = [
  {
    kind: 'reading',
    fromAge: 2,
    core: true,
    frequency: 'daily',
    name: (age) => (age < 5 ? 'Reading aloud' : age < 12 ? 'Reading' : 'Literature'),
  },
  {
    kind: 'mathematics',
    fromAge: 2,
    core: true,
    frequency: 'daily',
    name: (age) => (age < 5 ? 'Counting and numbers' : 'Mathematics'),
  },
  {
    kind: 'writing',
    fromAge: 6,
    core: true,
    frequency: 'two-to-three',
    name: (age) => (age < 8 ? 'Handwriting' : 'Writing'),
  },
  {
    kind: 'science',
    fromAge: 6,
    core: true,
    frequency: 'two-to-three',
    name: (age) => (age < 8 ? 'Nature study' : 'Science'),
  },
  { kind: 'history', fromAge: 6, core: false, frequency: 'two-to-three', name: () => 'History' },
  {
    kind: 'language',
    fromAge: 8,
    core: false,
    frequency: 'two-to-three',
    name: () => 'Foreign language',
  },
  { kind: 'art', fromAge: 2, core: false, frequency: 'weekly', name: () => 'Art', light: true },
  { kind: 'music', fromAge: 2, core: false, frequency: 'weekly', name: () => 'Music' },
  {
    kind: 'physical-education',
    fromAge: 2,
    core: false,
    frequency: 'two-to-three',
    name: (age) => (age < 6 ? 'Movement and play' : 'Physical education'),
    light: true,
  },
];

/** Everything the questionnaire offers for a child of this age, so that one press accepts it. Ages 2 to 18. */
export function suggestionsForAge(age: number): Suggestions {
  const band = bandForAge(age);
  return {
    gradeLevel: gradeLevelForAge(age),
    subjects: OFFERS.filter(({ fromAge }) => age >= fromAge).map((offer) =>
      suggestSubject(offer, age, band),
    ),
    schoolHours: SCHOOL_WEEKDAYS.map((weekday) => ({ weekday, ...band.schoolDay })),
    bestTimes: band.bestTimes,
    maxDailyMinutes: band.maxDailyMinutes,
    maxRunMinutes: band.maxRunMinutes,
    sources: SOURCES,
  };
}

function suggestSubject(offer: Offer, age: number, band: AgeBand): SuggestedSubject {
  return {
    name: offer.name(age),
    kind: offer.kind,
    core: offer.core,
    minutes: offer.core ? band.coreMinutes : band.otherMinutes,
    frequency: offer.frequency,
    involvement: involvementFor(offer, age, band),
    interest: MIDDLE_INTEREST,
  };
}

function involvementFor(offer: Offer, age: number, band: AgeBand): Involvement {
  if (offer.core && offer.frequency === 'daily') return band.coreInvolvement;
  const isNearBy =
    offer.light === true && age >= LIGHT_FROM_AGE && band.otherInvolvement !== 'none';
  return isNearBy ? 'minimal' : band.otherInvolvement;
}
