import {
  aChild,
  aNamedProblem,
  aParent,
  aProblem,
  aSubject,
  aTrip,
  handScoredProblem,
} from '../problem-factory.js';
import { validateProblem } from './validate-problem.js';

const pathsOf = (input: unknown): string[] => {
  const result = validateProblem(input);
  return result.ok ? [] : result.errors.map((error) => error.path);
};
const without = (object: object, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

describe('validateProblem', () => {
  it('gives a sound problem back', () => {
    const problem = handScoredProblem();
    expect(validateProblem(problem)).toEqual({ ok: true, problem });
  });

  it.each([
    ['not an object', 7, ['']],
    ['a list', [], ['']],
    ['another format', aProblem({ format: 'x' as 'family-week/1' }), ['format']],
    ['no days', without(aProblem(), 'days'), ['days']],
    ['too many days', aProblem({ days: 8 }), ['days']],
    ['half a slot', aProblem({ slotsPerDay: 8.5 }), ['slotsPerDay']],
    ['not a number', aProblem({ slotsPerDay: NaN }), ['slotsPerDay']],
    ['no children', aProblem({ children: [] }), ['children']],
    ['no subjects', aProblem({ subjects: [] }), ['subjects']],
    ['no list of parents', without(aProblem(), 'parents'), ['parents']],
    [
      'a negative weight',
      aProblem({ weights: { ...aProblem().weights, span: -1 } }),
      ['weights.span'],
    ],
    [
      'a missing weight',
      { ...aProblem(), weights: without(aProblem().weights, 'moved') },
      ['weights.moved'],
    ],
    ['no locked list', without(aProblem(), 'locked'), ['locked']],
    ['a frozen day twice', aProblem({ frozenDays: [1, 1] }), ['frozenDays[1]']],
    ['a frozen day off the week', aProblem({ frozenDays: [3] }), ['frozenDays[0]']],
  ])('refuses %s', (_, input, paths) => {
    expect(pathsOf(input)).toEqual(paths);
  });

  it.each([
    ['an id twice', [aChild(), aChild()], ['children[1].id']],
    ['an empty id', [aChild({ id: '' })], ['children[0].id']],
    ['a window missing for a day', [aChild({ windows: [[0, 8]] })], ['children[0].windows']],
    [
      'a window backwards',
      [
        aChild({
          windows: [
            [0, 8],
            [5, 4],
            [0, 0],
          ],
        }),
      ],
      ['children[0].windows[1][1]'],
    ],
    [
      'a window past the day',
      [
        aChild({
          windows: [
            [0, 9],
            [0, 8],
            [0, 8],
          ],
        }),
      ],
      ['children[0].windows[0][1]'],
    ],
    [
      'half a commitment',
      [aChild({ commitments: [[[1] as never], [], []] })],
      ['children[0].commitments[0][0]'],
    ],
    ['a negative daily limit', [aChild({ maxDailySlots: -1 })], ['children[0].maxDailySlots']],
    ['a run of nothing', [aChild({ maxRunSlots: 0 })], ['children[0].maxRunSlots']],
  ])('refuses a child with %s', (_, children, paths) => {
    expect(pathsOf(aProblem({ children }))).toEqual(paths);
  });

  it.each([
    ['no members', { members: [] }, 'subjects[0].members'],
    ['an unknown member', { members: ['z'] }, 'subjects[0].members[0]'],
    ['a member twice', { members: ['a', 'a'] }, 'subjects[0].members[1]'],
    ['no sessions', { sessionsPerWeek: 0 }, 'subjects[0].sessionsPerWeek'],
    ['more sessions than slots in a week', { sessionsPerWeek: 25 }, 'subjects[0].sessionsPerWeek'],
    ['a session longer than the day', { slots: 9 }, 'subjects[0].slots'],
    ['a parent demand of three', { parentDemand: 3 as never }, 'subjects[0].parentDemand'],
    ['a fixed start past the day', { fixedStart: 8 }, 'subjects[0].fixedStart'],
    ['a fixed start too late for its length', { fixedStart: 7 }, 'subjects[0].fixedStart'],
    ['an allowed day off the week', { allowedDays: [0, 3] }, 'subjects[0].allowedDays[1]'],
    ['an allowed day twice', { allowedDays: [1, 1] }, 'subjects[0].allowedDays[1]'],
    ['core as a text', { core: 'yes' as never }, 'subjects[0].core'],
    ['too few rewards', { reward: [[], [], []] }, 'subjects[0].reward[0]'],
  ])('refuses a subject with %s', (_, fields, path) => {
    expect(pathsOf(aProblem({ subjects: [aSubject(fields)] }))[0]).toBe(path);
  });

  it('names the one wrong reward among many', () => {
    const reward = aSubject().reward.map((row) => [...row]);
    reward[2]![5] = 1001;
    expect(pathsOf(aProblem({ subjects: [aSubject({ reward })] }))).toEqual([
      'subjects[0].reward[2][5]',
    ]);
  });

  it('refuses a parent who is away outside the day', () => {
    const parents = [aParent({ unavailable: [[], [[2, 99]], []] })];
    expect(pathsOf(aProblem({ parents }))).toEqual(['parents[0].unavailable[1][0][1]']);
  });

  it.each([
    ['an unknown subject', [{ subject: 'x', day: 0, start: 0 }], 'locked[0].subject'],
    ['a day off the week', [{ subject: 'm', day: 3, start: 0 }], 'locked[0].day'],
    ['an end outside the day', [{ subject: 'm', day: 0, start: 7 }], 'locked[0]'],
  ])('refuses a locked session with %s', (_, locked, path) => {
    expect(pathsOf(aProblem({ locked }))[0]).toBe(path);
  });

  it('refuses locked sessions that clash, and says which', () => {
    const subjects = [aSubject(), aSubject({ id: 'r' })];
    const locked = [
      { subject: 'm', day: 0, start: 0 },
      { subject: 'r', day: 0, start: 1 },
    ];
    const result = validateProblem(aProblem({ subjects, locked }));
    expect(result).toMatchObject({ ok: false, errors: [{ path: 'locked[1]' }] });
    expect(result.ok ? '' : result.errors[0]?.message).toContain('breaks the rule overlap');
  });

  it('says what a field must be and what it got', () => {
    expect(validateProblem(aProblem({ days: 0 }))).toEqual({
      ok: false,
      errors: [{ path: 'days', message: 'must be a whole number from 1 to 7, got 0' }],
    });
  });
});

describe('validateProblem, of a week whose sessions name their parents', () => {
  const taught = (teachers: object[]) => [
    aSubject({ parentDemand: 4, teachers: teachers as never }),
  ];
  const p = { parent: 'p', cost: 0 };

  it('gives a sound one back', () => {
    const problem = aNamedProblem({
      subjects: taught([p]),
      trips: [aTrip({ children: ['a'], parents: ['p'] })],
      locked: [{ subject: 'm', day: 1, start: 0, parent: 'p' }],
      previous: [{ subject: 'm', day: 1, start: 0 }],
    });
    expect(validateProblem(problem)).toEqual({ ok: true, problem });
  });

  it.each([
    ['no teachers list', { subjects: [aSubject({ teachers: undefined })] }, 'subjects[0].teachers'],
    [
      'an unknown parent as a teacher',
      { subjects: taught([{ parent: 'x', cost: 0 }]) },
      'subjects[0].teachers[0].parent',
    ],
    ['a teacher twice', { subjects: taught([p, p]) }, 'subjects[0].teachers[1].parent'],
    [
      'a negative cost',
      { subjects: taught([{ parent: 'p', cost: -1 }]) },
      'subjects[0].teachers[0].cost',
    ],
    ['a trip id twice', { trips: [aTrip(), aTrip()] }, 'trips[1].id'],
    ['a trip outside the day', { trips: [aTrip({ to: 9 })] }, 'trips[0].to'],
    ['a trip off the week', { trips: [aTrip({ day: 3 })] }, 'trips[0].day'],
    ['a trip of no time', { trips: [aTrip({ to: 3 })] }, 'trips[0].to'],
    ['negative travel', { trips: [aTrip({ travelAfter: -1 })] }, 'trips[0].travelAfter'],
    ['an unknown child on a trip', { trips: [aTrip({ children: ['x'] })] }, 'trips[0].children[0]'],
    ['an unknown driver', { trips: [aTrip({ parents: ['x'] })] }, 'trips[0].parents[0]'],
    ['a driver twice', { trips: [aTrip({ parents: ['p', 'p'] })] }, 'trips[0].parents[1]'],
    [
      'a previous session of an unknown parent',
      { previous: [{ subject: 'm', day: 0, start: 0, parent: 'x' }] },
      'previous[0].parent',
    ],
    [
      'a previous session twice',
      {
        previous: [
          { subject: 'm', day: 0, start: 0 },
          { subject: 'm', day: 0, start: 0 },
        ],
      },
      'previous[1]',
    ],
    [
      'a locked session that names nobody',
      { subjects: taught([p]), locked: [{ subject: 'm', day: 0, start: 0 }] },
      'locked[0]',
    ],
  ])('refuses %s', (_, fields, path) => {
    expect(pathsOf(aNamedProblem(fields))).toEqual([path]);
  });

  it.each(['parentLoad', 'parentChanged'])('asks for the weight %s', (weight) => {
    const problem = aNamedProblem();
    expect(pathsOf({ ...problem, weights: without(problem.weights, weight) })).toEqual([
      `weights.${weight}`,
    ]);
  });

  it('asks for the list of trips', () => {
    expect(pathsOf(without(aNamedProblem(), 'trips'))).toEqual(['trips']);
  });

  it.each([
    ['trips', { trips: [] }, 'trips'],
    ['teachers', { subjects: [aSubject({ teachers: [] })] }, 'subjects[0].teachers'],
    [
      'the weight of the load',
      { weights: { ...aProblem().weights, parentLoad: 1 } },
      'weights.parentLoad',
    ],
    [
      'a parent in a session',
      { locked: [{ subject: 'm', day: 0, start: 0, parent: 'p' }] },
      'locked[0].parent',
    ],
  ])('refuses %s in a family-week/1 problem', (_, fields, path) => {
    expect(validateProblem(aProblem(fields))).toEqual({
      ok: false,
      errors: [{ path, message: 'must be absent in family-week/1' }],
    });
  });
});
