import { aProblem, aSubject } from '../problem-factory.js';
import { Week } from './constraint.js';
import { fixedStart } from './fixed-start.js';

describe('fixedStart', () => {
  const broken = (required: number | null, start: number) =>
    fixedStart.find(
      new Week(aProblem({ subjects: [aSubject({ fixedStart: required })] }), [
        { subject: 'm', day: 0, start },
      ]),
    ).length;

  it('holds a subject to its start, and leaves the others free', () => {
    expect([broken(4, 4), broken(4, 3), broken(null, 3)]).toEqual([0, 1, 0]);
  });

  it('tells an early start of zero from none', () => {
    expect(broken(0, 1)).toBe(1);
  });
});
