import type { FieldProblem } from '@/api/problem';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { OLDEST, YOUNGEST, type Answers } from './answers';
import { learns } from './subject-list';
import type { Step } from './steps';

/** One thing to mend. The field is a path inside the answers: `children.0.name`. */
export interface FieldError {
  field: string;
  message: string;
}

/** The server's `answers.children.0.name` and ours are the same field. */
export function toFieldPath(field: string): string {
  return field
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/^\/?answers[./]/, '')
    .replaceAll('/', '.');
}

/** The screen on which a field is asked, or the first screen of its part when the field is no longer there. */
export function stepOfField(field: string, answers: Answers, steps: Step[]): Step | undefined {
  const [part, index, ...rest] = toFieldPath(field).split('.');
  const of = (screen: Step['screen'], childId?: string): Step | undefined =>
    steps.find(
      (step) =>
        step.screen === screen &&
        (childId === undefined ||
          step.childIndex === undefined ||
          answers.children?.[step.childIndex]?.id === childId),
    ) ?? steps.find((step) => step.screen === screen);

  switch (part) {
    case 'parent':
      return of(index === 'parents' ? 'adults' : 'you');
    case 'children':
      return of('children');
    case 'commitments': {
      const commitment = answers.commitments?.[Number(index)];
      return commitment?.ownerKind === 'child'
        ? of('child-commitments', commitment.childId)
        : of('family-commitments');
    }
    case 'subjects': {
      const subject = answers.subjects?.[Number(index)];
      const childId = subject?.learners[0]?.childId;
      return of('subjects', childId);
    }
    case 'flexibility':
      return of('flexibility');
    case 'meals':
      return of('meals');
    case 'bestTimes':
      return of('best-times', index);
    case 'teaching':
      return stepOfTeaching(index, rest[0], steps);
    default:
      return undefined;
  }
}

/** The errors that belong on a screen. A lesson learnt together shows its errors with every child who learns it. */
export function errorsOn(
  step: Step | undefined,
  { errors, answers, steps }: { errors: FieldError[]; answers: Answers; steps: Step[] },
): FieldError[] {
  if (!step) return [];
  return errors.filter((error) => {
    const [part, index] = toFieldPath(error.field).split('.');
    if (part === 'subjects' && step.screen === 'subjects') {
      const subject = answers.subjects?.[Number(index)];
      const childId = answers.children?.[step.childIndex ?? 0]?.id;
      if (subject && childId) return learns(subject, childId);
    }
    return stepOfField(error.field, answers, steps)?.id === step.id;
  });
}

/** What the questionnaire says of a broken rule more exactly than the general catalogue. */
const SAID_BY_CODE: Readonly<Record<string, string>> = {
  required: strings.rules.missing,
  'list.size': strings.rules.atLeastOne,
  'list.repeats': strings.rules.repeated,
  'unknown-id': strings.rules.choose,
  choice: strings.rules.choose,
  time: strings.rules.time,
  'time.order': strings.rules.endsAfterStart,
  date: strings.rules.day,
  'date.order': strings.rules.lastDay,
  'birth-date.age': strings.rules.birthDate({ youngest: YOUNGEST, oldest: OLDEST }),
  'fixed-time.school-hours': strings.rules.outsideSchoolHours,
  'weekdays.no-school': strings.rules.noSchoolThen,
};

/** The server's errors in the words of the questionnaire, where it has words of its own for the rule. */
export function fromServer(errors: readonly FieldProblem[]): FieldError[] {
  return errors.map(({ field, code, sentence }) => ({
    field,
    message: SAID_BY_CODE[code] ?? sentence,
  }));
}

/** The message for one field, if there is one. */
export function messageFor(errors: FieldError[], field: string): string | undefined {
  return errors.find((error) => toFieldPath(error.field) === field)?.message;
}

function stepOfTeaching(
  group: string | undefined,
  id: string | undefined,
  steps: Step[],
): Step | undefined {
  if (group === 'philosophies') {
    return steps.find((step) => step.screen === group);
  }
  if (group === 'planningApproach') return steps.find((step) => step.screen === 'approach');
  const statement = Number(id?.replace(/\D/g, '') || 1);
  return steps.find(
    (step) => step.screen === 'statements' && step.group === Math.floor((statement - 1) / 5),
  );
}
