import { jest } from '@jest/globals';
import { Database, IdempotencyKey, Job } from '../../src/persistence/index.js';
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

  describe('whose answer could not be kept', () => {
    const refuse = (column: string) =>
      api.rows.dataSource.query(
        `ALTER TABLE idempotency_keys ADD CONSTRAINT full_disk CHECK (${column} IS NULL) NOT VALID`,
      );
    afterEach(() =>
      api.rows.dataSource.query('ALTER TABLE idempotency_keys DROP CONSTRAINT IF EXISTS full_disk'),
    );

    test.each(['response', 'status'])(
      'is answered, and never carried out again: no %s can be written',
      async (column) => {
        const owner = await aReadyFamily();
        await refuse(column);
        const first = await ask(owner, 'key-of-mine');
        expect([first.status, await jobsOf(owner)]).toEqual([202, 1]);
        const codes = new Set<string>();
        for (let i = 0; i < 3; i += 1) codes.add((await ask(owner, 'key-of-mine')).body.code);
        expect([...codes]).toEqual([
          column === 'response' ? 'idempotency.unanswered' : 'idempotency.running',
        ]);
        expect(await jobsOf(owner)).toBe(1);
      },
    );

    test('because its process died is not carried out again, however late it is asked', async () => {
      const owner = await aReadyFamily();
      await ask(owner, 'key-of-mine');
      await api.rows.dataSource.query(
        `UPDATE idempotency_keys SET status = NULL, response = NULL,
                created_at = created_at - interval '2 minutes' WHERE family_id = $1`,
        [owner.family.id],
      );
      const again = await ask(owner, 'key-of-mine');
      expect([again.status, again.body.code]).toEqual([409, 'idempotency.unanswered']);
      expect(await jobsOf(owner)).toBe(1);
    });

    test('may be given again under a new key', async () => {
      const owner = await aReadyFamily();
      await refuse('response');
      await ask(owner, 'key-of-mine');
      const again = await ask(owner, 'another-key', {
        startDate: '2026-09-14',
        endDate: '2026-09-20',
      });
      expect(again.status).toBe(202);
    });
  });

  test('that broke in the middle is not carried out again', async () => {
    const owner = await aReadyFamily();
    const database = api.app.get(Database, { strict: false });
    const broken = jest
      .spyOn(database, 'inTransaction')
      .mockRejectedValue(new Error('Connection terminated unexpectedly'));
    const first = await ask(owner, 'key-of-mine');
    broken.mockRestore();
    const again = await ask(owner, 'key-of-mine');
    expect([first.status, again.status, again.body.code]).toEqual([
      503,
      409,
      'idempotency.unanswered',
    ]);
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
