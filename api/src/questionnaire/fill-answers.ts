import { type LocalDate, ageOn, type UsualHours } from '../domain/calendar/index.js';
import {
  AGE_RANGE,
  suggestionsForAge,
  type CatalogueSubject,
  type Suggestions,
} from '../domain/questionnaire/index.js';
import type {
  AnswersDto,
  AnsweredChildDto,
  AnsweredParentDto,
  BestTimesDto,
} from './dto/answers.dto.js';
import type { AnsweredMealDto, AnsweredSubjectDto } from './dto/answered-plan.dto.js';

/** Answers with nothing missing: every part was answered, or has the suggested answer. */
export interface FilledAnswers extends AnswersDto {
  parents: AnsweredParentDto[];
  children: AnsweredChildDto[];
  commitments: NonNullable<AnswersDto['commitments']>;
  subjects: AnsweredSubjectDto[];
  bestTimes: Record<string, BestTimesDto>;
}

export interface FillContext {
  readonly today: LocalDate;
  readonly partsDone: readonly string[];
  /** True until the answers were completed once: then meals that were left out are suggested, and later left alone. */
  readonly isFirst: boolean;
  /** Name of the account that answers, for an adult where none was named. */
  readonly accountName: string;
  readonly newId: () => string;
}

const middleFlexibility = 3;

/** Fills in the suggested answers for parts that were left out. Does not check the given answers. */
export function fillAnswers(answers: AnswersDto, context: FillContext): FilledAnswers {
  const children = answers.children ?? [];
  const adultHours = answers.parent?.parents?.flatMap(({ freeHours }) => freeHours);
  const suggested = new Map(
    children.map((child) => [child.id, suggestionsFor(child, context.today, adultHours)]),
  );
  const bestTimes = Object.fromEntries(
    children.flatMap(({ id }) => {
      const times = answers.bestTimes?.[id] ?? usualTimes(suggested.get(id));
      return times === undefined ? [] : [[id, times]];
    }),
  );
  const parents = filledParents(answers, Object.values(bestTimes), context);
  return {
    ...answers,
    parent: { ...answers.parent, parents },
    parents,
    children: children.map((child) => ({
      ...child,
      gradeLevel: child.gradeLevel ?? suggested.get(child.id)?.gradeLevel,
    })),
    commitments: (answers.commitments ?? []).map((commitment) => ({
      ...commitment,
      startDate: commitment.startDate ?? (commitment.recurrence === 'once' ? null : context.today),
    })),
    subjects: isAnswered(answers.subjects, 'subjects', context)
      ? (answers.subjects ?? [])
      : suggestedSubjects(suggested, context),
    bestTimes,
    meals: answers.meals ?? (context.isFirst ? suggestedMeals(suggested, context) : undefined),
    flexibility: answers.flexibility ?? middleFlexibility,
    teaching: {
      ...answers.teaching,
      planningApproach: answers.teaching?.planningApproach ?? 'time-blocked',
    },
  };
}

/** Whether an empty list is an answer: only when the family has completed that part. */
function isAnswered(list: unknown[] | undefined, part: string, context: FillContext): boolean {
  return (list ?? []).length > 0 || (list !== undefined && context.partsDone.includes(part));
}

function suggestionsFor(
  child: AnsweredChildDto,
  today: LocalDate,
  adultHours?: readonly UsualHours[],
): Suggestions | undefined {
  const age = child.birthDate ? ageOn(child.birthDate, today) : (child.age ?? undefined);
  const isSound = age !== undefined && age >= AGE_RANGE.least && age <= AGE_RANGE.most;
  return isSound ? suggestionsForAge(age, adultHours) : undefined;
}

function usualTimes(suggestions: Suggestions | undefined): BestTimesDto | undefined {
  if (suggestions === undefined) return undefined;
  const { bestTimes, schoolHours } = suggestions;
  return { periods: [...bestTimes], schoolHours: [...schoolHours] };
}

function suggestedSubjects(
  suggested: ReadonlyMap<string, Suggestions | undefined>,
  { newId }: FillContext,
): AnsweredSubjectDto[] {
  return [...suggested].flatMap(([childId, suggestions]) =>
    (suggestions?.subjects ?? []).map(({ subject, interest, ...usual }) => ({
      ...usual,
      name: nameFromCode(subject),
      id: newId(),
      fixedTime: null,
      learners: [{ childId, interest }],
    })),
  );
}

/** One lunch for all, at the time that suits the child whose day ends last. */
function suggestedMeals(
  suggested: ReadonlyMap<string, Suggestions | undefined>,
  { newId }: FillContext,
): AnsweredMealDto[] {
  const endOf = ({ schoolHours }: Suggestions): string =>
    schoolHours
      .map(({ endTime }) => endTime)
      .sort()
      .at(-1) ?? '';
  const [longest] = [...suggested.values()]
    .filter((each) => each !== undefined)
    .sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  return longest ? [{ id: newId(), title: 'Lunch', ...longest.lunch }] : [];
}

/**
 * The code in words. The client names the subjects it suggests and saves them, so this is the name only where another
 * program leaves the subjects out; the family can change it.
 */
function nameFromCode(code: CatalogueSubject): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The adult where none was named: the account that answers, available while any child has school. */
function filledParents(
  answers: AnswersDto,
  times: readonly BestTimesDto[],
  { accountName, newId }: FillContext,
): AnsweredParentDto[] {
  const named = answers.parent?.parents ?? [];
  if (named.length > 0) return named;
  const freeHours = new Map<string, BestTimesDto['schoolHours'][number]>();
  for (const stretch of times.flatMap(({ schoolHours }) => schoolHours)) {
    freeHours.set(`${stretch.weekday} ${stretch.startTime} ${stretch.endTime}`, stretch);
  }
  const name = answers.parent?.name?.trim() || accountName;
  return [{ id: newId(), name, self: true, freeHours: [...freeHours.values()].slice(0, 28) }];
}
