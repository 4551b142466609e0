import type { Period, UsualHours } from '../calendar/index.js';
import { type AgeBand, bandForAge, type Source, SOURCES } from './age-table.js';
import { gradeLevelForAge } from './grade-levels.js';
import { hoursBesideAnAdult, usualSchoolHours } from './suggested-hours.js';
import { suggestedLunch, type SuggestedMeal } from './suggested-lunch.js';
import type { CatalogueSubject, SubjectKind } from './subject-catalogue.js';
import {
  type Frequency,
  type Interest,
  type Involvement,
  PARENT_DEMAND,
  type SessionMinutes,
  sessionsPerWeek,
} from './subject-choices.js';

export interface SuggestedSubject {
  readonly subject: CatalogueSubject;
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
  readonly schoolHours: readonly UsualHours[];
  readonly bestTimes: readonly Period[];
  readonly lunch: SuggestedMeal;
  readonly maxDailyMinutes: number;
  readonly maxRunMinutes: number;
  readonly sources: readonly Source[];
}

/** What is usually taught, and from which age in years; the subject is the one that fits the age. */
interface Offer {
  readonly kind: SubjectKind;
  readonly fromAge: number;
  readonly core: boolean;
  readonly frequency: Frequency;
  readonly subject: (age: number) => CatalogueSubject;
  /** Done with a parent near by rather than beside the child, from the age at which school begins. */
  readonly light?: boolean;
}

const LIGHT_FROM_AGE = 6;

const MIDDLE_INTEREST: Interest = 3;

const OFFERS: readonly Offer[] = [
  {
    kind: 'reading',
    fromAge: 2,
    core: true,
    frequency: 'daily',
    subject: (age) => (age < 5 ? 'reading-aloud' : age < 12 ? 'reading' : 'literature'),
  },
  {
    kind: 'mathematics',
    fromAge: 2,
    core: true,
    frequency: 'daily',
    subject: (age) => (age < 5 ? 'counting-and-numbers' : 'mathematics'),
  },
  {
    kind: 'writing',
    fromAge: 6,
    core: true,
    frequency: 'two-to-three',
    subject: (age) => (age < 8 ? 'handwriting' : 'writing'),
  },
  {
    kind: 'science',
    fromAge: 6,
    core: true,
    frequency: 'two-to-three',
    subject: (age) => (age < 8 ? 'nature-study' : 'science'),
  },
  { kind: 'history', fromAge: 6, core: false, frequency: 'two-to-three', subject: () => 'history' },
  {
    kind: 'language',
    fromAge: 8,
    core: false,
    frequency: 'two-to-three',
    subject: () => 'foreign-language',
  },
  { kind: 'art', fromAge: 2, core: false, frequency: 'weekly', subject: () => 'art', light: true },
  { kind: 'music', fromAge: 2, core: false, frequency: 'weekly', subject: () => 'music' },
  {
    kind: 'physical-education',
    fromAge: 2,
    core: false,
    frequency: 'two-to-three',
    subject: (age) => (age < 6 ? 'movement-and-play' : 'physical-education'),
    light: true,
  },
];

/**
 * Everything the questionnaire offers for a child of this age, so that one press accepts it. Ages 2 to 18.
 * `adultHours` are the hours in which the family's adults are free, of all of them together; left out where nothing is
 * known of them.
 */
export function suggestionsForAge(
  age: number,
  adultHours: readonly UsualHours[] = [],
): Suggestions {
  const band = bandForAge(age);
  const subjects = OFFERS.filter(({ fromAge }) => age >= fromAge).map((offer) =>
    suggestSubject(offer, age, band),
  );
  const schoolHours = mostlyNeedAnAdult(subjects)
    ? hoursBesideAnAdult(band, adultHours)
    : usualSchoolHours(band);
  return {
    gradeLevel: gradeLevelForAge(age),
    subjects,
    schoolHours,
    bestTimes: band.bestTimes,
    lunch: suggestedLunch(schoolHours),
    maxDailyMinutes: band.maxDailyMinutes,
    maxRunMinutes: band.maxRunMinutes,
    sources: SOURCES,
  };
}

/** Whether more than half of a week's lesson time takes at least half of an adult: true up to the age of eight. */
function mostlyNeedAnAdult(subjects: readonly SuggestedSubject[]): boolean {
  const minutesOf = (list: readonly SuggestedSubject[]): number =>
    list.reduce(
      (sum, { minutes, frequency }) =>
        sum + minutes * sessionsPerWeek(frequency, { schoolDays: 5, index: 0 }),
      0,
    );
  const beside = subjects.filter(
    ({ involvement }) => PARENT_DEMAND[involvement] * 2 >= PARENT_DEMAND.full,
  );
  return minutesOf(beside) * 2 > minutesOf(subjects);
}

function suggestSubject(offer: Offer, age: number, band: AgeBand): SuggestedSubject {
  return {
    subject: offer.subject(age),
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
