import type { QuestionnaireDefinitionDto, SourceDto } from '@/api/generated/types.gen';
import type { MealFacts } from '@/shared/meal-text';
import type { Teaching } from '@/shared/teaching-text';

/** What the questionnaire holds, in the words of the API. Everything is optional while it is a draft. */

export const PARTS = [
  'parent',
  'children',
  'commitments',
  'subjects',
  'flexibility',
  'best-times',
  'teaching',
] as const;
export type Part = (typeof PARTS)[number];

export const RECURRENCES = ['once', 'daily', 'weekly', 'monthly'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

export const OWNER_KINDS = ['family', 'parent', 'child'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

export const FREQUENCIES = ['daily', 'four-times', 'two-to-three', 'weekly', 'occasional'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const INVOLVEMENTS = ['full', 'some', 'minimal', 'none'] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

export const SESSION_MINUTES = [15, 20, 30, 40, 45, 50, 60, 90] as const;

export const PERIODS = [
  'early-morning',
  'mid-morning',
  'early-afternoon',
  'late-afternoon',
  'evening',
] as const;
export type Period = (typeof PERIODS)[number];

export const GRADE_LEVELS = [
  'Preschool',
  'Kindergarten',
  ...Array.from({ length: 12 }, (_, index) => `Grade ${index + 1}`),
];

/** Ages the product plans for, in whole years. */
export const YOUNGEST = 2;
export const OLDEST = 18;

/** One stretch of a weekday, wall clock `HH:MM`, Monday = 1. */
export interface Hours {
  weekday: number;
  startTime: string;
  endTime: string;
}

export interface ParentAnswer {
  id: string;
  name: string;
  /** The adult who is signed in. */
  self: boolean;
  freeHours: Hours[];
}

export interface HouseholdAnswer {
  name: string;
  timeZone: string;
  parents: ParentAnswer[];
}

export interface ChildAnswer {
  id: string;
  name: string;
  /** `YYYY-MM-DD`; a child has this or `age`, never both. */
  birthDate?: string;
  age?: number;
  gradeLevel?: string;
}

export interface CommitmentAnswer {
  id: string;
  title: string;
  ownerKind: OwnerKind;
  parentId?: string;
  childId?: string;
  recurrence: Recurrence;
  weekdays?: number[];
  startDate?: string;
  endDate?: string;
  startTime: string;
  endTime: string;
  companions?: { parentIds: string[]; childIds: string[] };
  /** False where the adults who go along only bring and fetch. */
  adultsStay?: boolean;
  travelBeforeMinutes?: number;
  travelAfterMinutes?: number;
}

interface Learner {
  childId: string;
  /** How much the child likes it, 1 to 5. */
  interest: number;
}

export interface SubjectAnswer {
  id: string;
  name: string;
  kind: string;
  core: boolean;
  minutes: number;
  frequency: Frequency;
  /** The only days on which it is taught, Monday = 1; left out, or none, where any school day will do. */
  weekdays?: number[];
  involvement: Involvement;
  fixedTime?: string | null;
  /** Anyone, where it is left out. */
  teaching?: Teaching;
  /** One learner: a lesson of one's own. More: learnt together. */
  learners: Learner[];
}

export interface BestTimes {
  periods: Period[];
  schoolHours: Hours[];
}

export interface TeachingAnswer {
  /** Agreement by statement id, 1 to 5; a missing one counts as 3. */
  statements: Record<string, number>;
  philosophies: Record<string, number>;
  activities: Record<string, number>;
  planningApproach?: string;
}

/** A meal of the family. */
export interface MealAnswer extends MealFacts {
  id: string;
}

export interface Answers {
  parent?: HouseholdAnswer;
  children?: ChildAnswer[];
  commitments?: CommitmentAnswer[];
  subjects?: SubjectAnswer[];
  flexibility?: number;
  bestTimes?: Record<string, BestTimes>;
  meals?: MealAnswer[];
  teaching?: TeachingAnswer;
}

/** What is answered, saved and brought together as one: each part, and of the part about days the meals by themselves. */
export const SLOTS = [...PARTS, 'meals'] as const;
export type Slot = (typeof SLOTS)[number];

/** The key of a slot inside the answers (only `best-times` is spelt differently there). */
export const SLOT_KEYS = {
  parent: 'parent',
  children: 'children',
  commitments: 'commitments',
  subjects: 'subjects',
  flexibility: 'flexibility',
  'best-times': 'bestTimes',
  teaching: 'teaching',
  meals: 'meals',
} as const satisfies Record<Slot, keyof Answers>;

/** The questionnaire as the server keeps it. */
export interface ServerDraft {
  answers: Answers;
  partsDone: Part[];
  completedAt: string | null;
  /** Optimistic lock, sent back in If-Match. */
  version: number;
  updatedAt: string | null;
}

/** What the server suggests for an age, with names for the subjects. */
export interface AgeSuggestion {
  gradeLevel: string;
  subjects: Omit<SubjectAnswer & { interest: number }, 'id' | 'learners' | 'fixedTime'>[];
  schoolHours: Hours[];
  bestTimes: Period[];
  lunch: Omit<MealFacts, 'title'>;
  maxDailyMinutes: number;
  maxRunMinutes: number;
  sources: SourceDto[];
}

/** What the questionnaire offers, as codes; `messages/questionnaire-definition` has the words. */
export type Definition = QuestionnaireDefinitionDto;

/** Equality of two answers by value; a key that is missing equals one that is undefined. */
export function sameAnswer(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const a = left as Record<string, unknown>;
  const b = right as Record<string, unknown>;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    sameAnswer(a[key], b[key]),
  );
}
