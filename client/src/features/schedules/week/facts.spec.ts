import { aChildOf, anException, anItem, aWeek } from '../week-fixture';
import { adultFactsOf, factsOf, placeFacts } from './facts';
import { hourScale } from './hour-scale';
import { LANE_COLUMNS } from './place-lessons';
import { shownDays, toWeekView } from './week-view';

const DAY = '2026-11-24';
const family = [aChildOf('Noah', 0), aChildOf('Ella', 1), aChildOf('Ida', 2)];
const scale = hourScale([{ startMinute: 540, endMinute: 780 }]);

describe('what a date holds', () => {
  it.each([
    [anException(), 'Ella is ill'],
    [anException({ childIds: ['Noah', 'Ella'] }), 'Noah and Ella are ill'],
    [anException({ childIds: ['Noah', 'Ella', 'Ida'] }), 'Everyone is ill'],
    [anException({ title: 'Fever' }), 'Ella is ill: Fever'],
    [anException({ kind: 'day-off' }), 'Day off for Ella'],
  ])('is told in words: %#', (exception, text) => {
    const week = aWeek({ children: family, exceptions: [exception] });
    expect(factsOf(week, DAY)).toMatchObject([{ text }]);
    expect(factsOf(week, '2026-11-25')).toEqual([]);
  });

  it('of adults only stands beside the lanes', () => {
    const away = anException({
      kind: 'away',
      childIds: [],
      parentIds: ['robin'],
      parentNames: ['Robin'],
    });
    const week = aWeek({ exceptions: [away], items: [anItem()] });
    expect(factsOf(week, DAY)).toEqual([]);
    expect(adultFactsOf(week, DAY)).toMatchObject([{ text: 'Robin is away' }]);
    const days = week.days.filter(({ date }) => date === DAY);
    const view = toWeekView(week, { lanes: week.children, days, today: DAY });
    expect(view.days[0]?.away).toMatchObject([{ title: 'Robin', startTime: '00:00' }]);
  });

  it('is a column of the child’s lane for a whole day, and its hours otherwise', () => {
    const hours = { startTime: '10:00', endTime: '11:00' };
    const week = aWeek({
      children: family,
      exceptions: [anException(), anException({ exceptionId: 'b', kind: 'away', ...hours })],
    });
    const lanes = family.map(({ id }) => id);
    const [day, hour] = placeFacts(factsOf(week, DAY), lanes, scale);
    expect(day).toMatchObject({
      rowStart: 1,
      rowEnd: 49,
      columnStart: LANE_COLUMNS + 1,
      columnEnd: 2 * LANE_COLUMNS + 1,
    });
    expect(hour).toMatchObject({ rowStart: 13, rowEnd: 25 });
  });

  it('is drawn in a piece for each run of lanes, and named once', () => {
    const week = aWeek({
      children: family,
      exceptions: [anException({ childIds: ['Noah', 'Ida'] })],
    });
    const pieces = placeFacts(factsOf(week, DAY), ['Noah', 'Ella', 'Ida'], scale);
    expect(pieces.map(({ piece, columnStart }) => [piece, columnStart])).toEqual([
      [0, 1],
      [1, 2 * LANE_COLUMNS + 1],
    ]);
  });

  it('shows a weekend day that has extra time', () => {
    const open = anException({ kind: 'open', date: '2026-11-28', startTime: '09:00', endTime: '11:00' }); // prettier-ignore
    expect(shownDays(aWeek()).map(({ date }) => date)).not.toContain('2026-11-28');
    expect(shownDays(aWeek({ exceptions: [open] })).map(({ date }) => date)).toContain(
      '2026-11-28',
    );
  });
});
