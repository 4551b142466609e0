import { addDays, datesBetween } from '../../calendar/index.js';
import {
  aKeptLesson,
  aLearner,
  anException,
  aPlanningInput,
  aTakenTime,
  aTaughtSubject,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { KeptLesson, PlanningInput } from '../input/planning-input.js';
import type { FamilyReplan } from './family-replan.js';
import { replanFamily } from './replan-family.js';

const dates = datesBetween(MONDAY, addDays(MONDAY, 4));
const [, TUESDAY, , THURSDAY, FRIDAY] = dates as [string, string, string, string, string];
const both = ['ada', 'ben'];
const learners = [aLearner(), aLearner({ id: 'ben' })];
const learnedByBoth = both.map((childId) => ({ childId, interest: 3 }));

const at = (date: string, startMinute: number, over: Partial<KeptLesson> = {}): KeptLesson =>
  aKeptLesson({ itemId: `${over.subjectId ?? 'maths'}-${date}`, date, startMinute, ...over });

/** What is done about lessons that changed facts put in the way. */
function settle(planningInput: PlanningInput, movable: readonly KeptLesson[]): FamilyReplan {
  return replanFamily(
    {
      planningInput,
      situation: {
        disruption: { kind: 'facts-changed', date: MONDAY, endDate: FRIDAY },
        monday: MONDAY,
        today: MONDAY,
        nowMinute: 7 * 60,
        movable,
        missed: [],
        kept: [],
      },
      nextWeek: [],
      stability: 1,
    },
    { seed: 1, now: () => 0, searchMs: 0, offersMs: 1, iterationBudget: 3_000 },
  );
}

describe('a lesson together, of which one child has the dentist', () => {
  const history = aTaughtSubject({ id: 'history', frequency: 'weekly', learners: learnedByBoth });
  const together = at(TUESDAY, 600, { subjectId: 'history', childIds: both });
  const dentist = aTakenTime({
    ownerKind: 'child',
    childId: 'ada',
    recurrence: 'once',
    weekdays: [],
    startDate: TUESDAY,
    endDate: null,
    startMinute: 615,
    endMinute: 660,
  });
  const input = aPlanningInput({ learners, subjects: [history], taken: [dentist] });

  it('is moved whole, or may stay without that child', () => {
    const { moved } = settle(input, [together]);
    const { itemId } = together;
    expect(moved).toMatchObject([{ itemId, without: ['ada'], withoutAdultId: 'robin' }]);
  });

  it('may stay without that child where it finds no other place', () => {
    const busy = dates
      .filter((date) => date !== TUESDAY)
      .map((date) => anException({ kind: 'away', startDate: date, endDate: date, childIds: both }));
    const early = { ...dentist, id: 'early', startMinute: 0, endMinute: 615 };
    const late = { ...dentist, id: 'late', startMinute: 660, endMinute: 1440 };
    const full = { ...input, exceptions: busy, taken: [dentist, early, late] };
    const [left] = settle(full, [together]).leftOver;
    expect(left?.offers).toContainEqual(
      expect.objectContaining({ kind: 'without', childIds: ['ada'] }),
    );
  });

  it('is not offered without anybody where both have no time', () => {
    const family = { ...dentist, ownerKind: 'family' as const, childId: null };
    const { moved } = settle({ ...input, taken: [family] }, [together]);
    expect(moved).toHaveLength(1);
    expect(moved[0]?.without).toBeUndefined();
  });
});

describe('lessons of days off', () => {
  const firstOffers = ({ leftOver }: FamilyReplan) =>
    leftOver.map(({ itemId, offers }) => [itemId, offers[0]?.kind]);
  const maths = dates.map((date) => at(date, 600));
  const off = (startDate: string, endDate = startDate) => ({ holidays: [{ startDate, endDate }] });

  it('are let off, unless the family chooses another week for them', () => {
    const found = settle(aPlanningInput(off(THURSDAY, FRIDAY)), maths);
    expect(firstOffers(found)).toEqual([
      [`maths-${THURSDAY}`, 'drop'],
      [`maths-${FRIDAY}`, 'drop'],
    ]);
    for (const { offers } of found.leftOver)
      expect(offers.map(({ kind }) => kind)).toContain('carry-over');
  });

  it('are let off by a day off of one child, and not by an illness', () => {
    const exception = (kind: 'day-off' | 'ill') =>
      aPlanningInput({ exceptions: [anException({ kind, startDate: FRIDAY, endDate: FRIDAY })] });
    expect(firstOffers(settle(exception('day-off'), maths))).toEqual([[`maths-${FRIDAY}`, 'drop']]);
    expect(firstOffers(settle(exception('ill'), maths))).toEqual([
      [`maths-${FRIDAY}`, 'carry-over'],
    ]);
  });

  it('are carried over where the days that are left still want them', () => {
    const weekly = aPlanningInput({
      ...off(FRIDAY),
      subjects: [aTaughtSubject({ frequency: 'weekly' })],
      exceptions: [anException({ kind: 'ill', startDate: MONDAY, endDate: THURSDAY })],
    });
    expect(firstOffers(settle(weekly, [at(FRIDAY, 600)]))).toEqual([
      [`maths-${FRIDAY}`, 'carry-over'],
    ]);
  });
});
