import { aProblem, aSubject } from '../problem-factory.js';
import { Week } from './constraint.js';
import { allowedDays } from './allowed-days.js';

describe('allowedDays', () => {
  const broken = (allowed: number[] | null, day: number) =>
    allowedDays.find(
      new Week(aProblem({ subjects: [aSubject({ allowedDays: allowed })] }), [
        { subject: 'm', day, start: 0 },
      ]),
    ).length;

  it('keeps a subject to its days, and leaves the others free', () => {
    expect([broken([0, 2], 2), broken([0, 2], 1), broken(null, 1)]).toEqual([0, 1, 0]);
  });
});
