import { Like } from 'typeorm';
import { AuditEntry, OutboxEvent } from '../../src/persistence/index.js';
import { aChild, startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';
import type { ConsentsDto } from '../../src/consents/dto/consent.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const yes = { granted: true, textVersion: '1' };
const no = { granted: false, textVersion: '1' };

async function consentsOf(caller: FamilyCaller): Promise<ConsentsDto> {
  return (await caller.send('get', '/consents')).body as ConsentsDto;
}

describe('consents', () => {
  test('a new family is shown three texts and has decided nothing', async () => {
    const owner = await api.member({ consented: false });
    const { texts, decisions } = await consentsOf(owner);
    expect(texts.map(({ purpose, required }) => [purpose, required])).toEqual([
      ['service', true],
      ['model-improvement', false],
      ['language-model', false],
    ]);
    expect(decisions).toEqual([]);
  });

  test('children’s data opens with the service’s yes and closes with its no, at once', async () => {
    const owner = await api.member({ consented: false });
    const children = async () => {
      const { status, body } = await owner.send('get', '/children');
      return [status, (body as { code?: string }).code];
    };
    expect(await children()).toEqual([403, 'consent.required']);
    await owner.send('put', '/consents/service', yes);
    expect(await children()).toEqual([200, undefined]);
    await owner.send('put', '/consents/service', no);
    expect(await children()).toEqual([403, 'consent.required']);
  });

  test('every decision is kept; the last one counts', async () => {
    const owner = await api.member({ consented: false });
    for (const decision of [yes, no, yes])
      await owner.send('put', '/consents/language-model', decision);
    const { decisions } = await consentsOf(owner);
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({ purpose: 'language-model', granted: true, childId: null });
    const history = await owner.send('get', '/consents/history');
    expect(
      history.body.items.map(({ granted, way }: { granted: boolean; way: string }) => [
        granted,
        way,
      ]),
    ).toEqual([
      [true, 'consent-screen'],
      [false, 'settings'],
      [true, 'settings'],
    ]);
  });

  test('are audited, and a withdrawal is an event', async () => {
    const owner = await api.member({ consented: false });
    await owner.send('put', '/consents/service', yes);
    await owner.send('put', '/consents/service', no);
    const { dataSource } = api.rows;
    const familyId = owner.family.id;
    const audit = await dataSource
      .getRepository(AuditEntry)
      .find({ where: { familyId }, order: { id: 'ASC' } });
    expect(audit.map(({ action }) => action)).toEqual(['consent.given', 'consent.withdrawn']);
    const events = await dataSource
      .getRepository(OutboxEvent)
      .find({ where: { familyId, type: Like('consent.%') }, order: { id: 'ASC' } });
    expect(events.map(({ type }) => type)).toEqual(['consent.given', 'consent.withdrawn']);
  });

  test('a yes needs the present text; a no does not', async () => {
    const owner = await api.member({ consented: false });
    const old = { textVersion: '0' };
    const given = await owner.send('put', '/consents/service', { ...old, granted: true });
    expect([given.status, given.body.code]).toEqual([409, 'consent.text-changed']);
    expect((await owner.send('put', '/consents/service', { ...old, granted: false })).status).toBe(
      200,
    );
  });

  test('model improvement is decided child by child', async () => {
    const owner = await api.member();
    const child = await api.rows.insert(aChild({ familyId: owner.family.id }));
    const answer = await owner.send('put', '/consents/model-improvement', {
      ...yes,
      childId: child.id,
    });
    expect(answer.body).toMatchObject({
      purpose: 'model-improvement',
      granted: true,
      childId: child.id,
    });
    const service = await owner.send('put', '/consents/service', { ...yes, childId: child.id });
    expect(service.body.errors).toEqual([expect.objectContaining({ field: 'childId' })]);
  });

  test('another family’s child is not found', async () => {
    const [owner, other] = [await api.member(), await api.member()];
    const child = await api.rows.insert(aChild({ familyId: other.family.id }));
    const answer = await owner.send('put', '/consents/model-improvement', {
      ...yes,
      childId: child.id,
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'child.not-found']);
  });

  test('only an owner decides', async () => {
    const owner = await api.member();
    const editor = await api.member({ family: owner.family, role: 'editor' });
    const answer = await editor.send('put', '/consents/service', no);
    expect([answer.status, answer.body.code]).toEqual([403, 'role.insufficient']);
    expect((await consentsOf(editor)).decisions[0]?.granted).toBe(true);
  });

  test('a purpose that does not exist is bad input', async () => {
    const owner = await api.member();
    const answer = await owner.send('put', '/consents/advertising', yes);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'purpose']);
  });
});
