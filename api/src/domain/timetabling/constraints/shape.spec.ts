import { aProblem } from '../problem-factory.js';
import { readShape } from './shape.js';

describe('readShape', () => {
  it.each([null, 7, {}, { sessions: 'none' }])('asks for a list in %j', (solution) => {
    expect(readShape(aProblem(), solution).violations).toHaveLength(1);
  });

  it('keeps the sound sessions and names the others', () => {
    const sound = { subject: 'm', day: 0, start: 1 };
    const solution = {
      sessions: [{ subject: 'x', day: 0, start: 0 }, sound, { ...sound, start: 1.5 }, null],
    };
    const { sessions, violations } = readShape(aProblem(), solution);
    expect(sessions).toEqual([sound]);
    expect(violations.map((violation) => violation.message)).toEqual([
      'sessions[0].subject must be a known subject',
      'sessions[2] must have whole numbers day and start',
      'sessions[3].subject must be a known subject',
    ]);
  });
});
