import fc from 'fast-check';
import { addDays, datesBetween, mondayOf } from '../../calendar/index.js';
import { findViolations, solve } from '../../timetabling/index.js';
import {
  aFamilyLife,
  aKeptLesson,
  aLearner,
  anAdult,
  aRequest,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../family-life-factory.js';
import type { FamilyLife, KeptLesson } from '../family-life.js';
import { weekProblem } from '../week-problem.js';
import { lessonsWeek, sessionAt } from '../lessons-week.js';
import type { Disruption } from './disruption.js';
import { type FamilyReplan, replanFamily } from './replan-family.js';
import { replanProblem, type ReplanSituation } from './replan-problem.js';

const [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = datesBetween(addDays(MONDAY, 1), addDays(MONDAY, 4));
const at = (date = MONDAY, time = 9 * 60, over: Partial<KeptLesson> = {}): KeptLesson =>
  aKeptLesson({ itemId: `${over.subjectId ?? 'maths'}-${date}`, date, startMinute: time, ...over });

const daily = datesBetween(MONDAY, addDays(MONDAY, 4)).map((date) => at(date));

function replan(
  over: Partial<ReplanSituation> & { disruption: Disruption },
  { life = aFamilyLife(), calm = 0.5, nextWeek = [] as KeptLesson[] } = {},
): FamilyReplan {
  const situation: ReplanSituation = {
    monday: MONDAY,
    index: 0,
    today: MONDAY,
    nowMinute: 7 * 60,
    movable: daily,
    missed: [],
    kept: [],
    ...over,
  };
  return replanFamily(
    { life, situation, nextWeek, calm },
    { seed: 1, now: () => 0, searchMs: 0, offersMs: 1, iterationBudget: 3_000 },
  );
}

describe('a sick child', () => {
  const history = aTaughtSubject({ id: 'history', frequency: 'weekly', core: false });
  const life = aFamilyLife({
    learners: [aLearner(), aLearner({ id: 'ben' })],
    subjects: [
      aTaughtSubject(),
      { ...history, learners: ['ada', 'ben'].map((childId) => ({ childId, interest: 3 })) },
    ],
  });

  it('moves the lessons of that day, and no other child’s', () => {
    const maths = [
      at(TUESDAY, 600),
      at(TUESDAY, 600, { itemId: 'ben-maths', subjectId: 'x', childIds: ['ben'] }),
    ];
    const movable = [...maths];
    const found = replan(
      { disruption: { kind: 'sick-child', date: TUESDAY!, childId: 'ada' }, movable },
      { life },
    );
    expect(found.moved).toMatchObject([
      { itemId: `maths-${TUESDAY}`, cause: { code: 'disruption' } },
    ]);
    expect(found.moved[0]?.to.date).not.toBe(TUESDAY);
    expect(found.kept).toBe(1);
  });

  it('takes a lesson together with it, and the one that is well along', () => {
    const together = at(TUESDAY, 600, { subjectId: 'history', childIds: ['ada', 'ben'] });
    const found = replan(
      { disruption: { kind: 'sick-child', date: TUESDAY!, childId: 'ada' }, movable: [together] },
      { life },
    );
    expect(found.moved).toHaveLength(1);
    expect(found.moved[0]?.to.date).not.toBe(TUESDAY);
  });

  it('leaves over a daily lesson for which every other day is taken, and offers what may become of it', () => {
    const found = replan({ disruption: { kind: 'sick-child', date: TUESDAY!, childId: 'ada' } });
    expect(found.moved).toEqual([]);
    expect(found.leftOver).toMatchObject([
      {
        itemId: `maths-${TUESDAY}`,
        offers: [{ kind: 'carry-over', toWeek: addDays(MONDAY, 7) }, { kind: 'drop' }],
      },
    ]);
    expect(found.minutesAfter).toBe(found.minutesBefore - 30);
  });
});

describe('a parent away', () => {
  it('moves what needs a parent to when one is there, and says so', () => {
    const away = {
      kind: 'parent-away',
      parentId: 'robin',
      date: MONDAY,
      startMinute: 540,
      endMinute: 660,
    } as const;
    const [moved] = replan({ disruption: away }).moved;
    expect(moved).toMatchObject({
      itemId: `maths-${MONDAY}`,
      to: { date: MONDAY },
      cause: { code: 'disruption', broken: [{ rule: 'parents' }] },
    });
    expect(moved?.to.startMinute).toBeGreaterThanOrEqual(660);
  });

  it('leaves a lesson alone that needs nobody', () => {
    const life = aFamilyLife({ subjects: [aTaughtSubject({ involvement: 'none' })] });
    const movable = daily.map((lesson) => ({ ...lesson, involvement: 'none' as const }));
    const away = {
      kind: 'parent-away',
      parentId: 'robin',
      date: MONDAY,
      startMinute: 540,
      endMinute: 660,
    } as const;
    expect(replan({ disruption: away, movable }, { life })).toMatchObject({ moved: [], kept: 5 });
  });
});

describe('a day that ran late', () => {
  it('begins everything of that day at least so much later, and touches no other day', () => {
    const reading = at(MONDAY, 570, { subjectId: 'reading', itemId: 'reading' });
    const life = aFamilyLife({
      subjects: [aTaughtSubject(), aTaughtSubject({ id: 'reading', kind: 'reading' })],
    });
    const movable = [...daily, reading];
    const found = replan(
      { disruption: { kind: 'ran-late', date: MONDAY, minutes: 45 }, movable },
      { life, calm: 1 },
    );
    expect(found.moved.map(({ itemId }) => itemId).sort()).toEqual([`maths-${MONDAY}`, 'reading']);
    for (const { from, to } of found.moved)
      expect(to.date > MONDAY || to.startMinute >= from.startMinute + 45).toBe(true);
  });

  it('does so also for two lessons of one subject', () => {
    const twice = [at(MONDAY, 540, { itemId: 'a' }), at(MONDAY, 630, { itemId: 'b' })];
    const found = replan({
      disruption: { kind: 'ran-late', date: MONDAY, minutes: 30 },
      movable: twice,
    });
    for (const { from, to } of found.moved)
      expect(to.date > MONDAY || to.startMinute >= from.startMinute + 30).toBe(true);
    expect(found.moved).toHaveLength(2);
  });
});

describe('everything a day later', () => {
  it('moves each lesson from that day on to the next school day, at its time', () => {
    const life = aFamilyLife({ subjects: [aTaughtSubject({ frequency: 'two-to-three' })] });
    const movable = [at(MONDAY), at(TUESDAY, 600), at(THURSDAY, 570)];
    const found = replan(
      { disruption: { kind: 'day-later', date: TUESDAY! }, movable },
      { life, calm: 1 },
    );
    expect(found.kept).toBe(1);
    expect(found.moved).toMatchObject([
      { to: { date: WEDNESDAY, startMinute: 600 } },
      { to: { date: FRIDAY, startMinute: 570 } },
    ]);
  });

  it('offers the last lesson for the week after', () => {
    const found = replan({ disruption: { kind: 'day-later', date: TUESDAY! } }, { calm: 1 });
    expect(found.moved).toHaveLength(3);
    expect(found.leftOver).toMatchObject([{ itemId: `maths-${FRIDAY}` }]);
  });
});

describe('a missed day', () => {
  it('places anew what was missed, in the days ahead, with the least ado', () => {
    const life = aFamilyLife({ subjects: [aTaughtSubject({ frequency: 'two-to-three' })] });
    const found = replan(
      {
        disruption: { kind: 'missed-day', date: MONDAY },
        today: TUESDAY!,
        missed: [at(MONDAY)],
        movable: [at(WEDNESDAY)],
      },
      { life },
    );
    expect(found).toMatchObject({
      kept: 1,
      leftOver: [],
      moved: [{ cause: { code: 'missed' }, from: { date: MONDAY } }],
    });
    expect(found.moved[0]?.to.date).not.toBe(MONDAY);
  });
});

describe('a visitor', () => {
  it('offers a longer day where that helps, and it does', () => {
    const learners = [aLearner({ schoolHours: hours('09:00', '10:00') })];
    const life = aFamilyLife({
      learners,
      subjects: [
        aTaughtSubject({ minutes: 60 }),
        aTaughtSubject({ id: 'art', frequency: 'weekly', core: false }),
      ],
    });
    const movable = [
      ...[TUESDAY, WEDNESDAY, THURSDAY, FRIDAY].map((date) => at(date, 540, { minutes: 60 })),
      at(MONDAY, 540, { subjectId: 'art', itemId: 'art' }),
    ];
    const found = replan(
      { disruption: { kind: 'visitor', date: MONDAY, startMinute: 0, endMinute: 1440 }, movable },
      { life },
    );
    const offer = found.leftOver[0]?.offers.find(({ kind }) => kind === 'extend-hours');
    expect(offer).toMatchObject({
      date: TUESDAY,
      minutes: 30,
      place: { date: TUESDAY, startMinute: 600 },
    });
  });
});

/** A random family with a solved week, of which some lessons are over or locked. */
const aSituation = fc
  .record({
    seed: fc.integer({ min: 0, max: 999 }),
    children: fc.integer({ min: 1, max: 3 }),
    subjects: fc.integer({ min: 2, max: 6 }),
    today: fc.integer({ min: 0, max: 4 }),
    nowMinute: fc.integer({ min: 480, max: 780 }),
    locked: fc.integer({ min: 2, max: 9 }),
    kind: fc.constantFrom(
      'sick-child',
      'parent-away',
      'ran-late',
      'day-later',
      'visitor',
      'missed-day',
      'other',
      'nothing',
    ),
  })
  .map(({ seed, children, subjects, today: dayOfToday, nowMinute, locked, kind }) => {
    const learners = Array.from({ length: children }, (_, i) =>
      aLearner({ id: `c${i}`, age: 6 + i * 4 }),
    );
    const kinds = ['mathematics', 'reading', 'art', 'history', 'science', 'music'] as const;
    const life: FamilyLife = aFamilyLife({
      learners,
      adults: [anAdult({ freeHours: hours('09:00', '12:00') })],
      subjects: learners.flatMap(({ id }, c) =>
        Array.from({ length: subjects }, (_, i) =>
          aTaughtSubject({
            id: `s${c}${i}`,
            kind: kinds[i],
            core: i < 2,
            minutes: i % 3 === 0 ? 45 : 30,
            frequency: (['daily', 'two-to-three', 'weekly'] as const)[(i + seed) % 3],
            involvement: (['some', 'none', 'full'] as const)[(i + c + seed) % 3],
            learners:
              i === 3 && c === 0
                ? learners.map((each) => ({ childId: each.id, interest: 4 }))
                : [{ childId: id, interest: 3 }],
          }),
        ),
      ),
    });
    const today = addDays(MONDAY, dayOfToday);
    return { life, seed, today, nowMinute, locked, disruption: disruptionOf(kind, today) };
  });

function disruptionOf(kind: string, date: string): Disruption {
  const span = { startMinute: 600, endMinute: 720 };
  switch (kind) {
    case 'sick-child':
      return { kind, date, childId: 'c0' };
    case 'parent-away':
      return { kind, date, parentId: 'robin', ...span };
    case 'ran-late':
      return { kind, date, minutes: 30 };
    case 'day-later':
    case 'missed-day':
      return { kind, date };
    case 'visitor':
      return { kind, date, ...span };
    case 'other':
      return { kind, date, childIds: [], ...span };
    default:
      return { kind: 'other', date, childIds: [], startMinute: 1200, endMinute: 1260 };
  }
}

function lived({
  life,
  seed,
  today,
  nowMinute,
  locked,
  disruption,
}: typeof aSituation extends fc.Arbitrary<infer T> ? T : never) {
  const planned = weekProblem(life, aRequest(life), { monday: MONDAY, index: 0 });
  if (!planned) throw new Error('nothing to plan');
  const { sessions } = solve(planned.problem, { seed, now: () => 0, iterationBudget: 2_000 });
  const lessons = sessions.map(({ subject, day, start }, i): KeptLesson => {
    const taught = life.subjects.find(({ id }) => id === subject)!;
    return {
      itemId: `i${i}`,
      subjectId: subject,
      childIds: taught.learners.map(({ childId }) => childId),
      involvement: taught.involvement,
      date: planned.grid.dates[day]!,
      startMinute: planned.grid.minuteAt(start),
      minutes: taught.minutes,
    };
  });
  const isAhead = (lesson: KeptLesson): boolean =>
    lesson.date > today || (lesson.date === today && lesson.startMinute >= nowMinute);
  const movable = lessons.filter((lesson, i) => isAhead(lesson) && i % locked !== 0);
  const kept = lessons.filter((lesson) => !movable.includes(lesson));
  const situation: ReplanSituation = {
    monday: MONDAY,
    index: 0,
    today,
    nowMinute,
    disruption,
    movable,
    missed: [],
    kept,
  };
  return { life, situation, lessons };
}

describe('whatever happens', () => {
  const ask = (life: FamilyLife, situation: ReplanSituation, calm: number) =>
    replanFamily(
      { life, situation, nextWeek: [], calm },
      { seed: 3, now: () => 0, searchMs: 0, offersMs: 0, iterationBudget: 4_000 },
    );

  it('only what may move is moved, to the future, and the week stays sound', () => {
    fc.assert(
      fc.property(aSituation, fc.constantFrom(0, 0.5, 1), (drawn, calm) => {
        const { life, situation } = lived(drawn);
        const found = ask(life, situation, calm);
        const ids = situation.movable.map(({ itemId }) => itemId);
        for (const { itemId, to } of found.moved) {
          expect(ids).toContain(itemId);
          expect(
            to.date > situation.today ||
              (to.date === situation.today && to.startMinute >= situation.nowMinute),
          ).toBe(true);
          expect(mondayOf(to.date)).toBe(MONDAY);
        }
        expect(found.moved.length + found.kept + found.leftOver.length).toBe(ids.length);
        const places = new Map(found.moved.map(({ itemId, to }) => [itemId, to]));
        const out = new Set(found.leftOver.map(({ itemId }) => itemId));
        const { problem, standing } = replanProblem(life, situation);
        const week = lessonsWeek(life, situation);
        const after = situation.movable
          .filter(({ itemId }) => !out.has(itemId))
          .map((lesson) => {
            const subject = standing.find(({ id }) => id === lesson.itemId)!.subject;
            return sessionAt(week, subject, { ...lesson, ...places.get(lesson.itemId) })!;
          });
        expect(findViolations(problem, { sessions: [...problem.locked, ...after] })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('nothing moves where nothing is in the way', () => {
    fc.assert(
      fc.property(aSituation, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, calm) => {
        const nothing = {
          kind: 'other',
          date: drawn.today,
          childIds: [],
          startMinute: 1200,
          endMinute: 1260,
        } as const;
        const { life, situation } = lived({ ...drawn, disruption: nothing });
        const found = ask(life, situation, calm);
        expect(found).toMatchObject({ moved: [], leftOver: [], kept: situation.movable.length });
      }),
      { numRuns: 30 },
    );
  });

  it('full calm moves no more lessons than none', () => {
    fc.assert(
      fc.property(aSituation, (drawn) => {
        const { life, situation } = lived(drawn);
        if (situation.disruption.kind === 'day-later') return;
        const [calm, eager] = [ask(life, situation, 1), ask(life, situation, 0)];
        const touched = (found: FamilyReplan): number => found.moved.length + found.leftOver.length;
        expect(touched(calm)).toBeLessThanOrEqual(touched(eager));
      }),
      { numRuns: 40 },
    );
  });
});
