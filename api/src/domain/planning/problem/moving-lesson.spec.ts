import {
  aPlanningInput,
  aKeptLesson,
  aMeal,
  aLearner,
  anAdult,
  aRequest,
  aTakenTime,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, KeptLesson, PlanRequest } from '../input/planning-input.js';
import { MovingLesson } from './moving-lesson.js';

const TUESDAY = '2026-11-17';
const moving = (
  planningInput: PlanningInput,
  kept: readonly KeptLesson[] = [],
  over: Partial<PlanRequest> = {},
): MovingLesson =>
  new MovingLesson(
    planningInput,
    aRequest(planningInput, { kept, subjectIds: [], usesRestOfToday: true, ...over }),
    aKeptLesson(),
  );
const at = (startMinute: number, date = TUESDAY) => ({ date, startMinute });

describe('a lesson moved by hand', () => {
  it('fits where its children and a parent are free', () => {
    expect(moving(aPlanningInput()).whyNot(at(600))).toBeNull();
  });

  it('is refused outside school hours, on a holiday and on a day without school', () => {
    const planningInput = aPlanningInput({
      holidays: [{ startDate: '2026-11-18', endDate: '2026-11-18' }],
    });
    for (const place of [at(780), at(420), at(600, '2026-11-18'), at(600, '2026-11-21')])
      expect(moving(planningInput).whyNot(place)).toMatchObject({ rule: 'window' });
  });

  it('is refused over another lesson of the child, and says which', () => {
    const other = aKeptLesson({
      itemId: 'reading',
      date: TUESDAY,
      startMinute: 600,
      subjectId: 'reading',
    });
    expect(moving(aPlanningInput(), [other]).whyNot(at(615))).toEqual({
      rule: 'overlap',
      childId: 'ada',
      itemIds: ['reading'],
    });
  });

  it('is refused over a commitment', () => {
    const planningInput = aPlanningInput({ taken: [aTakenTime({ weekdays: [2] })] });
    expect(moving(planningInput).whyNot(at(600))).toMatchObject({ rule: 'commitment' });
  });

  it('is refused with what takes the child’s time there: a commitment with its ways, or a meal', () => {
    const taken = [aTakenTime({ weekdays: [2], travelBeforeMinutes: 15 })];
    const lesson = moving(aPlanningInput({ taken, meals: [aMeal({ together: true })] }));
    const swimming = { kind: 'commitment', id: 'swimming' };
    expect(lesson.takenAt(at(570), 'ada')).toEqual({ from: 585, to: 660, fact: swimming });
    expect(lesson.takenAt(at(735), 'ada')).toMatchObject({ fact: { kind: 'meal', id: 'lunch' } });
    expect([lesson.takenAt(at(540), 'ada'), lesson.takenAt(at(600), 'gone')]).toEqual([null, null]);
  });

  it('has one adult for all of it, also between two quarter hours, and whoever gives it goes on where they can', () => {
    const early = anAdult({ id: 'anna', freeHours: hours('09:00', '10:15') });
    const late = anAdult({ id: 'tom', freeHours: hours('10:00', '13:00') });
    const lesson = moving(aPlanningInput({ adults: [early, late] }));
    expect([lesson.whyNot(at(570)), lesson.adultAt(at(570))]).toEqual([null, 'anna']);
    expect([lesson.whyNot(at(610)), lesson.adultAt(at(610))]).toEqual([null, 'tom']);
    expect(lesson.whyNot(at(590))).toMatchObject({ rule: 'parents' });
    const both = aPlanningInput({ adults: [anAdult(), anAdult({ id: 'tom' })] });
    const toms = aKeptLesson({ adultId: 'tom' });
    const request = aRequest(both, { subjectIds: [] });
    expect(new MovingLesson(both, request, toms).adultAt(at(600))).toBe('tom');
    expect(new MovingLesson(both, request, toms, 'robin').adultAt(at(600))).toBe('robin');
  });

  it('is refused while no parent has the attention it takes', () => {
    const planningInput = aPlanningInput({
      adults: [anAdult({ freeHours: hours('09:00', '10:00') })],
    });
    expect(moving(planningInput).whyNot(at(600))).toMatchObject({ rule: 'parents' });
    expect(moving(planningInput).whyNot(at(540))).toBeNull();
  });

  it('is refused beyond the day’s limit, which is a hard ceiling', () => {
    const planningInput = aPlanningInput({
      learners: [aLearner({ age: 3, schoolHours: hours('09:00', '13:00') })],
    });
    const full = aKeptLesson({
      itemId: 'x',
      date: TUESDAY,
      startMinute: 720,
      minutes: 30,
      subjectId: null,
    });
    expect(moving(planningInput, [full]).whyNot(at(540))).toMatchObject({ rule: 'maxDaily' });
  });

  it('is refused where the child would go too long without a break', () => {
    const before = aKeptLesson({ itemId: 'x', date: TUESDAY, startMinute: 570, minutes: 30 });
    expect(moving(aPlanningInput(), [before]).whyNot(at(600))).toMatchObject({ rule: 'maxRun' });
    expect(moving(aPlanningInput(), [before]).whyNot(at(615))).toBeNull();
  });
});

describe('free times', () => {
  it('are all times that fit, the best first, and never where the lesson is', () => {
    const times = moving(aPlanningInput()).freeTimes(6);
    expect(times).toHaveLength(6);
    expect(times).not.toContainEqual({ date: MONDAY, startMinute: 540 });
    for (const place of times) expect(moving(aPlanningInput()).whyNot(place)).toBeNull();
    expect(times.every(({ startMinute }) => startMinute < 720)).toBe(true);
  });

  it('lie in the rest of the week: never in the past', () => {
    const times = moving(aPlanningInput(), [], { today: TUESDAY, nowMinute: 720 }).freeTimes(100);
    expect(times.some(({ date }) => date === MONDAY)).toBe(false);
    expect(
      times.filter(({ date }) => date === TUESDAY).map(({ startMinute }) => startMinute),
    ).toEqual([720, 735, 750]);
  });

  it('offer days that have the subject already last', () => {
    const kept = ['17', '18', '19'].map((day) =>
      aKeptLesson({ itemId: day, date: `2026-11-${day}`, startMinute: 720 }),
    );
    const dates = moving(aPlanningInput(), kept)
      .freeTimes(4)
      .map(({ date }) => date);
    expect(dates.every((date) => date === MONDAY || date === '2026-11-20')).toBe(true);
  });

  it('are none when the family has no time left', () => {
    expect(moving(aPlanningInput(), [], { today: '2026-11-21' }).freeTimes(6)).toEqual([]);
  });
});
