import { ageErrors } from '../children/child-age-rules.js';
import { weeklyHoursErrors } from '../children/weekly-hours-rules.js';
import {
  commitmentErrors,
  type CommitmentInput,
  strangerErrors,
} from '../commitments/commitment-rules.js';
import { nobodyElse } from '../commitments/dto/commitment.dto.js';
import { mealColumns, mealContradictions, mealErrors } from '../commitments/meal-rules.js';
import { anyone, subjectErrors, teachingErrors } from '../curriculum/subject-rules.js';
import type { LocalDate } from '../domain/calendar/index.js';
import { FAMILY_LIMITS } from '../families/family-limits.js';
import type { Child } from '../persistence/index.js';
import type { FieldError } from '../http/index.js';
import { hasVisible } from '../platform/index.js';
import type { AnsweredCommitmentDto } from './dto/answered-plan.dto.js';
import type { FilledAnswers } from './fill-answers.js';

/** How many children a family, and a subject, can have. */
const CHILDREN = { minimum: 1, maximum: FAMILY_LIMITS.child };

/** The errors of the answers, one entry for each field, with paths that begin at `answers`. */
export function answerErrors(
  filled: FilledAnswers,
  today: LocalDate,
  present: readonly Child[],
): FieldError[] {
  return [
    ...parentErrors(filled),
    ...childErrors(filled, today, present),
    ...filled.commitments.flatMap((each, index) => commitmentEntryErrors(filled, each, index)),
    ...subjectEntryErrors(filled),
    ...mealEntryErrors(filled),
    ...repeatedIds(filled),
  ];
}

function parentErrors({ parents }: FilledAnswers): FieldError[] {
  return parents.flatMap(({ name, freeHours }, index) => {
    const at = `answers.parent.parents.${index}`;
    return [...nameErrors(name, 'name', at), ...weeklyHoursErrors(freeHours, `${at}.freeHours`)];
  });
}

function childErrors(
  { children, bestTimes }: FilledAnswers,
  today: LocalDate,
  present: readonly Child[],
): FieldError[] {
  if (children.length === 0) {
    const message = 'children must name at least one child';
    return [{ field: 'answers.children', code: 'list.size', params: CHILDREN, message }];
  }
  return children.flatMap((child, index) => {
    const at = `answers.children.${index}`;
    const hours = bestTimes[child.id]?.schoolHours;
    return [
      ...nameErrors(child.name, 'name', at),
      ...ageErrors(child, today, {
        at: `${at}.`,
        before: present.find(({ id }) => id === child.id),
      }),
      ...weeklyHoursErrors(hours, `answers.bestTimes.${child.id}.schoolHours`),
    ];
  });
}

function commitmentEntryErrors(
  { parents, children }: FilledAnswers,
  commitment: AnsweredCommitmentDto,
  index: number,
): FieldError[] {
  const at = `answers.commitments.${index}`;
  const errors = nameErrors(commitment.title, 'title', at);
  if (commitment.startDate == null) {
    const message = 'startDate must be given, as the commitment happens once';
    errors.push({ field: `${at}.startDate`, code: 'required', message });
  }
  const said = toCommitmentInput(commitment);
  const known = {
    parents: new Set(parents.map(({ id }) => id)),
    children: new Set(children.map(({ id }) => id)),
  };
  return [
    ...errors,
    ...strangerErrors(said, known, { at: `${at}.`, of: 'these answers' }),
    ...commitmentErrors(said, `${at}.`),
  ];
}

/** A commitment of the answers with nothing left out; one without a start has an error of its own. */
export function toCommitmentInput(commitment: AnsweredCommitmentDto): CommitmentInput {
  const { id: _id, ...said } = commitment;
  return {
    ...said,
    parentId: said.parentId ?? null,
    childId: said.childId ?? null,
    weekdays: said.weekdays ?? [],
    startDate: said.startDate ?? '1990-01-01',
    endDate: said.endDate ?? null,
    companions: said.companions ?? nobodyElse,
    adultsStay: said.adultsStay ?? true,
    travelBeforeMinutes: said.travelBeforeMinutes ?? 0,
    travelAfterMinutes: said.travelAfterMinutes ?? 0,
  };
}

function subjectEntryErrors({
  subjects,
  children,
  parents,
  bestTimes,
}: FilledAnswers): FieldError[] {
  const adults = new Set(parents.map(({ id }) => id));
  const hours = new Map(children.map(({ id }) => [id, bestTimes[id]?.schoolHours ?? []]));
  return subjects.flatMap((subject, index) => {
    const at = `answers.subjects.${index}`;
    const errors = nameErrors(subject.name, 'name', at);
    if (subject.learners.length === 0) {
      const message = 'learners must name at least one child';
      errors.push({ field: `${at}.learners`, code: 'list.size', params: CHILDREN, message });
    }
    const said = { ...subject, fixedTime: subject.fixedTime ?? null };
    return [
      ...errors,
      ...subjectErrors(said, hours, `${at}.`),
      ...teachingErrors(subject.teaching ?? anyone, adults, { at: `${at}.`, of: 'these answers' }),
    ];
  });
}

/** Of two meals that cannot both fit, the later one of the list has the error. */
function mealEntryErrors({ meals = [], children, bestTimes }: FilledAnswers): FieldError[] {
  const pupils = children.map(({ id, name }) => ({
    name,
    schoolHours: bestTimes[id]?.schoolHours ?? [],
  }));
  return meals.flatMap((meal, index) => {
    const at = `answers.meals.${index}`;
    const errors = [...nameErrors(meal.title, 'title', at), ...mealErrors(meal, `${at}.`)];
    if (errors.length > 0) return errors;
    const before = meals.slice(0, index).map((each) => ({ id: each.id, ...mealColumns(each) }));
    return mealContradictions(meal, { meals: before, children: pupils }, `${at}.`);
  });
}

/** Finds ids that occur twice: ids become primary keys. */
function repeatedIds({
  parents,
  children,
  commitments,
  subjects,
  meals = [],
}: FilledAnswers): FieldError[] {
  const lists = { 'parent.parents': parents, children, commitments, subjects, meals };
  return Object.entries(lists).flatMap(([path, entries]) => {
    const seen = new Set<string>();
    return entries.flatMap(({ id }, index) => {
      const isFirst = !seen.has(id);
      seen.add(id);
      if (isFirst) return [];
      const message = 'id must not be that of another entry';
      return [{ field: `answers.${path}.${index}.id`, code: 'list.repeats', message }];
    });
  });
}

function nameErrors(value: string, field: string, at: string): FieldError[] {
  if (hasVisible(value)) return [];
  return [{ field: `${at}.${field}`, code: 'required', message: `${field} must be given` }];
}
