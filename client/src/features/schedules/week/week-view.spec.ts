import { aChildOf, aCommitment, aMeal, anItem, aWeek } from '../week-fixture';
import { shownChildren, shownDays, toWeekView } from './week-view';
import type { Week } from '@/api/week-model';

const view = (week: Week) =>
  toWeekView(week, { lanes: shownChildren(week, null), days: shownDays(week), today: week.today });

describe('the week as it is drawn', () => {
  it('keeps Monday to Friday and adds a weekend day only for what is on it', () => {
    expect(shownDays(aWeek())).toHaveLength(5);
    const withSaturday = aWeek({ commitments: [aCommitment({ date: '2026-11-28' })] });
    const days = view(withSaturday).days;
    expect(days.map((day) => day.slim)).toEqual([false, false, false, false, false, true]);
  });

  it('marks today', () => {
    expect(view(aWeek()).days.map((day) => day.isToday)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('puts a family commitment in every lane and a parent one beside them', () => {
    const week = aWeek({
      items: [anItem()],
      commitments: [
        aCommitment({ ownerKind: 'family', childIds: [], startTime: '12:00', endTime: '12:30' }),
        aCommitment({
          commitmentId: 'work',
          ownerKind: 'parent',
          childIds: [],
          parentId: 'p1',
          startTime: '08:00',
          endTime: '17:00',
        }),
      ],
    });
    const tuesday = view(week).days[1];
    const lunch = tuesday?.blocks.find((block) => block.entry.kind === 'commitment');
    expect(lunch).toMatchObject({ firstLane: 0, lastLane: 1 });
    expect(tuesday?.away).toHaveLength(1);
    expect(tuesday?.away[0]?.rowStart).toBe(1);
  });

  it('draws a commitment from leaving home until coming back, in the lanes of all who go along, and keeps the adult away', () => {
    const week = aWeek({
      items: [anItem()],
      commitments: [
        aCommitment({
          childIds: ['Noah', 'Ella'],
          startTime: '10:30',
          endTime: '11:15',
          leaveTime: '10:15',
          returnTime: '11:45',
          companions: { parentIds: ['tom'], childIds: ['Ella'] },
          companionNames: ['Tom'],
        }),
      ],
    });
    const [, tuesday] = view(week).days;
    const swim = tuesday?.blocks.find((block) => block.entry.kind === 'commitment');
    expect(swim).toMatchObject({ firstLane: 0, lastLane: 1 });
    expect(swim?.entry).toMatchObject({ startMinute: 615, endMinute: 705 });
    expect(tuesday?.away).toMatchObject([{ startTime: '10:15', endTime: '11:45' }]);
  });

  it('draws a shared lesson whole where a task takes one child’s time, and tasks of one name as two', () => {
    const task = { taskId: null, title: 'Dentist', ownerKind: 'child', childIds: ['Ella'], date: '2026-11-24', startTime: '09:15', endTime: '10:15', closesTime: true, done: false } as const; // prettier-ignore
    const together = anItem({
      children: ['Noah', 'Ella'].map((childId) => ({ ...anItem().children[0]!, childId })),
    });
    const tasks = [task, { ...task }].map((one) => ({ ...one, childIds: [...one.childIds] }));
    const { blocks } = view(aWeek({ items: [together], tasks })).days[1]!;
    expect(blocks.filter(({ entry }) => entry.kind === 'item')).toHaveLength(1);
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(3);
  });

  it('puts a commitment of an adult into the lane of a child who goes along', () => {
    const yoga = aCommitment({ ownerKind: 'parent', parentId: 'p1', childIds: ['Ella'] });
    const [, tuesday] = view(aWeek({ items: [anItem()], commitments: [yoga] })).days;
    const block = tuesday?.blocks.find(({ entry }) => entry.kind === 'commitment');
    expect(block?.entry.childIds).toEqual(['Ella']);
    expect(tuesday?.away).toHaveLength(1);
  });

  it('is scaled by what the shown children do, not by a parent at work', () => {
    const week = aWeek({
      items: [anItem({ startTime: '09:00' }), anItem({ title: 'Art', startTime: '14:00' })],
      commitments: [
        aCommitment({ ownerKind: 'parent', childIds: [], startTime: '06:00', endTime: '22:00' }),
      ],
    });
    expect(view(week).scale).toMatchObject({ startMinute: 540, endMinute: 900 });
  });

  it('draws a meal as a band behind lessons, which keep their width, and calls no break of it free', () => {
    const week = aWeek({
      items: [
        anItem({ startTime: '11:00', minutes: 60 }),
        anItem({ title: 'Art', startTime: '12:15', minutes: 45 }),
      ],
      meals: [aMeal(), aMeal({ mealId: 'dinner', startTime: '18:00', endTime: '18:45' })],
    });
    const { scale, days } = view(week);
    expect(scale.endMinute).toBe(15 * 60);
    const blocks = days[1]?.blocks ?? [];
    expect(blocks.map(({ entry }) => entry.kind)).toEqual(['item', 'commitment', 'item']);
    expect(blocks[1]).toMatchObject({ firstLane: 0, lastLane: 1, columnStart: 1, columnEnd: 121 });
    expect(blocks[2]).toMatchObject({ columnStart: 1, columnEnd: 61 });
    expect(days[1]?.breaks).toEqual([]);
  });

  it('shows no weekend day for its meals alone', () => {
    expect(shownDays(aWeek({ meals: [aMeal({ date: '2026-11-28' })] }))).toHaveLength(5);
  });

  it('names the air between lessons', () => {
    const week = aWeek({
      items: [
        anItem({ startTime: '09:00', minutes: 45 }),
        anItem({ title: 'Art', startTime: '10:00' }),
      ],
    });
    expect(view(week).days[1]?.breaks).toEqual([
      { childId: 'Noah', startMinute: 585, endMinute: 600 },
    ]);
  });

  it('shows at most four lanes, the chosen ones in the order of the family', () => {
    const week = aWeek({
      children: ['E', 'D', 'C', 'B', 'A'].map((id, order) => aChildOf(id, order)),
    });
    expect(shownChildren(week, null).map((child) => child.id)).toEqual(['E', 'D', 'C', 'B']);
    expect(shownChildren(week, ['A', 'D']).map((child) => child.id)).toEqual(['D', 'A']);
    expect(shownChildren(week, ['nobody'])).toHaveLength(4);
  });
});
