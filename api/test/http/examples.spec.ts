import { toOnnx } from '../../src/domain/trees/index.js';
import {
  Account,
  AuthSession,
  Invitation,
  Item,
  Schedule,
  WeekFeedback,
} from '../../src/persistence/index.js';
import { FixedClock } from '../../src/platform/index.js';
import {
  aDevice,
  aLearnedModel,
  KnownNames,
  startApi,
  type FamilyCaller,
  type HttpMethod,
  type TestApi,
} from '../../src/testing/index.js';
import { isEndless, readStreamStart } from './read-stream-start.js';
import { exampleId } from '../access/example-body.js';
import { furnish } from '../access/home.js';
import { documentedOperations, type DocumentedOperation } from '../access/routes.js';

/** Examples of `If-Match` name this version. */
const exampleVersion = 3;

const operations = await documentedOperations();
const nameOf = ({ method, path }: DocumentedOperation) => `${method} ${path}`;

/** What an example alone cannot bring about, and the answer that says so. */
const otherwise: Readonly<Record<string, readonly number[]>> = {
  // The token is in a cookie.
  'post /api/v1/auth/refresh': [401],
  // What is completed are the saved answers, and a draft may be empty.
  'post /api/v1/questionnaire/complete': [400],
  // No job has failed beside this test.
  'post /api/v1/support/jobs/{id}/retry': [404],
  'delete /api/v1/support/jobs/{id}': [404],
  // No worker runs beside this test.
  'post /api/v1/schedules/{id}/replan': [503],
  // The example's lesson is not one that the preview leaves over.
  'post /api/v1/schedules/{id}/replan/{previewId}/apply': [400],
  // The home's are over: what is over can only leave the past as well.
  'delete /api/v1/calendar-exceptions/{id}': [400],
  'delete /api/v1/holidays/{id}': [400],
};
const binary = 'post /api/v1/ml/models/import';

let api: TestApi;
beforeAll(async () => {
  const many = '1000000';
  api = await startApi({
    clock: new FixedClock(new Date('2026-11-24T11:00:00Z')),
    names: new KnownNames({ 'hooks.example.org': ['93.184.215.14'] }),
    environment: { RATE_LIMIT_ADDRESS: many, RATE_LIMIT_ACCOUNT: many },
  });
});
afterAll(() => api.close());

beforeEach(() => api.rows.emptyAll());

/** Somebody who may do everything, in a family that has one row of everything, all of the id and version of the examples. */
async function aHome(): Promise<FamilyCaller> {
  const owner = await api.member();
  await furnish(api, owner, { id: exampleId });
  await api.rows.dataSource
    .getRepository(Account)
    .update({ id: owner.account.id }, { staffRole: 'admin' });
  await setDates(owner.family.id);
  const draft = { answers: {}, partsDone: [] };
  await owner.send('put', '/questionnaire', draft).set('If-Match', '"0"').expect(200);
  // The last: every change counts a version.
  await setVersions();
  return owner;
}

async function setVersions(): Promise<void> {
  const { dataSource } = api.rows;
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'version' AND data_type = 'integer'`,
  );
  for (const { name } of tables)
    await dataSource.query(`UPDATE "${name}" SET version = ${exampleVersion}`);
}

/** The week that the examples speak of is planned, and the one they rate is rated. */
async function setDates(familyId: string): Promise<void> {
  const { dataSource } = api.rows;
  const week = { startDate: '2026-11-23', endDate: '2026-11-29' };
  await dataSource.getRepository(Schedule).update({ familyId }, week);
  await dataSource.getRepository(Item).update({ familyId }, { date: '2026-11-24' });
  await dataSource.getRepository(WeekFeedback).update({ familyId }, { monday: '2026-09-07' });
}

/** The family's invitation is for the one who asks. */
async function invited({ account }: FamilyCaller): Promise<void> {
  const { email } = account;
  const expiresAt = new Date('2099-01-01');
  await api.rows.dataSource
    .getRepository(Invitation)
    .update({ id: exampleId }, { email, expiresAt });
}

async function signedInElsewhere({ account }: FamilyCaller): Promise<void> {
  const expiresAt = new Date('2099-01-01');
  const now = new Date('2026-01-01');
  await api.rows.dataSource.getRepository(AuthSession).insert({
    id: exampleId,
    accountId: account.id,
    ...aDevice,
    refreshTokenHash: exampleId,
    expiresAt,
    createdAt: now,
    lastUsedAt: now,
  });
}

function addressOf({ path, parameters }: DocumentedOperation): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(parameters.find((each) => each.name === name)?.example),
  );
  const query = parameters
    .filter((each) => each.in === 'query')
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

async function send(operation: DocumentedOperation) {
  const { body } = operation;
  const owner = await aHome();
  if (operation.path.includes('/devices/')) await signedInElsewhere(owner);
  if (operation.path.includes('/auth/invitations/')) await invited(owner);
  const request = api.send(operation.method as HttpMethod, addressOf(operation)).set(owner.headers);
  for (const { in: place, name, example } of operation.parameters)
    if (place === 'header' && name !== 'X-Family-Id') void request.set(name, String(example));
  void request.set('X-Family-Id', owner.family.id.toUpperCase());
  if (isEndless(operation.path)) void request.buffer(true).parse(readStreamStart);
  if (nameOf(operation) === binary) {
    const model = toOnnx(aLearnedModel('generator').ensemble, { name: 'x', producerVersion: '1' });
    return request.set('Content-Type', 'application/octet-stream').send(Buffer.from(model));
  }
  return body === undefined ? request : request.send(body);
}

/** Statuses that say: the request itself is not what it must be. */
const refusals = [400, 401, 403, 404, 405, 412, 413, 415, 422, 428, 429];

describe.each(operations.map((operation) => [nameOf(operation), operation] as const))(
  'the examples of %s',
  (name, operation) => {
    test('are taken as they are, and the answer is one that is described', async () => {
      const { status, text } = await send(operation);
      const described = operation.statuses.includes(String(status));
      const isExpected = otherwise[name]?.includes(status) ?? false;
      const isRefused = refusals.includes(status) && !isExpected;
      expect({ status, described, isRefused, text: isRefused || !described ? text : '' }).toEqual({
        status,
        described: true,
        isRefused: false,
        text: '',
      });
      // The present state may forbid what is well said; nothing breaks.
      expect(status < 300 || [302, 409].includes(status) || isExpected).toBe(true);
    });

    if (operation.requiresBody)
      test('and without its body it is refused', async () => {
        const owner = await aHome();
        const request = api.send(operation.method as HttpMethod, addressOf(operation));
        const { status } = await request.set({
          ...owner.headers,
          'If-Match': `"${exampleVersion}"`,
        });
        expect([400, 415]).toContain(status);
      });
  },
);
