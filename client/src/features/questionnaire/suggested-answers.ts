import type {
  AgeSuggestion,
  Answers,
  ChildAnswer,
  HouseholdAnswer,
  MealAnswer,
  SubjectAnswer,
  TeachingAnswer,
} from './answers';
import { mealStrings } from '@/messages/meals';
import { ageOf } from './child-age';
import { ofKnown } from './people-in-commitments';
import { isSuggested, subjectsOf } from './subject-list';
import { WORKING_WEEK } from './weekly-hours';

const SUGGESTED_FLEXIBILITY = 3;
const SUGGESTED_APPROACH = 'time-blocked';
/** An unanswered statement or preference counts as the middle value. */
export const SUGGESTED_LEVEL = 3;

export interface SuggestionContext {
  /** From the account (Google), editable. */
  accountName: string;
  /** As the browser reports it, an IANA name. */
  timeZone: string;
  /** `YYYY-MM-DD` in the family's zone. */
  today: string;
  byAge: ReadonlyMap<number, AgeSuggestion>;
  /** The children of the answers that were completed before, as the server keeps them; none for a newcomer. */
  keptChildren: readonly ChildAnswer[];
  /** Children whose list of subjects the parent has made: it is never refilled, even when empty. */
  ownLists: readonly string[];
  /** The same id for the same key all session long, so that a suggestion keeps its identity until accepted. */
  idFor: (key: string) => string;
}

/** Answers without a gap: what was given, and suggestions for the rest. */
export type FullAnswers = Required<Answers>;

/** The answers with every gap filled by what is suggested: what the screens show. Answers given are never changed. */
export function withSuggestions(answers: Answers, context: SuggestionContext): FullAnswers {
  const children = answers.children?.length
    ? answers.children
    : [{ id: context.idFor('child'), name: '' }];
  const known = new Set(children.map((child) => child.id));
  const parent = answers.parent ?? suggestedParent(context);
  const people = new Set([...known, ...parent.parents.map(({ id }) => id)]);
  return {
    parent,
    children,
    commitments: (answers.commitments ?? []).flatMap((each) => ofKnown(each, people) ?? []),
    subjects: withSuggestedSubjects(withoutStrangers(answers.subjects ?? [], people), {
      children,
      context,
    }),
    flexibility: answers.flexibility ?? SUGGESTED_FLEXIBILITY,
    bestTimes: withSuggestedTimes(answers, children, context),
    meals: answers.meals ?? suggestedMeals(children, context),
    teaching: { planningApproach: SUGGESTED_APPROACH, ...teachingGiven(answers) },
  };
}

/** The answers about teaching so far. Suggestions are left out, so that none becomes an answer by accident. */
export function teachingGiven(answers: Answers): TeachingAnswer {
  return { statements: {}, philosophies: {}, activities: {}, ...answers.teaching };
}

/** The suggestion for a child, once its age is known and the server has answered. */
export function suggestionFor(
  child: ChildAnswer | undefined,
  context: Pick<SuggestionContext, 'byAge' | 'today'>,
): AgeSuggestion | undefined {
  const age = child && ageOf(child, context.today);
  return age === undefined ? undefined : context.byAge.get(age);
}

/** The grade to show: the one chosen, or the one suggested for the age. */
export function gradeOf(child: ChildAnswer, suggestion: AgeSuggestion | undefined): string {
  return child.gradeLevel ?? suggestion?.gradeLevel ?? '';
}

/**
 * Takes back what was only a suggestion for an age the child does not have: a parent who corrects 5 to 15 should
 * not keep the lessons of a five-year-old. Anything the parent changed stays.
 */
