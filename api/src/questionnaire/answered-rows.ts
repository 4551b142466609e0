import { ageColumns } from '../children/child-age-rules.js';
import { changedHours } from '../children/changed-hours.js';
import { changedCommitment } from '../commitments/changed-commitment.js';
import { commitmentColumns } from '../commitments/commitment-rules.js';
import { changedMeal, mealColumns } from '../commitments/meal-rules.js';
import { changedSubject } from '../curriculum/changed-subject.js';
import { anyone, teachingColumns } from '../curriculum/subject-rules.js';
import { minuteOf, type LocalDate } from '../domain/calendar/index.js';
import { subjectOn } from '../domain/planning/index.js';
import { gradeLevelForAge } from '../domain/questionnaire/index.js';
import {
  ageOfChild,
  type Child,
  type Commitment,
  type Meal,
  newId,
  type Parent,
  type Subject,
  type SubjectWithFacts,
} from '../persistence/index.js';
import { toCommitmentInput } from './answer-errors.js';
import type { AnsweredChildDto, AnsweredParentDto } from './dto/answers.dto.js';
import type {
  AnsweredCommitmentDto,
  AnsweredMealDto,
  AnsweredSubjectDto,
} from './dto/answered-plan.dto.js';
import type { FilledAnswers } from './fill-answers.js';

/** A row without what the database and the planner keep. */
export type Columns<T> = Pick<
  T,
  Exclude<keyof T, 'familyId' | 'version' | 'createdAt' | 'seriesStart' | 'pauses' | 'removedOn'>
>;

interface RowContext<T> {
  readonly today: LocalDate;
  /** The row that is there already. */
  readonly before?: T;
}

/** The account that answers may link itself to this adult; it cannot link another account. */
export function parentRow(
  answered: AnsweredParentDto,
  { accountId, today, before }: RowContext<Parent> & { accountId: string },
): Columns<Parent> {
  const { id, name, self, freeHours: usual } = answered;
  const freeHours = before ? changedHours(before.freeHours, { usual, validFrom: today }) : usual;
  const others = before?.accountId === accountId ? null : (before?.accountId ?? null);
  return { id, name, freeHours, accountId: self ? accountId : others, fromQuestionnaire: true };
}

export function childRow(
  answered: AnsweredChildDto,
  { bestTimes }: FilledAnswers,
  { today, before }: RowContext<Child>,
): Columns<Child> {
  const age = ageColumns(answered, today, before);
  const usual = bestTimes[answered.id]?.schoolHours ?? [];
  return {
    id: answered.id,
    name: answered.name,
    ...age,
    gradeLevel: answered.gradeLevel ?? gradeLevelForAge(ageOfChild(age, today)),
    bestTimes: bestTimes[answered.id]?.periods ?? [],
    schoolHours: before ? changedHours(before.schoolHours, { usual, validFrom: today }) : usual,
    fromQuestionnaire: true,
  };
}

/** A commitment as it is from today on and, where the answers change one that has begun, as it was until then. */
export function commitmentRows(
  answered: AnsweredCommitmentDto,
  { today, before }: RowContext<Commitment>,
): { row: Columns<Commitment>; past: Columns<Commitment> | null } {
  const said = commitmentColumns(toCommitmentInput(answered));
  const { past, present } = before
    ? changedCommitment({ before, said, validFrom: today })
    : { past: null, present: { ...said, rhythmStart: null } };
  const { seriesId = null } = before ?? {};
  const kept = { seriesId: past ? (seriesId ?? answered.id) : seriesId, fromQuestionnaire: true };
  return {
    row: { id: answered.id, ...present, ...kept },
    past: past && { id: newId(), ...past, ...kept },
  };
}

export function mealRow(
  { id, ...said }: AnsweredMealDto,
  { today, before }: { today: LocalDate; before?: Meal },
): Columns<Meal> {
  const columns = before
    ? changedMeal(before, said, { validFrom: today, today })
    : { ...mealColumns(said), since: null, until: null, past: [] };
  return { id, ...columns, fromQuestionnaire: true };
}

export function subjectRow(
  answered: AnsweredSubjectDto,
  { today, before }: RowContext<SubjectWithFacts>,
): Columns<Subject> {
  const { learners, fixedTime, teaching = anyone, weekdays: days, ...said } = answered;
  const fixedStartMinute = fixedTime == null ? null : minuteOf(fixedTime);
  if (!before) {
    const weekdays = [...(days ?? [])].sort();
    const columns = { ...said, ...teachingColumns(teaching), weekdays, fixedStartMinute };
    return { ...columns, factsOverTime: [], fromQuestionnaire: true };
  }
  const { id, name, kind, core, ...usual } = said;
  const teaches = { rule: teaching.rule, adultIds: teaching.parentIds };
  // Answers from before it was asked leave the days as they are.
  const weekdays = days ?? subjectOn(before, today).weekdays ?? [];
  const facts = { ...usual, weekdays, fixedStartMinute, teaching: teaches, learners };
  const { columns } = changedSubject(before, facts, { today });
  return { id, name, kind, core, ...columns, fromQuestionnaire: true };
}

/** Whether the row already holds these values: a repeated answer is no change. */
export function holds<T extends object>(row: T, columns: Partial<T>): boolean {
  return Object.entries(columns).every(
    ([key, value]) => stable(row[key as keyof T]) === stable(value),
  );
}

/** JSON that does not depend on the order of keys: PostgreSQL keeps jsonb in an order of its own. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
