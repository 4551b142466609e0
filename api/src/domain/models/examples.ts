import type { LocalDate } from '../calendar/index.js';
import { createDataset, type Dataset, datasetFromRows } from '../trees/index.js';
import { ENGAGEMENT_WIDTH, engagementRows } from './features/engagement-features.js';
import { styleRow, styleTargets } from './features/style-features.js';
import { weekRow } from './features/week-features.js';
import { type LessonFacts, byChild, rewardOf } from '../preferences/index.js';
import type { ModelKind } from './model-kinds.js';
import { SCHEMAS } from './feature-schemas.js';
import type { TrainingSet } from './training-set.js';

/** The rows of a training set for one model, and what each row belongs to. */
export interface Examples {
  readonly familyIds: readonly string[];
  /** Age of the row's child, or mean age of the family's children; NaN where it is not known. */
  readonly ageYears: readonly number[];
  readonly dataset: Dataset;
  /** Of the engagement model only: the lessons, row by row. */
  readonly lessons: readonly LessonFacts[];
}

/**
 * The rows of a model, each with what was known on the morning of its day; null where there are none. Lessons before
 * `since` make no rows; they only give later rows their history.
 */
export function examplesOf(kind: ModelKind, set: TrainingSet, since?: LocalDate): Examples | null {
  if (kind === 'engagement') return lessonExamples(set, since);
  const rows = kind === 'satisfaction' ? weekExamples(set) : styleExamples(set);
  if (rows.length === 0) return null;
  return {
    familyIds: rows.map(({ familyId }) => familyId),
    ageYears: rows.map(({ age }) => age),
    dataset: datasetFromRows({
      ...SCHEMAS[kind],
      rows: rows.map(({ row }) => row),
      targets: rows.map(({ targets }) => targets),
    }),
    lessons: [],
  };
}

/** The part of a set that belongs to the families for which `isWanted` is true. */
export function ofFamilies(set: TrainingSet, isWanted: (familyId: string) => boolean): TrainingSet {
  const own = <T extends { readonly familyId: string }>(all: readonly T[]): T[] =>
    all.filter(({ familyId }) => isWanted(familyId));
  return { ...set, lessons: own(set.lessons), weeks: own(set.weeks), styles: own(set.styles) };
}

function lessonExamples({ lessons }: TrainingSet, since: LocalDate = ''): Examples | null {
  const children = byChild(lessons);
  // ISO dates sort as text; a child's lessons are in the order of days.
  const ordered = children.flatMap((own) => own.filter(({ date }) => date >= since));
  if (ordered.length === 0) return null;
  const values = new Float64Array(ordered.length * ENGAGEMENT_WIDTH);
  let at = 0;
  for (const own of children) {
    const rows = engagementRows(own, () => true);
    const before = own.filter(({ date }) => date < since).length;
    values.set(rows.subarray(before * ENGAGEMENT_WIDTH), at * ENGAGEMENT_WIDTH);
    at += own.length - before;
  }
  return {
    familyIds: ordered.map(({ familyId }) => familyId),
    ageYears: ordered.map(({ facts }) => facts.ageYears),
    dataset: createDataset({
      ...SCHEMAS.engagement,
      values,
      targets: Float64Array.from(ordered, ({ outcome }) => rewardOf(outcome)),
    }),
    lessons: ordered.map(({ facts }) => facts),
  };
}

const weekExamples = ({ weeks }: TrainingSet) =>
  weeks.map(({ familyId, facts, rating }) => ({
    familyId,
    age: NaN,
    row: weekRow(facts),
    targets: [rating],
  }));

const styleExamples = ({ styles }: TrainingSet) =>
  styles.map(({ familyId, facts, style }) => ({
    familyId,
    age: facts.ages.reduce((sum, age) => sum + age, 0) / facts.ages.length,
    row: styleRow(facts),
    targets: styleTargets(style),
  }));
