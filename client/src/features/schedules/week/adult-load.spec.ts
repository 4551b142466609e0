import { anItem } from '../week-fixture';
import { adultLoads } from './adult-load';

const of = (parentId: string, parentName: string, minutes: number, status = 'planned' as const) =>
  anItem({ parentId, parentName, minutes, status });

describe('what the adults of a week give', () => {
  it('is the sum of each, most first', () => {
    const items = [of('t', 'Tom', 30), of('a', 'Anna', 45), of('a', 'Anna', 15)];
    expect(adultLoads(items)).toEqual([
      { name: 'Anna', minutes: 60 },
      { name: 'Tom', minutes: 30 },
    ]);
  });

  it('leaves out what needs nobody, and what was moved away', () => {
    const moved = anItem({ parentId: 'a', parentName: 'Anna', status: 'moved' });
    const items = [of('t', 'Tom', 30), of('a', 'Anna', 45), anItem({}), moved];
    expect(adultLoads(items).map(({ minutes }) => minutes)).toEqual([45, 30]);
  });

  it('is not told where one adult does it all', () => {
    expect(adultLoads([of('a', 'Anna', 30)])).toEqual([]);
  });
});
