import fc from 'fast-check';
import { addDays, datesBetween } from '../../calendar/index.js';
import {
  aPlanningInput,
  aKeptLesson,
  aLearner,
  anAdult,
  aStyle,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import {
  aLearnedPreferences,
  anAdvice,
  aRewardTable,
  lovesAfternoons,
} from '../input/learned-preferences-factory.js';
import { explainLesson, type LessonExplanation, pricePlaces } from './explain-lesson.js';
import { findPlaces, type LessonInWeek, offeredPlaces } from './lesson-places.js';

const WEEK = datesBetween(MONDAY, addDays(MONDAY, 4));
const at = (date: string, startMinute: number, over: Partial<KeptLesson> = {}): KeptLesson =>
  aKeptLesson({ itemId: `${date} ${startMinute}`, date, startMinute, ...over });

function explain(
  lesson: KeptLesson,
  others: readonly KeptLesson[] = [],
  planningInput: PlanningInput = aPlanningInput(),
): LessonExplanation {
  const asked = { monday: MONDAY, today: MONDAY, nowMinute: 0, lesson, others };
  return explainAt(asked, planningInput);
}
function explainAt(asked: LessonInWeek, planningInput = aPlanningInput()): LessonExplanation {
  const places = findPlaces(planningInput, asked);
  const offered = offeredPlaces(places, asked, 6);
  const offers = pricePlaces(planningInput, { lesson: asked.lesson, here: places.here }, offered);
  return explainLesson(planningInput, asked, { places, offers });
}
const codes = ({ reasons }: LessonExplanation): string[] =>
  reasons.filter(({ points }) => points > 0).map(({ code }) => code);

describe('why a lesson is where it is', () => {
  it('names the child’s best time', () => {
    const planningInput = aPlanningInput({
      learners: [
        aLearner({ bestTimes: ['early-afternoon'], schoolHours: hours('09:00', '15:00') }),
      ],
    });
    const found = explain(at(MONDAY, 840), [], planningInput);
    expect(found.reasons[0]).toMatchObject({ code: 'best-times', childId: 'ada' });
  });

  it('names the same time on other days, and which', () => {
    const daily = WEEK.slice(1).map((date) => at(date, 750));
    const planningInput = aPlanningInput({ style: aStyle({ flexibility: 5 }) });
    const found = explain(at(MONDAY, 750), daily, planningInput);
    expect(codes(found)[0]).toBe('consistency');
    expect(found.sameTimeOn).toEqual(WEEK.slice(1));
  });

  it('names a parent who is free only then, with the points it is good for', () => {
    const planningInput = aPlanningInput({
      adults: [anAdult({ freeHours: hours('12:30', '13:00') })],
      subjects: [aTaughtSubject({ involvement: 'full' })],
    });
    const lesson = at(MONDAY, 750, { involvement: 'full' });
    const found = explain(lesson, [], planningInput);
    expect(found.reasons[0]).toMatchObject({ code: 'parent-free' });
    expect(found.reasons[0]?.points).toBeGreaterThan(0);
  });

  it('names the adult who is to teach it, where only another is free at other times', () => {
    const planningInput = aPlanningInput({
      adults: [
        anAdult({ id: 'tom', freeHours: hours('12:30', '13:00') }),
        anAdult({ id: 'anna', freeHours: hours('09:00', '13:00') }),
      ],
      subjects: [aTaughtSubject({ teaching: { rule: 'rather', adultIds: ['tom'] } })],
    });
    const found = explain(at(MONDAY, 750, { adultId: 'tom' }), [], planningInput);
    expect(found.adultId).toBe('tom');
    expect(codes(found)[0]).toBe('teacher');
    const anna = explain(at(MONDAY, 750, { adultId: 'anna' }), [], planningInput);
    expect(anna.adultId).toBe('anna');
    expect(codes(anna)).not.toContain('teacher');
  });

  it('names an even share of the adults’ time, and the advised start and breaks of a day', () => {
    const adults = [
      anAdult({ id: 'tom', freeHours: hours('09:00', '10:00') }),
      anAdult({ id: 'anna', freeHours: hours('10:00', '13:00') }),
    ];
    const flat = aRewardTable(() => 0.8);
    const learner = aLearner({ bestTimes: [] });
    const shared = aPlanningInput({
      adults,
      learners: [learner],
      subjects: [aTaughtSubject({ involvement: 'full' })],
      preferences: aLearnedPreferences([flat]),
    });
    const daily = WEEK.slice(1).map((date) =>
      at(date, 660, { adultId: 'anna', involvement: 'full', subjectId: 'maths' }),
    );
    const toms = explain(at(MONDAY, 540, { adultId: 'tom', involvement: 'full' }), daily, shared);
    expect(codes(toms)).toContain('parentLoad');
    const advice = anAdvice({ startOfDay: 600, minutesBetweenBreaks: 30 });
    const advised = aPlanningInput({
      learners: [learner],
      preferences: aLearnedPreferences([flat], advice),
    });
    expect(codes(explain(at(MONDAY, 600), [], advised))).toEqual(
      expect.arrayContaining(['day-start', 'break-between']),
    );
  });

  it('names no parent where none is needed', () => {
    const found = explain(at(MONDAY, 600, { involvement: 'none' }));
    expect(found.reasons.map(({ code }) => code)).not.toContain('parent-free');
  });

  it('says when there is no other time', () => {
    const planningInput = aPlanningInput({
      learners: [aLearner({ schoolHours: hours('09:00', '09:30', [1]) })],
    });
    expect(explain(at(MONDAY, 540), [], planningInput)).toMatchObject({
      kind: 'only',
      reasons: [],
      alternative: null,
    });
  });

  it('gives the best other time and what it would cost, which is exactly undone by going there', () => {
    const { alternative } = explain(at(MONDAY, 600));
    const there = explain(at(alternative!.date, alternative!.startMinute));
    expect(there.score).toBeCloseTo(explain(at(MONDAY, 600)).score - alternative!.cost, 6);
  });

  it('names what was learned of the child, and what that rests on', () => {
    const counts = [
      { period: 'mid-morning', finished: 5, held: 10 },
      { period: 'early-afternoon', finished: 9, held: 10 },
    ] as const;
    const planningInput = aPlanningInput({
      learners: [aLearner({ schoolHours: hours('09:00', '15:00') })],
      preferences: aLearnedPreferences([lovesAfternoons({ counts, ownShare: 0.6 })]),
    });
    expect(explain(at(MONDAY, 840), [], planningInput).reasons[0]).toMatchObject({
      code: 'learned',
      childId: 'ada',
      rests: { ownShare: 0.6, observed: { kind: 'lunch', side: 'after' } },
    });
    const morning = explain(at(MONDAY, 540), [], planningInput);
    const against = morning.reasons.find(({ code }) => code === 'learned');
    expect(against?.points).toBeLessThan(0);
  });

  it('names none of the rule’s causes where something was learned, and nothing learned where it was not', () => {
    const learned = aPlanningInput({
      preferences: aLearnedPreferences([aRewardTable((_, minute) => minute / 1440)]),
    });
    const rules = ['base', 'age-curve', 'best-times', 'tired', 'after-lunch', 'too-early'];
    const all = ({ reasons }: LessonExplanation): string[] => reasons.map(({ code }) => code);
    expect(
      all(explain(at(MONDAY, 600), [], learned)).filter((code) => rules.includes(code)),
    ).toEqual([]);
    expect(all(explain(at(MONDAY, 600)))).not.toContain('learned');
  });

  it('offers no time that is past', () => {
    const asked = {
      monday: MONDAY,
      today: WEEK[2]!,
      nowMinute: 640,
      lesson: at(WEEK[2]!, 660),
      others: [],
    };
    const { date, startMinute } = explainAt(asked).alternative!;
    expect(date > WEEK[2]! || (date === WEEK[2] && startMinute >= 640)).toBe(true);
  });

  it('says so of a lesson outside the family’s hours, and offers times within them', () => {
    const asked = {
      monday: MONDAY,
      today: MONDAY,
      nowMinute: 0,
      lesson: at(MONDAY, 1300),
      others: [],
    };
    expect(explainAt(asked)).toMatchObject({
      kind: 'outside-hours',
      reasons: [],
      alternative: { date: MONDAY },
    });
  });

  it('adds up: the reasons are the score here less the average score elsewhere', () => {
    const place = fc.record({
      day: fc.integer({ min: 0, max: 4 }),
      quarter: fc.integer({ min: 0, max: 14 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 1, maxLength: 5, selector: ({ day }) => day }),
        fc.constantFrom('time-blocked', 'loop', 'block', 'interest-led', 'grouped'),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        (places, approach, interest, core, learned) => {
          const table = aRewardTable(
            (day, minute) => ((learned ?? 0) * ((day * 7 + minute) % 10)) / 10,
          );
          const planningInput = aPlanningInput({
            preferences: learned === null ? null : aLearnedPreferences([table]),
            style: aStyle({ approach: approach as 'loop' }),
            subjects: [
              aTaughtSubject({
                core,
                frequency: 'two-to-three',
                learners: [{ childId: 'ada', interest }],
              }),
            ],
            taken: [aTakenTime()],
          });
          const lessons = places.map(({ day, quarter }) => at(WEEK[day]!, 540 + quarter * 15));
          const found = explain(lessons[0]!, lessons.slice(1), planningInput);
          const sum = found.reasons
            .filter(({ code }) => code !== 'parent-free')
            .reduce((all, { points }) => all + points, 0);
          expect(sum).toBeCloseTo(found.score - found.averageElsewhere, 6);
        },
      ),
      { numRuns: 60 },
    );
  });
});