export function forgetSuggestionsFor(
  answers: Answers,
  childId: string,
  old: AgeSuggestion | undefined,
): Answers {
  const own = subjectsOf(answers.subjects ?? [], childId);
  const untouched = own.every((subject) => isSuggested(subject, childId, old));
  const times = answers.bestTimes?.[childId];
  const timesUntouched =
    old !== undefined &&
    times !== undefined &&
    JSON.stringify([times.periods, times.schoolHours]) ===
      JSON.stringify([old.bestTimes, old.schoolHours]);
  return {
    ...answers,
    subjects: untouched
      ? answers.subjects?.filter((subject) => !own.includes(subject))
      : answers.subjects,
    bestTimes: timesUntouched
      ? Object.fromEntries(Object.entries(answers.bestTimes ?? {}).filter(([id]) => id !== childId))
      : answers.bestTimes,
  };
}

/** What is sent when the parent finishes: every gap filled, grades included. */
export function completeAnswers(answers: Answers, context: SuggestionContext): FullAnswers {
  const full = withSuggestions(answers, context);
  return {
    ...full,
    children: full.children.map((child) => {
      const gradeLevel = gradeOf(child, suggestionFor(child, context));
      return gradeLevel ? { ...child, gradeLevel } : child;
    }),
  };
}

/** One lunch for all, at the time that suits the child whose day ends last; none while no age is known. */
function suggestedMeals(children: ChildAnswer[], context: SuggestionContext): MealAnswer[] {
  const endOf = ({ schoolHours }: AgeSuggestion): string =>
    schoolHours
      .map(({ endTime }) => endTime)
      .sort()
      .at(-1) ?? '';
  const [longest] = children
    .flatMap((child) => suggestionFor(child, context) ?? [])
    .sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  if (!longest) return [];
  return [{ id: context.idFor('lunch'), title: mealStrings.kinds.lunch, ...longest.lunch }];
}

function suggestedParent({ accountName, timeZone, idFor }: SuggestionContext): HouseholdAnswer {
  return {
    name: accountName,
    timeZone,
    parents: [{ id: idFor('self'), name: accountName, self: true, freeHours: WORKING_WEEK }],
  };
}

function withSuggestedSubjects(
  subjects: SubjectAnswer[],
  { children, context }: { children: ChildAnswer[]; context: SuggestionContext },
): SubjectAnswer[] {
  const missing = children.filter(
    (child) => !context.ownLists.includes(child.id) && subjectsOf(subjects, child.id).length === 0,
  );
  const suggested = missing.flatMap((child) =>
    (suggestionFor(child, context)?.subjects ?? []).map(
      ({ interest, ...subject }): SubjectAnswer => ({
        ...subject,
        id: context.idFor(`${child.id}/${subject.name}`),
        fixedTime: null,
        learners: [{ childId: child.id, interest }],
      }),
    ),
  );
  return [...subjects, ...suggested];
}

function withSuggestedTimes(
  answers: Answers,
  children: ChildAnswer[],
  context: SuggestionContext,
): FullAnswers['bestTimes'] {
  const entries = children.flatMap((child) => {
    const suggestion = suggestionFor(child, context);
    const times =
      answers.bestTimes?.[child.id] ??
      (suggestion && { periods: suggestion.bestTimes, schoolHours: suggestion.schoolHours });
    return times ? [[child.id, times] as const] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * Leaves out learners and teachers who are no longer in the family (removed, or named on another device). Where nobody is
 * left whom the rule names, anyone may teach it.
 */
function withoutStrangers(subjects: SubjectAnswer[], known: Set<string>): SubjectAnswer[] {
  return subjects
    .map((subject) => {
      const { learners, teaching } = subject;
      const teachers = teaching?.parentIds ?? [];
      const ids = [...learners.map(({ childId }) => childId), ...teachers];
      if (ids.every((id) => known.has(id))) return subject;
      const parentIds = teachers.filter((id) => known.has(id));
      const rule = parentIds.length > 0 ? (teaching?.rule ?? 'any') : ('any' as const);
      return {
        ...subject,
        learners: learners.filter((each) => known.has(each.childId)),
        teaching: { rule, parentIds },
      };
    })
    .filter((subject) => subject.learners.length > 0);
}
