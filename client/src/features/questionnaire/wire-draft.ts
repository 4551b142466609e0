import { isWholeMeal } from '@/shared/meal-text';
import { isPlainDate } from '@/lib/plain-date';
import { OLDEST, YOUNGEST, type Answers, type CommitmentAnswer, type Hours } from './answers';
import type { Snapshot } from './draft-store';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The draft as the server takes it. It takes unfinished answers, but no broken values: half a time, a year still
 * being typed, the age 1 on the way to 12. Those stay in this browser until they are whole; one of them must not
 * keep all other answers from being saved.
 */
export function toWire({ answers, partsDone }: Snapshot): Snapshot {
  const { parent, children, commitments, subjects, bestTimes, meals } = answers;
  const wire: Answers = {
    ...answers,
    parent: parent && {
      ...parent,
      parents: parent.parents
        .filter((adult) => adult.name.trim())
        .map((adult) => ({ ...adult, freeHours: adult.freeHours.filter(isWhole) })),
    },
    children: children?.map(({ age, birthDate, ...child }) => ({
      ...child,
      birthDate: wholeDate(birthDate),
      age: age !== undefined && age >= YOUNGEST && age <= OLDEST ? age : undefined,
    })),
    commitments: commitments?.filter(isWhole).map(wholeDates),
    subjects: subjects?.map((subject) => ({
      ...subject,
      fixedTime: TIME.test(subject.fixedTime ?? '') ? subject.fixedTime : null,
    })),
    meals: meals?.filter(isWholeMeal),
    bestTimes:
      bestTimes &&
      Object.fromEntries(
        Object.entries(bestTimes).map(([childId, times]) => [
          childId,
          { ...times, schoolHours: times.schoolHours.filter(isWhole) },
        ]),
      ),
  };
  return { answers: wire, partsDone };
}

function isWhole({ startTime, endTime }: Pick<Hours, 'startTime' | 'endTime'>): boolean {
  return TIME.test(startTime) && TIME.test(endTime);
}

function wholeDates(commitment: CommitmentAnswer): CommitmentAnswer {
  return {
    ...commitment,
    startDate: wholeDate(commitment.startDate),
    endDate: wholeDate(commitment.endDate),
  };
}

/** While a year is typed, a date field reports years such as 0020. */
function wholeDate(date: string | undefined): string | undefined {
  return date && /^(19|20)/.test(date) && isPlainDate(date) ? date : undefined;
}
