import { withoutChild } from './without-child.js';

test('a child leaves its entry, hours and commitments, and siblings keep what they share', () => {
  const answers = {
    flexibility: 3,
    children: [{ id: 'ada' }, { id: 'ben' }],
    commitments: [{ id: '1', childId: 'ada' }, { id: '2' }],
    subjects: [
      { id: 'own', learners: [{ childId: 'ada' }] },
      { id: 'shared', learners: [{ childId: 'ada' }, { childId: 'ben' }] },
      { id: 'unfinished', learners: [] },
    ],
    bestTimes: { ada: {}, ben: {} },
  };
  expect(withoutChild(answers, 'ada')).toEqual({
    flexibility: 3,
    children: [{ id: 'ben' }],
    commitments: [{ id: '2' }],
    subjects: [
      { id: 'shared', learners: [{ childId: 'ben' }] },
      { id: 'unfinished', learners: [] },
    ],
    bestTimes: { ben: {} },
  });
});

test('a draft that has not come to the children stays as it is', () => {
  expect(withoutChild({ parent: { name: 'Robin' } }, 'ada')).toEqual({ parent: { name: 'Robin' } });
});
