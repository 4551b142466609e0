import {
  aChild,
  aCommitment,
  aConsent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  anItem,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

it('removes everything that is only about the child, and keeps what a sibling shares', async () => {
  const familyId = anna.family.id;
  const ada = aChild({ familyId, name: 'Ada' });
  const ben = aChild({ familyId, name: 'Ben' });
  const alone = aSubject({ familyId });
  const together = aSubject({ familyId, name: 'History', kind: 'history' });
  const swimming = aCommitment({ familyId, ownerKind: 'child', childId: ada.id });
  const consent = aConsent({ familyId, purpose: 'model-improvement', childId: ada.id });
  const schedule = aSchedule({ familyId, childIds: [ada.id, ben.id] });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  const of = { familyId, scheduleId: schedule.id, versionId: version.id };
  const own = anItem({ ...of, subjectId: alone.id });
  const shared = anItem({ ...of, subjectId: together.id, startMinute: 600 });
  await api.rows.insert(
    ada,
    ben,
    alone,
    together,
    swimming,
    consent,
    schedule,
    version,
    own,
    shared,
  );
  await api.rows.learn(alone, [ada.id]);
  await api.rows.learn(together, [ada.id, ben.id]);
  await api.rows.attend(own, [ada.id]);
  await api.rows.attend(shared, [ada.id, ben.id]);

  const { status } = await anna.send('delete', `/children/${ada.id}`).set('If-Match', '"1"');

  expect(status).toBe(204);
  const left = async (table: string) => api.rows.count(table, familyId);
  expect(await left('children')).toBe(1);
  expect(await left('commitments')).toBe(0);
  expect(await left('subjects')).toBe(1);
  expect(await left('items')).toBe(1);
  expect(await left('item_children')).toBe(1);
  expect(await left('consent_decisions')).toBe(1);
  const [row] = await api.rows.dataSource.query('SELECT child_ids FROM schedules WHERE id = $1', [
    schedule.id,
  ]);
  expect(row.child_ids).toEqual([ben.id]);
  const every = await api.rows.dataSource.query(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE column_name = 'child_id' AND table_schema = current_schema()`,
  );
  for (const { name } of every) {
    const found = await api.rows.dataSource.query(`SELECT 1 FROM "${name}" WHERE child_id = $1`, [
      ada.id,
    ]);
    expect(found).toEqual([]);
  }
});

it('takes the child out of the answers too, so that completing them does not bring it back', async () => {
  const ids = { ada: aChild({ familyId: '' }).id, ben: aChild({ familyId: '' }).id };
  const answers = {
    children: [
      { id: ids.ada, name: 'Ada', age: 8 },
      { id: ids.ben, name: 'Ben', age: 6 },
    ],
  };
  await anna
    .send('put', '/questionnaire', { answers, partsDone: ['children'] })
    .set('If-Match', '"0"');
  await anna.send('post', '/questionnaire/complete');
  const { body } = await anna.send('get', `/children/${ids.ada}`);
  await anna.send('delete', `/children/${ids.ada}`).set('If-Match', `"${body.version}"`);

  const saved = await anna.send('get', '/questionnaire');
  expect(JSON.stringify(saved.body.answers)).not.toContain(ids.ada);
  const again = await anna.send('post', '/questionnaire/complete');
  expect(again.body.childIds).toEqual([ids.ben]);
  expect(await api.rows.count('children', anna.family.id)).toBe(1);
});
