import { grown, isPlannedAnew } from './planned-anew.js';

const schedule = {
  startDate: '2026-11-16',
  endDate: '2026-11-20',
  childIds: ['ada', 'ben'],
  subjectIds: ['maths'],
};
const params = (over: object = {}) => ({
  ...schedule,
  title: 'Week of 16 November',
  description: null,
  ...over,
});

describe('a schedule that is planned anew', () => {
  it.each<[string, object]>([
    ['the same dates', {}],
    ['the rest of the same week', { startDate: '2026-11-18' }],
    ['the whole week with its weekend', { endDate: '2026-11-22' }],
    ['one of its children', { childIds: ['ben'] }],
    ['a child more', { childIds: ['ada', 'ben', 'cleo'] }],
    ['other subjects', { subjectIds: ['art'] }],
  ])('is one whose request is for %s', (_what, over) => {
    expect(isPlannedAnew(schedule, params(over))).toBe(true);
  });

  it.each<[string, object]>([
    ['a week more', { endDate: '2026-11-27' }],
    ['another week', { startDate: '2026-11-23', endDate: '2026-11-27' }],
    ['other children', { childIds: ['cleo'] }],
  ])('is not one whose request is for %s', (_what, over) => {
    expect(isPlannedAnew(schedule, params(over))).toBe(false);
  });

  it('is afterwards for all it was for and all that was asked for', () => {
    const asked = { startDate: '2026-11-18', endDate: '2026-11-22', childIds: ['cleo', 'ben'] };
    expect(grown(schedule, params({ ...asked, subjectIds: ['art'] }))).toEqual({
      startDate: '2026-11-16',
      endDate: '2026-11-22',
      childIds: ['ada', 'ben', 'cleo'],
      subjectIds: ['maths', 'art'],
    });
  });
});
