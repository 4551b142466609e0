import { startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let owner: FamilyCaller;

beforeAll(async () => {
  api = await startApi();
  owner = await api.member();
});
afterAll(() => api.close());

const path = '/api/v1/consents/service';
const raw = (body: string, type = 'application/json') =>
  api.send('put', path).set(owner.headers).set('Content-Type', type).send(body);

describe('bad input', () => {
  test('is a problem with one entry a field, a stable code and an id to quote', async () => {
    const answer = await owner
      .send('put', '/consents/service', { granted: 'yes', secret: 1 })
      .set('X-Request-Id', 'a-request-of-mine');
    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.headers['x-request-id']).toBe('a-request-of-mine');
    expect(answer.body).toEqual({
      type: 'urn:brightpath:problem:request.invalid',
      title: 'The request is not valid',
      status: 400,
      detail: '3 fields are not what they must be.',
      code: 'request.invalid',
      instance: path,
      requestId: 'a-request-of-mine',
      errors: [
        {
          field: 'secret',
          code: 'unknown',
          params: {},
          message: 'secret is not a field of this request',
        },
        { field: 'granted', code: 'boolean', params: {}, message: 'granted must be true or false' },
        {
          field: 'textVersion',
          code: 'required',
          params: {},
          message: 'textVersion must be given',
        },
      ],
    });
  });

  test.each(['{"granted": tru', '"text"', '', '[]', 'null'])(
    'a body of %p is refused',
    async (body) => {
      const answer = await raw(body);
      expect([answer.status, answer.type]).toEqual([400, 'application/problem+json']);
      expect(answer.body.code).toMatch(/^request\.(malformed|invalid)$/);
    },
  );

  test('an unreadable body is never quoted back', async () => {
    const answer = await raw('{"name": "Ella", ');
    expect(answer.body.code).toBe('request.malformed');
    expect(answer.text).not.toContain('Ella');
  });

  test('2 MB are too large', async () => {
    const answer = await raw(JSON.stringify({ textVersion: 'x'.repeat(2_000_000) }));
    expect([answer.status, answer.body.code]).toEqual([413, 'request.too-large']);
  });

  test('another character set or type is not read', async () => {
    expect((await raw('{}', 'application/json; charset=latin1')).status).toBe(415);
    expect((await raw('granted=true', 'application/x-www-form-urlencoded')).status).toBe(400);
  });

  test('characters the database cannot store are bad input, not a failure', async () => {
    for (const textVersion of ['a\u0000b', 'a\ud800b']) {
      const { status, body } = await raw(JSON.stringify({ granted: true, textVersion }));
      expect([status, body.errors[0].code]).toEqual([400, 'text.characters']);
    }
  });

  test('a time zone that does not exist is named', async () => {
    for (const timeZone of ['Mars/Olympus', '+02:00', 'local', 42]) {
      const { status, body } = await owner
        .send('patch', '/families/current', { timeZone })
        .set('If-Match', '"1"');
      expect([status, body.errors[0].field]).toEqual([400, 'timeZone']);
    }
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=many', 'limit'],
    ['cursor=here', 'cursor'],
    ['sort=name', 'sort'],
  ])('a list with ?%s is refused', async (query, field) => {
    const { status, body } = await owner.send('get', `/consents/history?${query}`);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test('an address that is nothing is a problem too', async () => {
    const { status, type, body } = await owner.send('get', '/nothing/here');
    expect([status, type, body.code]).toEqual([404, 'application/problem+json', 'route.not-found']);
  });

  test('an id that is none is 400', async () => {
    const { status, body } = await owner.send('delete', '/auth/devices/42');
    expect([status, body.errors[0].field]).toEqual([400, 'id']);
  });
});
