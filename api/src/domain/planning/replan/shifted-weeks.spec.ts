import fc from 'fast-check';
import {
  addDays,
  datesBetween,
  isSchoolDay,
  mondayOf,
  nextSchoolDay,
  weekdayOf,
} from '../../calendar/index.js';
import { bandForAge } from '../../questionnaire/index.js';
import {
  aPlanningInput,
  aKeptLesson,
  aLearner,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import type { FamilyReplan } from './family-replan.js';
import { replanFamily } from './replan-family.js';
import type { ReplanSituation } from './replan-problem.js';

const WEEKS = 3;
const LAST_FRIDAY = addDays(MONDAY, 7 * (WEEKS - 1) + 4);
const TUESDAY = addDays(MONDAY, 1);
const hasSchool = (planningInput: PlanningInput, date: string): boolean =>
  isSchoolDay(planningInput, planningInput.learners[0]!, date);

/** Lessons of some subjects on every school day of the weeks. */
function everyDay(planningInput: PlanningInput, subjects = ['maths']): KeptLesson[] {
  return datesBetween(MONDAY, LAST_FRIDAY)
    .filter((date) => hasSchool(planningInput, date))
    .flatMap((date) =>
      subjects.map((subjectId, i) =>
        aKeptLesson({ itemId: `${subjectId} ${date}`, subjectId, date, startMinute: 540 + 45 * i }),
      ),
    );
}

function shift(
  planningInput: PlanningInput,
  lessons: readonly KeptLesson[],
  over: { from?: string; kept?: readonly KeptLesson[]; nextWeek?: readonly KeptLesson[] } = {},
): FamilyReplan {
  const { from = TUESDAY, kept = [], nextWeek = [] } = over;
  const weeks = Array.from({ length: WEEKS }, (_, index): ReplanSituation => {
    const monday = addDays(MONDAY, 7 * index);
    const isHere = ({ date }: KeptLesson): boolean => mondayOf(date) === monday;
    return {
      monday,
      today: MONDAY,
      nowMinute: 420,
      disruption: { kind: 'day-later', date: from },
      movable: lessons.filter(isHere),
      missed: [],
      kept: kept.filter(isHere),
    };
  });
  const [situation, ...later] = weeks;
  return replanFamily(
    { planningInput, situation: situation!, later, nextWeek, stability: 0.5 },
    { seed: 1, now: () => 0, searchMs: 0, offersMs: 0, iterationBudget: 300 },
  );
}

describe('everything a day later, to the end of the schedule', () => {
  it('moves each lesson to the next school day at its time, over weekends and holidays', () => {
    const holidays = [{ startDate: addDays(MONDAY, 9), endDate: addDays(MONDAY, 9) }];
    const planningInput = aPlanningInput({ holidays });
    const lessons = everyDay(planningInput);
    const found = shift(planningInput, lessons);
    expect(found.moved).toHaveLength(lessons.length - 2);
    for (const { from, to } of found.moved)
      expect(to).toEqual({
        ...from,
        adultId: 'robin',
        date: nextSchoolDay(planningInput, planningInput.learners, from.date),
      });
    expect(found.moved.find(({ from }) => weekdayOf(from.date) === 5)?.to.date).toBe(
      addDays(MONDAY, 7),
    );
  });

  it('leaves over the last day alone, and offers it the week after', () => {
    const planningInput = aPlanningInput();
    const found = shift(planningInput, everyDay(planningInput));
    expect(found).toMatchObject({
      kept: 1,
      leftOver: [
        {
          itemId: `maths ${LAST_FRIDAY}`,
          offers: [{ kind: 'carry-over', toWeek: addDays(MONDAY, 7 * WEEKS) }, { kind: 'drop' }],
        },
      ],
    });
    expect(found.minutesAfter).toBe(found.minutesBefore - 30);
  });

  it('steps aside for what every week has at that time, within that week', () => {
    const planningInput = aPlanningInput({
      taken: [aTakenTime({ weekdays: [3], startMinute: 540, endMinute: 660 })],
    });
    const onTuesdays = everyDay(planningInput).filter(({ date }) => weekdayOf(date) === 2);
    const found = shift(planningInput, onTuesdays);
    expect(found.leftOver).toEqual([]);
    for (const { from, to } of found.moved) {
      expect(mondayOf(to.date)).toBe(mondayOf(from.date));
      expect(weekdayOf(to.date) !== 3 || to.startMinute >= 660).toBe(true);
    }
  });

  it('never moves a locked lesson, which keeps its room', () => {
    const planningInput = aPlanningInput({
      subjects: [aTaughtSubject(), aTaughtSubject({ id: 'reading' })],
    });
    const locked = aKeptLesson({
      itemId: 'locked',
      subjectId: 'reading',
      date: addDays(MONDAY, 7),
    });
    const found = shift(planningInput, everyDay(planningInput), { kept: [locked] });
    expect(found.moved.map(({ itemId }) => itemId)).not.toContain('locked');
    const there = found.moved.filter(({ to }) => to.date === locked.date);
    for (const { to } of there) expect(to.startMinute).toBeGreaterThanOrEqual(570);
  });

  it('keeps every day’s limit, every school day and the order of lessons, whatever the family', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 16 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 0, max: 9 }),
        (age, count, closed, firstDay) => {
          const ids = Array.from({ length: count }, (_, i) => `s${i}`);
          const holiday = addDays(MONDAY, closed);
          const planningInput = aPlanningInput({
            learners: [aLearner({ age, schoolHours: hours('09:00', '13:00') })],
            subjects: ids.map((id) => aTaughtSubject({ id, involvement: 'none' })),
            holidays: [{ startDate: holiday, endDate: holiday }],
          });
          const most = Math.floor(bandForAge(age).maxDailyMinutes / 30);
          const lessons = everyDay(planningInput, ids.slice(0, most));
          const from = addDays(MONDAY, firstDay);
          const found = shift(planningInput, lessons, { from });
          const out = new Set(found.leftOver.map(({ itemId }) => itemId));
          const places = new Map(found.moved.map(({ itemId, to }) => [itemId, to]));
          const after = lessons
            .filter(({ itemId }) => !out.has(itemId))
            .map((lesson) => ({ ...lesson, ...places.get(lesson.itemId) }));
          expect(found.moved.length + found.kept + out.size).toBe(lessons.length);
          for (const { date } of after) {
            expect(hasSchool(planningInput, date)).toBe(true);
            const minutes = 30 * after.filter((other) => other.date === date).length;
            expect(minutes).toBeLessThanOrEqual(bandForAge(age).maxDailyMinutes);
          }
          for (const { date, itemId } of lessons.filter(({ date }) => date < from))
            expect(after.find((lesson) => lesson.itemId === itemId)?.date).toBe(date);
          for (const id of ids) {
            const dates = after.filter(({ subjectId }) => subjectId === id).map(({ date }) => date);
            expect(dates).toEqual([...dates].sort());
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
