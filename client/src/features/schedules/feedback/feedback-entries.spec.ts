import { describe, expect, it } from '@jest/globals';
import { aFace } from './feedback-fixture';
import { commonFace, undoOfFeedback, withFeedback } from './feedback-entries';

describe('what was said of a lesson', () => {
  it('is one face only where every child has that face', () => {
    const both = ['Noah', 'Ella'];
    const good = [aFace(), aFace({ childId: 'Ella' })];
    expect(commonFace(good, both)).toBe('good');
    expect(commonFace([aFace(), aFace({ childId: 'Ella', face: 'hard' })], both)).toBeNull();
    expect(commonFace([aFace()], both)).toBeNull();
  });

  it('is replaced child by child, and a comment that is not spoken of stays', () => {
    const before = [aFace({ comment: 'Tired' }), aFace({ childId: 'Ella' })];
    const after = withFeedback(before, 'maths', [{ childId: 'Noah', face: 'hard' }]);
    expect(after).toHaveLength(2);
    expect(after.find(({ childId }) => childId === 'Noah')).toMatchObject({
      face: 'hard',
      comment: 'Tired',
    });
  });

  it('has a way back: to what was said before, or to nothing', () => {
    expect(undoOfFeedback([aFace({ comment: 'Tired' })], ['Noah', 'Ella'])).toEqual({
      entries: [{ childId: 'Noah', face: 'good', comment: 'Tired' }],
      removeFor: ['Ella'],
    });
  });
});
