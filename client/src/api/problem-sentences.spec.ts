import { readFileSync } from 'node:fs';
import { fieldRuleSentences, problemSentences } from '@/messages/problem-sentences';
import { generalProblems } from './general-problems';
import { ProblemError, toProblemError } from './problem';
import { problemText } from './problem-text';

interface ApiDocument {
  components: { schemas: Record<string, { enum?: string[]; properties?: Record<string, object> }> };
}

const { schemas } = (JSON.parse(readFileSync('api/openapi.json', 'utf8')) as ApiDocument)
  .components;

const answer = (status: number, body: object): Promise<ProblemError> =>
  toProblemError(Response.json({ status, detail: 'English of the api', ...body }, { status }));

describe('the sentences for problems', () => {
  it('are there for every code that the api can answer, and for no other', () => {
    const codes = (schemas['ProblemDto']?.properties?.['code'] as { enum: string[] }).enum;
    const sentences = { ...generalProblems, ...problemSentences };
    expect(codes.length).toBeGreaterThan(50);
    expect(Object.keys(sentences).sort()).toEqual([...codes].sort());
  });

  it('are there for every rule that a field can break, and for no other', () => {
    const rules = schemas['FieldRule']?.enum ?? [];
    expect(rules.length).toBeGreaterThan(30);
    expect(Object.keys(fieldRuleSentences).sort()).toEqual([...rules].sort());
  });
});

describe('what is said of a problem', () => {
  it('is the sentence for its code, with what the answer holds', async () => {
    expect(problemText(await answer(409, { code: 'child.limit', limit: 20 }))).toBe(
      'A family can have up to 20 children. Remove one to make room for another.',
    );
    expect(problemText(await answer(403, { code: 'role.insufficient' }))).toMatch(/^Your role/);
  });

  it.each([
    [400, 'Some of it could not be saved as it is.'],
    [404, 'This is no longer here. Someone may have removed it.'],
    [429, 'That was a lot at once. Wait a minute, then try again.'],
    [503, 'Something went wrong on our side. Nothing was lost; try again in a moment.'],
  ])('is the general sentence of %i for a code that is not known', async (status, sentence) => {
    for (const code of ['moon.phase', 'toString'])
      expect(problemText(await answer(status, { code }))).toBe(sentence);
  });

  it.each([
    ['integer', { minimum: 1, maximum: 7 }, 'Give a whole number from 1 to 7.'],
    ['text.length', { minimum: 0, maximum: 500 }, 'Use at most 500 characters.'],
    ['moon.phase', {}, 'Some of it could not be saved as it is.'],
  ])('names what is wrong with a field: %s', async (code, params, sentence) => {
    const errors = [{ field: 'weekday', code, params, message: 'English of the api' }];
    const problem = await answer(400, { code: 'request.invalid', errors });
    expect(problem.fieldErrors).toEqual({ weekday: sentence });
    expect(problemText(problem)).not.toContain('English');
  });
});
