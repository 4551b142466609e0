import {
  AccountRepository,
  AuthSessionRepository,
  ChildRepository,
  ConsentRepository,
  FamilyRepository,
  JobRepository,
  OutboxRepository,
  SubjectRepository,
  isDuplicateKey,
} from '../../src/persistence/index.js';
import {
  aDevice,
  TestRows,
  aChild,
  aConsent,
  aFamily,
  aJob,
  aSubject,
  anAccount,
} from '../../src/testing/index.js';

let rows: TestRows;
let familyId: string;
beforeAll(async () => {
  rows = await TestRows.open();
});
beforeEach(async () => {
  familyId = (await rows.insert(aFamily())).id;
});
afterAll(() => rows.close());

const now = new Date('2026-03-02T09:00:00Z');

describe('rows of a family', () => {
  it('are found, changed and removed only through their own family', async () => {
    const children = new ChildRepository(rows.database);
    const other = (await rows.insert(aFamily())).id;
    const ada = await rows.insert(aChild({ familyId }));
    const seen = { id: ada.id, version: 1 };
    expect(await children.findById(other, ada.id)).toBeNull();
    expect(await children.findByIds(other, [ada.id])).toEqual([]);
    expect(await children.change(other, seen, { name: 'Eve' })).toBe(false);
    await children.overwrite(other, ada.id, { name: 'Eve' });
    expect(await children.remove(other, seen)).toBe(false);
    await children.removeAll(other, [ada.id]);
    expect(await children.findById(familyId, ada.id)).toMatchObject({ name: 'Ada', version: 1 });
  });

  it('go with the family, to the last one', async () => {
    await rows.insert(aChild({ familyId }), aSubject({ familyId }), aJob({ familyId }));
    await new FamilyRepository(rows.database).erase(familyId);
    for (const table of ['children', 'subjects', 'jobs']) {
      expect(await rows.count(table, familyId)).toBe(0);
    }
  });

  it('refuse to be written over by an insert with their key', async () => {
    const children = new ChildRepository(rows.database);
    const ada = await rows.insert(aChild({ familyId }));
    const again = await children
      .add(familyId, { ...ada, name: 'Eve' })
      .catch((error: unknown) => error);
    expect(isDuplicateKey(again)).toBe(true);
    expect((await children.findById(familyId, ada.id))?.name).toBe('Ada');
  });

  it('cannot point at another family’s', async () => {
    const other = await rows.insert(aFamily());
    const theirs = await rows.insert(aChild({ familyId: other.id }));
    const subject = await rows.insert(aSubject({ familyId }));
    await expect(rows.learn(subject, [theirs.id])).rejects.toThrow(/foreign key/);
  });

  it('are added in one call, however many', async () => {
    const subjects = new SubjectRepository(rows.database);
    const { id: _id, familyId: _familyId, ...values } = aSubject({ familyId });
    await subjects.addAll(
      familyId,
      Array.from({ length: 1201 }, () => values),
    );
    expect(await subjects.count(familyId)).toBe(1201);
  });
});

describe('a transaction', () => {
  const children = () => new ChildRepository(rows.database);
  const { name, birthDate, gradeLevel } = aChild({ familyId: '' });
  const child = { name, birthDate, gradeLevel };

  it('spans every repository, and leaves nothing where one of them fails', async () => {
    const outbox = new OutboxRepository(rows.database);
    const eventsBefore = await rows.count('outbox_events', familyId);
    const work = rows.database.inTransaction(async () => {
      const { id } = await children().add(familyId, child);
      await outbox.record(familyId, { type: 'child.added', subjectId: id });
      throw new Error('and then it failed');
    });
    await expect(work).rejects.toThrow('and then it failed');
    expect(await rows.count('children', familyId)).toBe(0);
    expect(await rows.count('outbox_events', familyId)).toBe(eventsBefore);
  });

  it('joins the one it is called in', async () => {
    const outer = rows.database.inTransaction(async () => {
      await rows.database.inTransaction(() => children().add(familyId, child));
      throw new Error('the outer one fails');
    });
    await expect(outer).rejects.toThrow();
    expect(await children().count(familyId)).toBe(0);
  });

  it('that holds the family makes the next one wait, and nobody else', async () => {
    const order: string[] = [];
    const other = (await rows.insert(aFamily())).id;
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const first = rows.database.holdingFamily(familyId, async () => {
      entered();
      await gate;
      order.push('first');
    });
    await inside;
    const second = rows.database.holdingFamily(familyId, () =>
      Promise.resolve(order.push('second')),
    );
    await rows.database.holdingFamily(other, () => Promise.resolve(order.push('other')));
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['other', 'first', 'second']);
  });
});

