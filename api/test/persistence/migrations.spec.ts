import type { DataSource } from 'typeorm';
import {
  Account,
  AuthSession,
  createDataSource,
  hasPendingMigrations,
  ItemChild,
  ModelVersion,
  migrate,
  newId,
} from '../../src/persistence/index.js';
import { migrations } from '../../src/persistence/migrations/index.js';
import {
  aChild,
  aChildPreferences,
  aCommitment,
  aConsent,
  aDroppedLesson,
  aFamily,
  aFamilyPreferences,
  aFeedbackEvent,
  aJob,
  aLessonFeedback,
  aModelVersion,
  aSchedule,
  aScheduleVersion,
  aSubject,
  aWebhook,
  aWebhookDelivery,
  aWeekFeedback,
  anAccount,
  anItem,
  createEmptyDatabase,
  testServer,
} from '../../src/testing/index.js';

let dataSource: DataSource;

beforeEach(async () => {
  const url = await createEmptyDatabase(testServer());
  dataSource = await createDataSource({ url }).initialize();
});

afterEach(() => dataSource.destroy());

async function tables(): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> 'migrations'`,
  );
  return rows.map(({ name }) => name).sort();
}

async function fill(): Promise<void> {
  const family = aFamily();
  const familyId = family.id;
  const child = aChild({ familyId });
  const schedule = aSchedule({ familyId, childIds: [child.id] });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  const item = anItem({ familyId, scheduleId: schedule.id, versionId: version.id });
  const rows = [anAccount(), family, child, aConsent({ familyId, childId: child.id })];
  const subject = aSubject({ familyId });
  const learned = [
    aFamilyPreferences({ familyId }),
    aChildPreferences({ familyId, childId: child.id, subjectId: subject.id }),
    aDroppedLesson({ familyId, subjectId: subject.id, childIds: [child.id] }),
  ];
  const webhook = aWebhook({ familyId });
  const hooks = [webhook, aWebhookDelivery({ familyId, webhookId: webhook.id })];
  for (const row of [...rows, subject, ...learned, schedule, version, item, ...hooks]) {
    await dataSource.getRepository(row.constructor).insert(row);
  }
  const { date, startMinute, endMinute, active, id: itemId } = item;
  const inItem = { familyId, itemId, childId: child.id };
  await dataSource
    .getRepository(ItemChild)
    .insert({ ...inItem, date, startMinute, endMinute, active });
  for (const row of [aLessonFeedback(inItem), aFeedbackEvent(inItem), aWeekFeedback({ familyId })])
    await dataSource.getRepository(row.constructor).insert(row);
}

/** Takes back the migration whose name begins so, and all after it. */
async function undoFrom(name: string): Promise<void> {
  const first = migrations.findIndex((migration) => migration.name.startsWith(name));
  for (let step = first; step < migrations.length; step++) await dataSource.undoLastMigration();
}

it('goes up, all the way down over filled tables, and up again to the same schema', async () => {
  await migrate(dataSource);
  const before = await tables();
  await fill();
  for (let step = 0; step < migrations.length; step++) await dataSource.undoLastMigration();
  expect(await tables()).toEqual([]);
  await migrate(dataSource);
  expect(await tables()).toEqual(before);
});

it('gives what was learned of a child the names that each schema knows', async () => {
  const keys = async (table: string): Promise<string[]> => {
    const [row] = await dataSource.query<{ learned: object }[]>(`SELECT learned FROM ${table}`);
    return Object.keys(row!.learned).sort();
  };
  await migrate(dataSource);
  await fill();
  expect(await keys('child_preferences')).toEqual(['counts', 'ownShare', 'rewards']);
  await undoFrom('NameLearnedPreferences');
  expect(await keys('child_tastes')).toEqual(['ownShare', 'seen', 'worth']);
  await migrate(dataSource);
  expect(await keys('child_preferences')).toEqual(['counts', 'ownShare', 'rewards']);
});

it('renames stored keys, and gives them their old names back', async () => {
  await migrate(dataSource);
  const family = aFamily({ exploration: false });
  const job = aJob({ familyId: family.id, params: { stability: 0.5 } });
  for (const row of [family, job]) await dataSource.getRepository(row.constructor).insert(row);
  const read = async (column: string): Promise<unknown[]> =>
    dataSource.query(`SELECT j.params, f."${column}" AS wish FROM jobs j, families f`);
  await undoFrom('NameThingsByTheFieldsTerms');
  expect(await read('tries_new_times')).toEqual([{ params: { calm: 0.5 }, wish: false }]);
  await migrate(dataSource);
  expect(await read('exploration')).toEqual([{ params: { stability: 0.5 }, wish: false }]);
});

it('renames the keys of age bands in a gate, and gives them their old names back', async () => {
  await migrate(dataSource);
  const gate = (key: string): NonNullable<ModelVersion['gate']> => ({
    promoted: true,
    reasons: [],
    checks: [
      {
        name: 'age-bands',
        passed: true,
        values: { '6-8.families': 3, [`6-8.${key}`]: false, [`9-11.${key}`]: true },
      },
    ],
    againstId: null,
    evaluatedOn: 'real',
    evaluatedAt: '2026-03-02T10:00:00.000Z',
  });
  await dataSource
    .getRepository<object>(ModelVersion)
    .insert(aModelVersion({ gate: gate('evaluated') }));
  const read = (): Promise<unknown> => dataSource.query('SELECT gate FROM model_versions');
  await undoFrom('NameEvaluatedAgeBands');
  expect(await read()).toEqual([{ gate: gate('judged') }]);
  await migrate(dataSource);
  expect(await read()).toEqual([{ gate: gate('evaluated') }]);
});

it('splits the name of a device, and puts it together again', async () => {
  await migrate(dataSource);
  const account = anAccount();
  await dataSource.getRepository<object>(Account).insert(account);
  const devices = [
    ['Chrome', 'Android'],
    [null, 'Linux'],
    ['Firefox', null],
    [null, null],
  ] as const;
  for (const [index, [browser, system]] of devices.entries()) {
    const [refreshTokenHash, expiresAt] = [`hash-${index}`, new Date('2099-01-01')];
    await dataSource.getRepository(AuthSession).insert({
      id: newId(),
      accountId: account.id,
      browser,
      system,
      refreshTokenHash,
      expiresAt,
      lastUsedAt: expiresAt,
      createdAt: expiresAt,
    });
  }
  const read = (columns: string) =>
    dataSource.query<object[]>(`SELECT ${columns} FROM auth_sessions ORDER BY refresh_token_hash`);
  const before = await read('browser, system');
  await undoFrom('TellDevicesByBrowserAndSystem');
  const names = ['Chrome on Android', 'A browser on Linux', 'Firefox', 'Another device'];
  expect(await read('device_name')).toEqual(names.map((name) => ({ device_name: name })));
  await migrate(dataSource);
  expect(await read('browser, system')).toEqual(before);
});

it('gives families the lunch that they had, unless they planned their own', async () => {
  await migrate(dataSource);
  const [usual, own, empty] = [aFamily(), aFamily(), aFamily()];
  const schoolHours = [{ weekday: 1 as const, startTime: '09:00', endTime: '15:00' }];
  const rows = [
    ...[usual, own, empty],
    ...[usual, own].map(({ id }) => aChild({ familyId: id, schoolHours })),
    aCommitment({ familyId: own.id, recurrence: 'daily', startMinute: 720, endMinute: 765 }),
  ];
  for (const row of rows) await dataSource.getRepository(row.constructor).insert(row);
  await undoFrom('AddMeals');
  await migrate(dataSource);
  const meals = await dataSource.query<object[]>(
    'SELECT family_id, title, start_minute, minutes, window_start_minute, window_end_minute, together FROM meals',
  );
  expect(meals).toEqual([
    {
      family_id: usual.id,
      title: 'Lunch',
      start_minute: 720,
      minutes: 30,
      window_start_minute: 690,
      window_end_minute: 810,
      together: false,
    },
  ]);
});

it('leaves nothing that a new migration would be generated for', async () => {
  await migrate(dataSource);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('knows whether the schema is older than the code', async () => {
  expect(await hasPendingMigrations(dataSource)).toBe(true);
  await migrate(dataSource);
  expect(await hasPendingMigrations(dataSource)).toBe(false);
});

it('runs each migration once when several processes start together', async () => {
  const { url } = dataSource.options as { url: string };
  const others = [createDataSource({ url }), createDataSource({ url })];
  await Promise.all(others.map((other) => other.initialize()));
  try {
    const ran = await Promise.all([dataSource, ...others].map((each) => migrate(each)));
    expect(ran.map((names) => names.length).sort()).toEqual([0, 0, migrations.length]);
  } finally {
    await Promise.all(others.map((other) => other.destroy()));
  }
});

it('works in a schema of its own', async () => {
  const { url } = dataSource.options as { url: string };
  const own = await createDataSource({ url, schema: 'homes' }).initialize();
  try {
    await migrate(own);
    await own.getRepository('Family').insert(aFamily());
    const { upQueries } = await own.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(await tables()).toEqual([]);
  } finally {
    await own.destroy();
  }
});
