import { isTimeZone } from '@/lib/time-zone';
import * as z from 'zod/mini';
import { mealErrors } from '@/shared/meal-text';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { OLDEST, YOUNGEST, type Answers, type ChildAnswer } from './answers';
import { ageOf, isKeptAge } from './child-age';
import type { FieldError } from './field-errors';
import { errorsOn } from './field-errors';
import type { Step } from './steps';

/**
 * What an answer must be before its screen may be left with Next. The server checks the same and more; these are the
 * checks that can be made while the field is still under the parent's eyes. The messages name the field.
 */
const say = strings.rules;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const named = (message: string, longest: number) =>
  z
    .string()
    .check(z.trim(), z.minLength(1, message), z.maxLength(longest, say.tooLong({ longest })));

const time = z.string().check(z.regex(TIME, say.time));

const stretch = z.object({ weekday: z.number(), startTime: time, endTime: time }).check(
  z.refine(({ startTime, endTime }) => !(endTime <= startTime), {
    error: say.endsAfterStart,
    path: ['endTime'],
  }),
);

const household = z.object({
  name: named(say.yourName, 60),
  timeZone: z.string().check(z.refine(isTimeZone, { error: say.timeZone })),
  parents: z.array(z.object({ name: named(say.adultName, 60), freeHours: z.array(stretch) })),
});

/** What the answers are checked against: the day, and the children who were there when the answers were completed. */
export interface RulesContext {
  today: string;
  keptChildren: readonly ChildAnswer[];
}

const children = ({ today, keptChildren }: RulesContext) =>
  z.array(
    z
      .object({
        id: z.string(),
        name: named(say.childName, 60),
        age: z.optional(z.number()),
        birthDate: z.optional(z.string()),
      })
      .check(
        z.refine((child) => ageOf(child, today) !== undefined || isKeptAge(child, keptChildren), {
          error: ({ input }) =>
            (input as { birthDate?: string }).birthDate
              ? say.birthDate({ youngest: YOUNGEST, oldest: OLDEST })
              : say.age({ youngest: YOUNGEST, oldest: OLDEST }),
          path: ['age'],
          // The age is worth checking even while the name is missing: both are shown at once.
          when: () => true,
        }),
      ),
  );

const commitment = z
  .object({
    title: named(say.commitmentTitle, 120),
    recurrence: z.string(),
    weekdays: z.optional(z.array(z.number())),
    startDate: z.optional(z.string()),
    endDate: z.optional(z.string()),
    startTime: time,
    endTime: time,
  })
  .check(
    z.refine(({ startTime, endTime }) => !(endTime <= startTime), {
      error: say.endsAfterStart,
      path: ['endTime'],
    }),
    z.refine(({ recurrence, weekdays }) => recurrence !== 'weekly' || !!weekdays?.length, {
      error: say.weekdays,
      path: ['weekdays'],
    }),
    z.refine(
      ({ recurrence, startDate }) =>
        (recurrence !== 'once' && recurrence !== 'monthly') || DAY.test(startDate ?? ''),
      { error: say.day, path: ['startDate'] },
    ),
    z.refine(({ startDate, endDate }) => !endDate || !startDate || endDate >= startDate, {
      error: say.lastDay,
      path: ['endDate'],
    }),
  );

const subject = z.object({
  name: named(say.subjectName, 80),
  fixedTime: z.optional(z.nullable(time)),
});

const bestTimes = z.record(z.string(), z.object({ schoolHours: z.array(stretch) }));

/** Everything that is wrong with the answers given so far, by field. */
export function brokenRules(answers: Answers, context: RulesContext): FieldError[] {
  const meals = (answers.meals ?? []).flatMap((meal, index) =>
    Object.entries(mealErrors(meal)).map(([field, message]) => ({
      field: `meals.${index}.${field}`,
      message,
    })),
  );
  const rules = {
    parent: household,
    children: children(context),
    commitments: z.array(commitment),
    subjects: z.array(subject),
    bestTimes,
  };
  const broken = (Object.keys(rules) as (keyof typeof rules)[]).flatMap((key) => {
    if (answers[key] === undefined) return [];
    const result = rules[key].safeParse(answers[key]);
    return (result.error?.issues ?? []).map((issue) => ({
      field: [key, ...issue.path].join('.'),
      message: issue.message,
    }));
  });
  return [...broken, ...meals];
}

/** The errors of one screen that keep the parent from going on. */
export function brokenRulesOn(
  step: Step,
  { answers, steps, context }: { answers: Answers; steps: Step[]; context: RulesContext },
): FieldError[] {
  return errorsOn(step, { errors: brokenRules(answers, context), answers, steps });
}
