import { reasonText } from './reason-text';

describe('why a model was refused', () => {
  it('is said with the numbers that were measured', () => {
    const params = { candidate: 0.2, incumbent: 0.1 };
    expect(reasonText({ code: 'not-better', params })).toBe(
      'Its error on held-out families is not lower: 0.2000 against 0.1000.',
    );
    expect(reasonText({ code: 'not-surely-better', params: { low: -0.5, high: 0.25 } })).toBe(
      'Its error is lower, but by chance it might not be: the 95% interval of the difference, −0.5000 to 0.2500, holds zero.',
    );
  });

  it('names what the model learns from', () => {
    const params = { set: 'lessons', families: 3, atLeast: 10 };
    expect(reasonText({ code: 'training.too-few-families', params })).toBe(
      'Lessons must come from at least 10 families, got 3.',
    );
  });

  it('names what cannot be read', () => {
    expect(reasonText({ code: 'model.unreadable', params: { part: 'input' } })).toBe(
      'It cannot be loaded: its “input” is not as it has to be.',
    );
  });

  it('is never the program’s own English: an older run and an unknown code show the code', () => {
    const other = (code: string) => `For a reason that this page has no words for (${code}).`;
    const old = { code: 'model.unreadable', params: { message: 'it has no trees' } };
    expect(reasonText(old)).toBe(other('model.unreadable'));
    expect(reasonText({ code: 'moon-phase', params: {} })).toBe(other('moon-phase'));
  });
});