describe('accounts and their sessions', () => {
  const sessions = () => new AuthSessionRepository(rows.database);
  const profile = { ...anAccount(), googleSubject: 'same' };

  it('make one account of two first sign-ins at once, and keep the name up to date', async () => {
    const accounts = new AccountRepository(rows.database);
    const { googleSubject, email, emailVerified, displayName, pictureUrl } = profile;
    const person = { googleSubject, email, emailVerified, displayName, pictureUrl };
    const [a, b] = await Promise.all([accounts.signedIn(person), accounts.signedIn(person)]);
    expect(a.id).toBe(b.id);
    expect((await accounts.signedIn({ ...person, displayName: 'Robin Lake' })).displayName).toBe(
      'Robin Lake',
    );
  });

  it('rotate a token once, whoever asks at the same moment', async () => {
    const { id: accountId } = await rows.insert(anAccount());
    const expiresAt = new Date(now.getTime() + 60_000);
    const { id } = await sessions().open({
      accountId,
      ...aDevice,
      refreshTokenHash: `first-${accountId}`,
      expiresAt,
      now,
    });
    const rotation = (to: string) =>
      sessions().rotate(id, { from: `first-${accountId}`, to, now, expiresAt });
    const both = await Promise.all([rotation(`a-${accountId}`), rotation(`b-${accountId}`)]);
    expect(both.sort()).toEqual([false, true]);
    expect((await sessions().findByPreviousToken(`first-${accountId}`))?.id).toBe(id);
    expect(await sessions().listOpen(accountId, now)).toHaveLength(1);
    expect(await sessions().revokeAll(accountId, { reason: 'signed-out', now })).toBe(1);
    expect(await sessions().listOpen(accountId, now)).toEqual([]);
  });
});

it('the consent in force is the last decision, for each purpose', async () => {
  const consents = new ConsentRepository(rows.database);
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  await rows.insert(
    aConsent({ familyId, decidedAt: at(0) }),
    aConsent({ familyId, decidedAt: at(2), granted: false }),
    aConsent({ familyId, decidedAt: at(1) }),
    aConsent({ familyId, decidedAt: at(0), purpose: 'language-model' }),
  );
  expect((await consents.findInForce(familyId, 'service'))?.granted).toBe(false);
  const all = await consents.listInForce(familyId);
  expect(all.map(({ purpose, granted }) => [purpose, granted])).toEqual([
    ['language-model', true],
    ['service', false],
  ]);
});

describe('a job', () => {
  const result = { scheduleId: aJob({ familyId: '' }).id, versionId: aJob({ familyId: '' }).id };

  it('finishes once', async () => {
    const jobs = new JobRepository(rows.database);
    const { id } = await rows.insert(aJob({ familyId }));
    expect(await jobs.start(familyId, id, now)).toBe(true);
    expect(await jobs.succeed(familyId, id, { result, finishedAt: now })).toBe(true);
    const error = { code: 'late', message: '', details: null };
    expect(await jobs.fail(familyId, id, { error, finishedAt: now })).toBe(false);
    expect(await jobs.findById(familyId, id)).toMatchObject({ status: 'succeeded', result });
  });

  it('that somebody asked to stop neither starts nor goes on', async () => {
    const jobs = new JobRepository(rows.database);
    const { id } = await rows.insert(aJob({ familyId }));
    expect(await jobs.requestCancel(familyId, id, now)).toBe(true);
    expect(await jobs.start(familyId, id, now)).toBe(false);
    expect(await jobs.cancelled(familyId, id, now)).toBe(true);
    expect(await jobs.requestCancel(familyId, id, now)).toBe(false);
  });
});

describe('the outbox', () => {
  const record = () =>
    new OutboxRepository(rows.database).record(familyId, { type: 'item.completed', subjectId: familyId }); // prettier-ignore

  it('makes a second relay wait for the first, so that no event overtakes an earlier one', async () => {
    const outbox = new OutboxRepository(rows.database);
    await rows.dataSource.query('UPDATE outbox_events SET published_at = now()');
    const ids = [await record(), await record(), await record(), await record()];
    const order: string[] = [];
    const relay = (holding: Promise<void>) =>
      rows.database.inTransaction(async () => {
        const taken = (await outbox.takeWaiting(2)).map(({ id }) => id);
        order.push(...taken);
        await holding;
        await outbox.markPublished(taken, now);
      });
    let letGo = (): void => undefined;
    const first = relay(new Promise((resolve) => (letGo = resolve)));
    const second = first.then(() => undefined);
    const other = relay(Promise.resolve());
    // Whether the second waits is seen by what it takes: the two that the first has left.
    while (order.length < 2) await new Promise((resolve) => setImmediate(resolve));
    letGo();
    await Promise.all([second, other]);
    expect(order).toEqual(ids);
  });

  it('gives a consumer what it has not dealt with of the same family, oldest first', async () => {
    const outbox = new OutboxRepository(rows.database);
    const ids = [await record(), await record(), await record()];
    await rows.insert(aFamily());
    await outbox.claim(ids[0]!, 'webhooks');
    const held = await rows.database.inTransaction(async () =>
      outbox.holdUnclaimed((await outbox.findById(ids[2]!))!, 'webhooks', new Date(0)),
    );
    expect(held.map(({ id }) => id).slice(-2)).toEqual(ids.slice(1));
    expect(held.every((event) => event.familyId === familyId && event.id !== ids[0])).toBe(true);
  });

  it('lets each consumer deal with an event once', async () => {
    const outbox = new OutboxRepository(rows.database);
    const id = await outbox.record(familyId, { type: 'task.due', subjectId: familyId });
    expect(await outbox.claim(id, 'reminders')).toBe(true);
    expect(await outbox.claim(id, 'reminders')).toBe(false);
    expect(await outbox.claim(id, 'webhooks')).toBe(true);
  });
});
