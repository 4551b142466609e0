import { readdirSync, readFileSync } from 'node:fs';
import { HttpException } from '@nestjs/common';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { AppError } from '../../platform/index.js';
import { toProblem } from './problem.js';
import { statusOfCode } from './status-of-code.js';

const context = { instance: '/api/v1/children', requestId: 'request-1' };

describe('a problem', () => {
  test.each([
    ['child.not-found', 404],
    ['request.invalid', 400],
    ['auth.expired', 401],
    ['consent.required', 403],
    ['item.does-not-fit', 409],
    ['schedule.no-subjects', 409],
    ['precondition.required', 428],
    ['sign-in.unavailable', 503],
  ])('%s is %i', (code, status) => {
    expect(statusOfCode(code)).toBe(status);
  });

  test('of an expected failure shows its sentence and details', () => {
    const error = new AppError('member.last-owner', 'A family needs an owner.', {
      details: { owners: 1 },
    });
    expect(toProblem(error, context)).toMatchObject({
      status: 409,
      code: 'member.last-owner',
      detail: 'A family needs an owner.',
      owners: 1,
      ...context,
    });
  });

  test('of an unexpected one shows nothing but an id to quote', () => {
    const problem = toProblem(new Error('password of the database is hunter2'), context);
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(problem.detail).toContain('request-1');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  test.each(['ECONNREFUSED', '57P01', '40001'])(
    'of a database that is away (%s) asks to try again',
    (code) => {
      const driverError = Object.assign(new Error('no'), { code });
      const problem = toProblem(new Error('query failed', { cause: driverError }), context);
      expect(problem).toMatchObject({ status: 503, code: 'service.unavailable' });
    },
  );

  test.each([
    new Error('Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('Client has encountered a connection error and is not queryable'),
    new Error('timeout exceeded when trying to connect'),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
    Object.assign(new Error('no'), { code: '08006' }),
    Object.assign(new Error('no'), { code: '57P02' }),
    Object.assign(new Error('no'), { code: 'EPIPE' }),
    new AggregateError([Object.assign(new Error('no'), { code: 'ECONNREFUSED' })], ''),
  ])('of a connection that broke asks to try again: %s', (driverError) => {
    const queryError = Object.assign(new Error(`${driverError}`), { driverError });
    for (const error of [
      driverError,
      queryError,
      new Error('saving failed', { cause: queryError }),
    ])
      expect(toProblem(error, context)).toMatchObject({ status: 503, code: 'service.unavailable' });
  });

  test.each(['23505', '42P01', '57014'])(
    'of a mistake of ours in the database (%s) is ours',
    (code) => {
      const error = new Error('Connection terminated', { cause: Object.assign(new Error('no'), { code }) }); // prettier-ignore
      expect(toProblem(Object.assign(error, { code }), context).status).toBe(500);
    },
  );

  test('of an error that is its own cause ends', () => {
    const error = new Error('round and round');
    error.cause = error;
    expect(toProblem(error, context).status).toBe(500);
  });

  test('of the framework does not repeat what was sent', () => {
    const problem = toProblem(
      new HttpException('Unexpected token in {"name": "Ella"', 400),
      context,
    );
    expect(problem).toMatchObject({ status: 400, code: 'request.malformed' });
    expect(JSON.stringify(problem)).not.toContain('Ella');
  });

  test('details cannot pose as the problem itself', () => {
    const error = new AppError('a.b', 'c', {
      details: { status: 200, code: 'fine', requestId: 'x' },
    });
    expect(toProblem(error, context)).toMatchObject({
      status: 409,
      code: 'a.b',
      requestId: 'request-1',
    });
  });
});

test('every code that the source throws stands in the document, so that clients can have a sentence for it', () => {
  const document = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as {
    components: { schemas: { ProblemDto: { properties: { code: { enum: string[] } } } } };
  };
  const listed = new Set(document.components.schemas.ProblemDto.properties.code.enum);
  const thrown = readdirSync('api/src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => [
      ...readFileSync(`api/src/${file}`, 'utf8').matchAll(/new AppError\(\s*'([^']+)'/g),
    ])
    .map(([, code = '']) => code)
    // Sign-in answers by a redirect, with its codes in the address.
    .filter((code) => !code.startsWith('sign-in.'));
  expect(thrown.length).toBeGreaterThan(40);
  expect(thrown.filter((code) => !listed.has(code))).toEqual([]);
});
