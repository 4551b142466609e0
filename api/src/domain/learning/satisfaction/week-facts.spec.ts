import {
  aFamilyLife,
  aLearner,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../../planning/family-life-factory.js';
import { addDays } from '../../calendar/index.js';
import { weekFacts, type WeekLesson } from './week-facts.js';

const life = aFamilyLife();
const lesson = (day: number, startMinute: number, over: Partial<WeekLesson> = {}): WeekLesson => ({
  subjectId: 'maths',
  childIds: ['ada'],
  date: addDays(MONDAY, day),
  startMinute,
  minutes: 30,
  done: null,
  ...over,
});
const look = (lessons: readonly WeekLesson[], over = {}, family = life) =>
  weekFacts(family, { monday: MONDAY, lessons, missing: 0, adjustments: 0, ...over });

describe('what a week looks like', () => {
  it('is regular where a subject keeps its time, and not at all from three hours apart', () => {
    const daily = (starts: readonly number[]) => starts.map((start, day) => lesson(day, start));
    expect(look(daily([540, 540, 540])).regularity).toBe(1);
    expect(look(daily([540, 585, 630])).regularity).toBeCloseTo(0.5);
    expect(look(daily([540, 900])).regularity).toBe(0);
    expect(look([lesson(0, 540)]).regularity).toBe(1);
  });

  it('counts pauses, and what of them is waiting, over all days with school', () => {
    const facts = look([lesson(0, 540), lesson(0, 580, { subjectId: 'art' }), lesson(0, 690)]);
    expect(facts.breakMinutes).toBeCloseTo((10 + 80) / 5);
    expect(facts.idleMinutes).toBeCloseTo(65 / 5);
  });

  it('knows how much a day holds, and how uneven days are', () => {
    const facts = look([lesson(0, 540), lesson(0, 570), lesson(1, 540)]);
    expect(facts.dailyLoadMinutes).toBeCloseTo(90 / 5);
    expect(facts.loadImbalance).toBe(60);
  });

  it('leaves holidays and days without school out of the days', () => {
    const holidays = [{ startDate: addDays(MONDAY, 2), endDate: addDays(MONDAY, 4) }];
    const facts = look([lesson(0, 540), lesson(1, 540)], {}, { ...life, holidays });
    expect(facts).toMatchObject({ dailyLoadMinutes: 30, loadImbalance: 0 });
  });

  it('knows which part of core work is at a child’s best times', () => {
    const learners = [aLearner({ bestTimes: ['early-afternoon'], schoolHours: hours('09:00', '15:00') })]; // prettier-ignore
    const subjects = [aTaughtSubject(), aTaughtSubject({ id: 'art', core: false })];
    const family = { ...life, learners, subjects };
    const art = { subjectId: 'art' };
    const lessons = [lesson(0, 720), lesson(1, 705), lesson(2, 540), lesson(3, 540, art)];
    expect(look(lessons, {}, family).coreInBestTimes).toBeCloseTo(0.5);
    expect(look([lesson(3, 540, art)], {}, family).coreInBestTimes).toBeNaN();
  });

  it('knows what was done once that is known, what was moved, and what found no place', () => {
    expect(look([lesson(0, 540)])).toMatchObject({ completion: NaN, placed: 1, adjustments: 0 });
    const lessons = [lesson(0, 540, { done: 1 }), lesson(1, 540, { done: 0.5 }), lesson(2, 540)];
    expect(look(lessons, { missing: 1, adjustments: 2 })).toMatchObject({
      completion: 0.75,
      placed: 0.75,
      adjustments: 2,
    });
  });

  it('says nothing wild of an empty week, or of another week’s lessons', () => {
    const facts = look([lesson(9, 540)]);
    expect(facts).toMatchObject({ regularity: 1, breakMinutes: 0, dailyLoadMinutes: 0, placed: 0 });
  });
});
