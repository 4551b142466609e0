import { readTeachingStyle } from './teaching-style.js';

describe('how a family teaches', () => {
  it('is read from its answers', () => {
    const answers = {
      flexibility: 5,
      teaching: { planningApproach: 'loop', statements: { q1: 1, q2: 5, q3: 1, q4: 5, q5: 1 } },
    };
    expect(readTeachingStyle(answers)).toMatchObject({
      flexibility: 5,
      approach: 'loop',
      scales: { flexibility: 0 },
    });
  });

  it.each([
    undefined,
    null,
    {},
    { flexibility: 9, teaching: 'x' },
    { teaching: { statements: { q1: 'yes' } } },
  ])('is a gentle rhythm by the clock where nothing sound was said: %j', (answers) => {
    const style = readTeachingStyle(answers);
    expect(style).toMatchObject({ flexibility: 3, approach: 'time-blocked' });
    expect(style.scales.flexibility).toBe(0.5);
  });
});
