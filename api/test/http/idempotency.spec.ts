import { IdempotencyKey, Job } from '../../src/persistence/index.js';
import { FixedClock } from '../../src/platform/index.js';
import {
  aChild,
  aParent,
  aSubject,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(new Date('2026-09-01T08:00:00Z')) });
});
afterAll(() => api.close());

const body = { title: 'Autumn', startDate: '2026-09-07', endDate: '2026-09-13' };

/** A family that has something to plan. */
async function aReadyFamily(): Promise<FamilyCaller> {
  const owner = await api.member();
  const familyId = owner.family.id;
  await api.rows.insert(aParent({ familyId }));
  const child = await api.rows.insert(aChild({ familyId }));
  await api.rows.learn(await api.rows.insert(aSubject({ familyId })), [child.id]);
  return owner;
}

const ask = (owner: FamilyCaller, key: string, changes: object = {}) =>
  owner.send('post', '/schedules', { ...body, ...changes }).set('Idempotency-Key', key);
const jobsOf = ({ family }: FamilyCaller) =>
  api.rows.dataSource.getRepository(Job).countBy({ familyId: family.id });

describe('a command sent twice with one key', () => {
  test('is carried out once and answered the same', async () => {
    const owner = await aReadyFamily();
    const [first, again] = [await ask(owner, 'key-of-mine'), await ask(owner, 'key-of-mine')];
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.location).toBe(first.headers.location);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(await jobsOf(owner)).toBe(1);
  });

  test('with another body is a mistake', async () => {
    const owner = await aReadyFamily();
    await ask(owner, 'key-of-mine');
    const other = await ask(owner, 'key-of-mine', { title: 'Winter' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch']);
  });

  test('many times at the same moment is carried out once', async () => {
    const owner = await aReadyFamily();
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(owner, 'key-of-mine')));
    for (const { status, body } of answers) {
      expect(status === 202 || (body as { code?: string }).code === 'idempotency.running').toBe(
        true,
      );
    }
    expect(await jobsOf(owner)).toBe(1);
  });

  test('by two families are two commands', async () => {
    const [one, two] = [await aReadyFamily(), await aReadyFamily()];
    const answers = [await ask(one, 'key-of-mine'), await ask(two, 'key-of-mine')];
    expect(answers[0]?.body.id).not.toBe(answers[1]?.body.id);
  });

  test('that failed may be tried again with the same key', async () => {
    const owner = await api.member();
    const failed = await ask(owner, 'key-of-mine');
    expect(failed.status).toBe(409);
    const familyId = owner.family.id;
    await api.rows.insert(aParent({ familyId }));
    const child = await api.rows.insert(aChild({ familyId }));
    await api.rows.learn(await api.rows.insert(aSubject({ familyId })), [child.id]);
    expect((await ask(owner, 'key-of-mine')).status).toBe(202);
  });

  test('keeps the answer sealed', async () => {
    const owner = await aReadyFamily();
    await ask(owner, 'key-of-mine');
    const keys = api.rows.dataSource.getRepository(IdempotencyKey);
    const row = await keys.findOneByOrFail({ familyId: owner.family.id });
    expect(row.response).toMatch(/^v1\.test\.[\w-]+$/);
  });

  test('a key that is no key is bad input', async () => {
    const owner = await aReadyFamily();
    const { status, body: problem } = await ask(owner, 'short');
    expect([status, problem.errors[0].field]).toEqual([400, 'Idempotency-Key']);
  });
});
