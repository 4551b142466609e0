import { aChild, aProblem, aSubject } from '../problem-factory.js';
import { Week } from './constraint.js';
import { maxRun } from './max-run.js';

describe('maxRun', () => {
  const problem = aProblem({
    children: [aChild({ maxRunSlots: 4 })],
    subjects: [aSubject(), aSubject({ id: 'r', slots: 3 })],
  });
  const at = (m: number, r: number) => [
    { subject: 'm', day: 0, start: m },
    { subject: 'r', day: 0, start: r },
  ];

  it('sees two lessons back to back as one run', () => {
    expect(maxRun.find(new Week(problem, at(0, 2)))).toMatchObject([
      { slot: 0, sessions: at(0, 2) },
    ]);
  });

  it('is content with one slot of rest between them', () => {
    expect(maxRun.find(new Week(problem, at(0, 3)))).toEqual([]);
  });

  it('sees a run that reaches the end of the day', () => {
    expect(maxRun.find(new Week(problem, at(3, 5)))).toHaveLength(1);
  });
});
