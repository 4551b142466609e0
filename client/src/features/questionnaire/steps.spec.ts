import fc from 'fast-check';
import { PARTS, type Answers } from './answers';
import { progressAt } from './progress';
import { endsItsPart, resumeAt, REVIEW, stepAfter, stepBefore, stepsFor } from './steps';

const twoChildren: Answers = {
  children: [
    { id: 'c1', name: 'Ella' },
    { id: 'c2', name: 'Noah' },
  ],
};
const steps = stepsFor(twoChildren);

describe('the screens of the questionnaire', () => {
  it('asks about each child separately where children differ', () => {
    const ids = steps.map((step) => step.id);
    expect(ids).toContain('subjects-1');
    expect(ids).toContain('subjects-2');
    expect(ids).toContain('commitments-2');
    expect(ids).toContain('best-times-2');
    expect(ids).not.toContain('subjects-3');
  });

  it('covers all seven parts, in their order', () => {
    expect([...new Set(steps.map((step) => step.part))]).toEqual([...PARTS]);
  });

  it('leads from each screen to the next and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.nat(), (count, at) => {
        const some = stepsFor({
          children: Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: '' })),
        });
        const step = some[at % some.length]!;
        expect(stepBefore(some, stepAfter(some, step.id))).toBe(step.id);
      }),
    );
    expect(stepBefore(steps, 'you')).toBeNull();
    expect(stepAfter(steps, 'approach')).toBe(REVIEW);
  });

  it('finishes a part with its last screen only', () => {
    const subjects = steps.filter((step) => step.part === 'subjects');
    expect(subjects.map((step) => endsItsPart(steps, step))).toEqual([false, true]);
  });

  it('resumes on the remembered screen, else at the first open part, else on the overview', () => {
    expect(resumeAt(steps, [], 'subjects-2')).toBe('subjects-2');
    expect(resumeAt(steps, ['parent', 'children'], 'subjects-9')).toBe('commitments');
    expect(resumeAt(steps, [...PARTS], null)).toBe(REVIEW);
  });
});

describe('what is left', () => {
  it('tells the part and the minutes, fewer with every screen', () => {
    const minutes = steps.map((step) => progressAt(steps, step.id).minutesLeft);
    expect([...minutes].sort((a, b) => b - a)).toEqual(minutes);
    expect(progressAt(steps, 'you')).toMatchObject({ part: 1, parts: 7, fraction: 0 });
    expect(progressAt(steps, 'subjects-2').part).toBe(4);
    expect(progressAt(steps, 'you').screen).toEqual({ number: 1, count: steps.length });
    expect(progressAt(steps, REVIEW)).toEqual({
      part: 7,
      parts: 7,
      screen: null,
      fraction: 1,
      minutesLeft: 0,
    });
  });

  it('promises a family of two less than ten minutes in all', () => {
    expect(progressAt(steps, 'you').minutesLeft).toBeLessThan(10);
  });
});
