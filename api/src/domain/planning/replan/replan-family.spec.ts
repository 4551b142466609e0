import { addDays, datesBetween } from '../../calendar/index.js';
import {
  aPlanningInput,
  aKeptLesson,
  aLearner,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { KeptLesson } from '../input/planning-input.js';
import { factsChangedFrom } from '../input/subject-over-time.js';
import type { Disruption } from './disruption.js';
import type { FamilyReplan } from './family-replan.js';
import { replanFamily } from './replan-family.js';
import { type ReplanSituation } from './replan-problem.js';

const [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = datesBetween(addDays(MONDAY, 1), addDays(MONDAY, 4));
const at = (date = MONDAY, time = 9 * 60, over: Partial<KeptLesson> = {}): KeptLesson =>
  aKeptLesson({ itemId: `${over.subjectId ?? 'maths'}-${date}`, date, startMinute: time, ...over });

const ill = (date: string): Disruption => ({
  kind: 'sick-child',
  childIds: ['ada'],
  date,
  endDate: date,
  startMinute: 0,
  endMinute: 1440,
});

const daily = datesBetween(MONDAY, addDays(MONDAY, 4)).map((date) => at(date));

function replan(
  over: Partial<ReplanSituation> & { disruption: Disruption },
  { planningInput = aPlanningInput(), stability = 0.5, nextWeek = [] as KeptLesson[] } = {},
): FamilyReplan {
  const situation: ReplanSituation = {
    monday: MONDAY,
    today: MONDAY,
    nowMinute: 7 * 60,
    movable: daily,
    missed: [],
    kept: [],
    ...over,
  };
  return replanFamily(
    { planningInput, situation, nextWeek, stability },
    { seed: 1, now: () => 0, searchMs: 0, offersMs: 1, iterationBudget: 3_000 },
  );
}

describe('a subject that pauses', () => {
  const disruption = { kind: 'facts-changed', date: TUESDAY!, endDate: FRIDAY! } as const;
  const pausing = (endDate: string | null) =>
    aPlanningInput({ subjects: [aTaughtSubject({ pauses: [{ startDate: TUESDAY!, endDate }] })] });

  it('has its lesson on another day, and never in the pause', () => {
    const found = replan({ disruption, movable: [at(TUESDAY)] }, { planningInput: pausing(WEDNESDAY!) }); // prettier-ignore
    expect([MONDAY, THURSDAY, FRIDAY]).toContain(found.moved[0]?.to.date);
  });

  it('leaves its lessons over where no day is left, and offers no time in the pause', () => {
    const movable = [at(MONDAY), at(TUESDAY)];
    const found = replan({ disruption, movable }, { planningInput: pausing(null) });
    expect(found.moved).toEqual([]);
    expect(found.leftOver.map(({ itemId }) => itemId)).toEqual([`maths-${TUESDAY}`]);
    const places = found.leftOver[0]!.offers.flatMap((offer) => ('place' in offer ? [offer.place.date] : [])); // prettier-ignore
    expect(places.every((date) => date < TUESDAY!)).toBe(true);
  });
});

describe('lessons that name no adult any more', () => {
  const settle = { kind: 'facts-changed', date: MONDAY, endDate: FRIDAY! } as const;

  it('each get one where they stand when the facts are settled, and it is told', () => {
    const movable = [at(MONDAY), at(TUESDAY, 9 * 60, { adultId: 'robin' })];
    for (const stability of [1, 0.5]) {
      const found = replan({ disruption: settle, movable }, { stability });
      expect(found.handedOver).toContainEqual({
        itemId: `maths-${MONDAY}`,
        at: { date: MONDAY, startMinute: 540 },
        fromAdultId: null,
        adultId: 'robin',
      });
      expect(found.handedOver).toHaveLength(1);
    }
  });

  it('get none silently with what else happens', () => {
    const found = replan({ disruption: ill(FRIDAY!), movable: daily.slice(0, 2) });
    expect([found.moved, found.handedOver, found.kept]).toEqual([[], [], 2]);
  });

  it('need none where a lesson needs nobody', () => {
    const movable = [at(MONDAY, 9 * 60, { involvement: 'none' })];
    expect(replan({ disruption: settle, movable }, { stability: 1 }).handedOver).toEqual([]);
  });
});

describe('a child who no longer learns a subject', () => {
  const disruption = { kind: 'facts-changed', date: TUESDAY!, endDate: FRIDAY! } as const;
  const learnedBy = (...ids: string[]) => ids.map((childId) => ({ childId, interest: 3 }));
  const subject = aTaughtSubject({ frequency: 'weekly', learners: learnedBy('ada', 'ben') });
  const learners = [aLearner(), aLearner({ id: 'ben' })];
  const after = (...ids: string[]) => {
    const factsOverTime = factsChangedFrom(subject, TUESDAY!, { ...subject, learners: learnedBy(...ids) }); // prettier-ignore
    return aPlanningInput({ learners, subjects: [{ ...subject, factsOverTime }] });
  };

  it('leaves a lesson together, which the others may have where it stands', () => {
    const movable = [at(WEDNESDAY, 600, { childIds: ['ada', 'ben'] })];
    const found = replan({ disruption, movable }, { planningInput: after('ben') });
    expect(found.moved).toEqual([]);
    const place = { date: WEDNESDAY, startMinute: 600, adultId: 'robin' };
    expect(found.leftOver).toMatchObject([
      { itemId: `maths-${WEDNESDAY}`, offers: [{ kind: 'without', childIds: ['ada'], place }, { kind: 'drop' }] }, // prettier-ignore
    ]);
  });

  it('has a lesson alone no more, in this week and the next, and what is over stays', () => {
    const own = [at(MONDAY), at(WEDNESDAY)].map((lesson) => ({ ...lesson, childIds: ['ada'] }));
    const situation = { disruption, today: TUESDAY!, movable: [own[1]!], kept: [own[0]!] };
    const found = replan(situation, { planningInput: after('ben') });
    expect(found.moved).toEqual([]);
    expect(found.leftOver).toMatchObject([{ itemId: own[1]!.itemId, offers: [{ kind: 'drop' }] }]);
  });
});

describe('a sick child', () => {
  const history = aTaughtSubject({ id: 'history', frequency: 'weekly', core: false });
  const planningInput = aPlanningInput({
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
    const found = replan({ disruption: ill(TUESDAY!), movable }, { planningInput });
    expect(found.moved).toMatchObject([
      { itemId: `maths-${TUESDAY}`, cause: { code: 'disruption' } },
    ]);
    expect(found.moved[0]?.to.date).not.toBe(TUESDAY);
    expect(found.kept).toBe(1);
  });

  it('offers a lesson together without the one who is ill, where it stands', () => {
    const together = at(TUESDAY, 600, { subjectId: 'history', childIds: ['ada', 'ben'] });
    const found = replan({ disruption: ill(TUESDAY!), movable: [together] }, { planningInput });
    const choice = { itemId: together.itemId, without: ['ada'], withoutAdultId: 'robin' };
    expect(found.moved).toMatchObject([choice]);
    const own = at(TUESDAY, 660);
    const alone = replan({ disruption: ill(TUESDAY!), movable: [own] }, { planningInput });
    expect(alone.moved[0]?.without).toBeUndefined();
  });

  it('offers the same where nothing else is left of the week, before leaving it out', () => {
    const wholeWeek = { ...ill(MONDAY), endDate: addDays(MONDAY, 13) };
    const together = at(TUESDAY, 600, { subjectId: 'history', childIds: ['ada', 'ben'] });
    const found = replan({ disruption: wholeWeek, movable: [together] }, { planningInput });
    expect(found.leftOver[0]?.offers).toEqual([
      {
        kind: 'without',
        childIds: ['ada'],
        place: { date: TUESDAY, startMinute: 600, adultId: 'robin' },
      },
      { kind: 'owe' },
      { kind: 'drop' },
    ]);
  });

  it('does not offer it where nobody is left', () => {
    const together = at(TUESDAY, 600, { subjectId: 'history', childIds: ['ada', 'ben'] });
    const two = { ...ill(TUESDAY!), childIds: ['ada', 'ben'] };
    const found = replan({ disruption: two, movable: [together] }, { planningInput });
    expect(found.moved[0]?.without).toBeUndefined();
  });

  it('takes a lesson together with it, and the one that is well along', () => {
    const together = at(TUESDAY, 600, { subjectId: 'history', childIds: ['ada', 'ben'] });
    const found = replan({ disruption: ill(TUESDAY!), movable: [together] }, { planningInput });
    expect(found.moved).toHaveLength(1);
    expect(found.moved[0]?.to.date).not.toBe(TUESDAY);
  });

  it('leaves over a daily lesson for which every other day is taken, and offers what may become of it', () => {
    const found = replan({ disruption: ill(TUESDAY!) });
    expect(found.moved).toEqual([]);
    expect(found.leftOver).toMatchObject([
      {
        itemId: `maths-${TUESDAY}`,
        offers: [
          { kind: 'carry-over', toWeek: addDays(MONDAY, 7) },
          { kind: 'owe' },
          { kind: 'drop' },
        ],
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
      endDate: MONDAY,
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
    const planningInput = aPlanningInput({ subjects: [aTaughtSubject({ involvement: 'none' })] });
    const movable = daily.map((lesson) => ({ ...lesson, involvement: 'none' as const }));
    const away = {
      kind: 'parent-away',
      parentId: 'robin',
      date: MONDAY,
      endDate: MONDAY,
      startMinute: 540,
      endMinute: 660,
    } as const;
    expect(replan({ disruption: away, movable }, { planningInput })).toMatchObject({
      moved: [],
      kept: 5,
    });
  });
});

describe('a day that ran late', () => {
  it('begins everything of that day at least so much later, and touches no other day', () => {
    const scaling = at(MONDAY, 570, { subjectId: 'reading', itemId: 'reading' });
    const planningInput = aPlanningInput({
      subjects: [aTaughtSubject(), aTaughtSubject({ id: 'reading', kind: 'reading' })],
    });
    const movable = [...daily, scaling];
    const found = replan(
      { disruption: { kind: 'ran-late', date: MONDAY, minutes: 45 }, movable },
      { planningInput, stability: 1 },
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
    const planningInput = aPlanningInput({
      subjects: [aTaughtSubject({ frequency: 'two-to-three' })],
    });
    const movable = [at(MONDAY), at(TUESDAY, 600), at(THURSDAY, 570)];
    const found = replan(
      { disruption: { kind: 'day-later', date: TUESDAY! }, movable },
      { planningInput, stability: 1 },
    );
    expect(found.kept).toBe(1);
    expect(found.moved).toMatchObject([
      { to: { date: WEDNESDAY, startMinute: 600 } },
      { to: { date: FRIDAY, startMinute: 570 } },
    ]);
  });

  it('offers the last lesson for the week after', () => {
    const found = replan({ disruption: { kind: 'day-later', date: TUESDAY! } }, { stability: 1 });
    expect(found.moved).toHaveLength(3);
    expect(found.leftOver).toMatchObject([{ itemId: `maths-${FRIDAY}` }]);
  });
});

describe('a missed day', () => {
  it('places anew what was missed, in the days ahead, with the least ado', () => {
    const planningInput = aPlanningInput({
      subjects: [aTaughtSubject({ frequency: 'two-to-three' })],
    });
    const found = replan(
      {
        disruption: { kind: 'missed-day', date: MONDAY },
        today: TUESDAY!,
        missed: [at(MONDAY)],
        movable: [at(WEDNESDAY)],
      },
      { planningInput },
    );
    expect(found).toMatchObject({
      kept: 1,
      leftOver: [],
      moved: [{ cause: { code: 'missed' }, from: { date: MONDAY } }],
    });
    expect(found.moved[0]?.to.date).not.toBe(MONDAY);
  });

  it.each([
    ['yesterday, a Sunday', 7],
    ['two weeks back', 14],
  ])('offers what was missed %s a place in the present week', (_when, days) => {
    const today = addDays(MONDAY, days);
    const found = replan({
      disruption: { kind: 'missed-day', date: MONDAY },
      today,
      missed: [at(MONDAY)],
    });
    expect(found.moved).toEqual([]);
    const [offer] = found.leftOver[0]?.offers ?? [];
    expect(offer).toMatchObject({ kind: 'carry-over', toWeek: today });
  });
});

describe('a visitor', () => {
  it('offers a longer day where that helps, and it does', () => {
    const learners = [aLearner({ schoolHours: hours('09:00', '10:00') })];
    const planningInput = aPlanningInput({
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
      {
        disruption: {
          kind: 'visitor',
          date: MONDAY,
          endDate: MONDAY,
          startMinute: 0,
          endMinute: 1440,
        },
        movable,
      },
      { planningInput },
    );
    const offer = found.leftOver[0]?.offers.find(({ kind }) => kind === 'extend-hours');
    expect(offer).toMatchObject({
      date: TUESDAY,
      minutes: 45, // a break first: an hour and a half is too long at eight
      place: { date: TUESDAY, startMinute: 615 },
    });
  });
});

describe('a lesson at ten past ten', () => {
  it('stays at its minute where nothing is in its way, and keeps it on another day', () => {
    const fixed = aTaughtSubject({ fixedStartMinute: 610, frequency: 'two-to-three' });
    const planningInput = aPlanningInput({ subjects: [fixed] });
    const movable = [at(MONDAY, 610), at(WEDNESDAY, 610)];
    const found = replan({ disruption: ill(MONDAY), movable }, { planningInput });
    expect(found).toMatchObject({ kept: 1, moved: [{ to: { startMinute: 610 } }] });
  });
});

describe('a lesson that is locked', () => {
  it('stays where it is though the day is taken, uses its room, and keeps its parent', () => {
    const locked = at(TUESDAY, 600, { itemId: 'locked', involvement: 'full' });
    const away = {
      kind: 'parent-away',
      parentId: 'robin',
      date: TUESDAY!,
      endDate: TUESDAY!,
      startMinute: 540,
      endMinute: 720,
    } as const;
    const movable = [at(TUESDAY, 540, { itemId: 'other', subjectId: 'reading' })];
    const planningInput = aPlanningInput({
      subjects: [aTaughtSubject(), aTaughtSubject({ id: 'reading', kind: 'reading' })],
    });
    const found = replan({ disruption: away, movable, kept: [locked] }, { planningInput });
    expect(found.moved.map(({ itemId }) => itemId)).toEqual(['other']);
    const [{ to }] = found.moved as [(typeof found.moved)[0]];
    expect(to.date !== TUESDAY || to.startMinute >= 720).toBe(true);
  });
});

describe('what no longer fits', () => {
  it('names core subjects first', () => {
    const learners = [aLearner({ schoolHours: hours('09:00', '09:30') })];
    const art = aTaughtSubject({ id: 'art', kind: 'art', core: false, frequency: 'weekly' });
    const planningInput = aPlanningInput({ learners, subjects: [art, aTaughtSubject()] });
    const movable = [at(MONDAY, 540, { subjectId: 'art', itemId: 'art' }), at(TUESDAY, 540)];
    const kept = [WEDNESDAY, THURSDAY, FRIDAY].map((date, i) => at(date, 540, { itemId: `k${i}` }));
    const disruption = {
      kind: 'visitor',
      date: TUESDAY!,
      endDate: TUESDAY!,
      startMinute: 0,
      endMinute: 1440,
    } as const;
    const ahead = { kept, today: TUESDAY!, missed: [movable[0]!], movable: [movable[1]!] };
    const found = replan({ disruption, ...ahead }, { planningInput });
    expect(found.leftOver.map(({ itemId }) => itemId)).toEqual([`maths-${TUESDAY}`, 'art']);
  });
});
