import { aNamedProblem, aParent, aProblem, aSubject } from '../problem-factory.js';
import { findViolations } from './hard-rules.js';

const parents = [aParent({ id: 'anna' }), aParent({ id: 'tom' })];
const science = aSubject({ id: 's', parentDemand: 4, teachers: [{ parent: 'tom', cost: 0 }] });
const reading = aSubject({ id: 'r', parentDemand: 0 });
const problem = aNamedProblem({ parents, subjects: [science, reading] });
const teacherRules = (sessions: object[]) =>
  findViolations(problem, { sessions }).filter(({ rule }) => rule === 'teacher');

describe('teacher: a session names one of its subject’s teachers', () => {
  it.each([
    ['a teacher', { subject: 's', day: 0, start: 0, parent: 'tom' }, 0],
    ['another parent', { subject: 's', day: 0, start: 0, parent: 'anna' }, 1],
    ['nobody', { subject: 's', day: 0, start: 0 }, 1],
    ['nobody where none is needed', { subject: 'r', day: 0, start: 0 }, 0],
    ['a parent where none is needed', { subject: 'r', day: 0, start: 0, parent: 'tom' }, 1],
  ])('%s', (_, session, broken) => {
    expect(teacherRules([session])).toHaveLength(broken);
  });

  it('says who is named, and who may be', () => {
    expect(teacherRules([{ subject: 's', day: 1, start: 2, parent: 'anna' }])).toMatchObject([
      { day: 1, slot: 2, parentId: 'anna', message: expect.stringContaining('one of tom') },
    ]);
  });

  it('is nothing to a week whose parents are one pool, whatever a session says', () => {
    const pooled = aProblem({ subjects: [aSubject({ parentDemand: 4 })] });
    const sessions = [{ subject: 'm', day: 0, start: 0, parent: 'anybody' }];
    expect(findViolations(pooled, { sessions })).toEqual([]);
  });

  it('holds a pinned session to the parent it was pinned with', () => {
    const shared = { ...science, teachers: parents.map(({ id }) => ({ parent: id, cost: 0 })) };
    const pinned = { subject: 's', day: 0, start: 0, parent: 'tom' };
    const week = aNamedProblem({ parents, subjects: [shared], locked: [pinned] });
    const taken = { sessions: [{ ...pinned, parent: 'anna' }] };
    expect(findViolations(week, taken).map(({ rule }) => rule)).toEqual(['locked']);
    expect(findViolations(week, { sessions: [pinned] })).toEqual([]);
  });
});
