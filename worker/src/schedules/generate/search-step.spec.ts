import type { Problem } from '@brightpath/api/domain/timetabling';
import { searchStep } from './search-step.js';

const ID = '01a1fc20-0000-7000-8000-000000000001';
const problem = {
  subjects: [
    { id: 'maths', name: 'Mathematics', members: [ID] },
    { id: 'kept:x', name: 'kept:x', members: [ID] },
    { id: 'history', name: 'History', members: [ID, ID.replace(/1$/, '2')] },
  ],
} as unknown as Problem;

describe('a step of the search', () => {
  const at = { week: 1, weeks: 2 };

  it('goes through the subjects, and names a child by id only', () => {
    const maths = { week: 1, weeks: 2, subject: 'Mathematics', childIds: [ID] };
    expect(searchStep(problem, 0, at)).toEqual({ code: 'place-subject', params: maths });
    const { code, params } = searchStep(problem, 1, at);
    expect([code, params.subject, params.childIds]).toEqual([
      'suit-children',
      'History',
      [ID, ID.replace(/1$/, '2')],
    ]);
  });

  it('never speaks of a lesson that stays', () => {
    for (const step of [0, 1, 2, 3])
      expect(JSON.stringify(searchStep(problem, step, at))).not.toContain('kept');
  });

  it('speaks of no subject where every lesson stays', () => {
    const kept = { subjects: [problem.subjects[1]] } as unknown as Problem;
    const params = { week: 1, weeks: 2, subject: null, childIds: [] };
    expect(searchStep(kept, 3, at)).toEqual({ code: 'place-lessons', params });
  });
});
