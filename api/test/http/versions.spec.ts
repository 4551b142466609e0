import { aChild, startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let owner: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
  owner = await api.member();
});
afterAll(() => api.close());

async function aSavedChild() {
  const { id } = await api.rows.insert(aChild({ familyId: owner.family.id, name: 'Ada' }));
  return { id, path: `/children/${id}` };
}

describe('two people editing at once', () => {
  test('each answer carries its version as an ETag', async () => {
    const { path } = await aSavedChild();
    expect((await owner.send('get', path)).headers.etag).toBe('"1"');
    const changed = await owner.send('patch', path, { name: 'Ida' }).set('If-Match', '"1"');
    expect([changed.status, changed.headers.etag, changed.body.version]).toEqual([200, '"2"', 2]);
  });

  test('the later one is refused and shown the present state', async () => {
    const { path } = await aSavedChild();
    await owner.send('patch', path, { name: 'Ida' }).set('If-Match', '"1"');
    const { status, body } = await owner
      .send('patch', path, { name: 'Eda' })
      .set('If-Match', '"1"');
    expect([status, body.code]).toEqual([412, 'precondition.failed']);
    expect(body.current).toMatchObject({ name: 'Ida', version: 2 });
  });

  test('of ten at the same moment, one wins', async () => {
    const { path } = await aSavedChild();
    const names = Array.from({ length: 10 }, (_, index) => `Child ${index}`);
    const answers = await Promise.all(
      names.map((name) => owner.send('patch', path, { name }).set('If-Match', '"1"')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array<number>(9).fill(412),
    ]);
  });

  test('a change without a version is refused', async () => {
    const { path } = await aSavedChild();
    const { status, body } = await owner.send('patch', path, { name: 'Ida' });
    expect([status, body.code]).toEqual([428, 'precondition.required']);
  });

  test.each(['1', '*', '"one"', '"99999999999"', '"-1"'])(
    'If-Match of %s is bad input',
    async (value) => {
      const { path } = await aSavedChild();
      const { status, body } = await owner.send('delete', path).set('If-Match', value);
      expect([status, body.errors[0].field]).toEqual([400, 'If-Match']);
    },
  );
});
