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

test('what a child had with siblings goes on as theirs, and what it only went along to goes on without it', () => {
  const companions = { parentIds: ['robin'], childIds: ['ben', 'cleo'] };
  const commitments = [
    { id: 'own', childId: 'ada', companions },
    { id: 'alone', childId: 'ada', companions: { parentIds: ['robin'], childIds: [] } },
    { id: 'bens', childId: 'ben', companions: { parentIds: [], childIds: ['ada'] } },
  ];
  expect(withoutChild({ commitments }, 'ada')).toEqual({
    commitments: [
      { id: 'own', childId: 'ben', companions: { parentIds: ['robin'], childIds: ['cleo'] } },
      { id: 'bens', childId: 'ben', companions: { parentIds: [], childIds: [] } },
    ],
  });
});

test('a draft that has not come to the children stays as it is', () => {
  expect(withoutChild({ parent: { name: 'Robin' } }, 'ada')).toEqual({ parent: { name: 'Robin' } });
});
