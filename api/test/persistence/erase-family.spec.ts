import { FamilyRepository, OutboxRepository } from '../../src/persistence/index.js';
import {
  TestRows,
  aChild,
  aChildPreferences,
  aCommitment,
  aConsent,
  aFamily,
  aFamilyPreferences,
  aFeedbackEvent,
  aDroppedLesson,
  aHandChange,
  aHoliday,
  aJob,
  aLessonFeedback,
  aMeal,
  aMember,
  aNotification,
  aNotificationPreferences,
  aParent,
  aSchedule,
  aScheduleVersion,
  aRecurringTask,
  aSubject,
  aTask,
  aWebhook,
  aWebhookDelivery,
  aWeekFeedback,
  anAccount,
  anException,
  anExposure,
  anInvitation,
  anItem,
} from '../../src/testing/index.js';

let rows: TestRows;
beforeAll(async () => {
  rows = await TestRows.open();
});
afterAll(() => rows.close());

/** One row in every table a family has, and ids of those that hold them together. */
async function aFullFamily(): Promise<string> {
  const account = anAccount();
  const family = aFamily();
  const familyId = family.id;
  const [child, parent, subject] = [
    aChild({ familyId }),
    aParent({ familyId }),
    aSubject({ familyId }),
  ];
  const job = aJob({ familyId, requestedBy: account.id });
  const schedule = aSchedule({ familyId, childIds: [child.id] });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id, jobId: job.id });
  const next = aScheduleVersion({
    familyId,
    scheduleId: schedule.id,
    number: 2,
    baseVersionId: version.id,
  });
  const item = anItem({
    familyId,
    scheduleId: schedule.id,
    versionId: version.id,
    subjectId: subject.id,
  });
  await rows.insert(account, family, aMember({ familyId, accountId: account.id }));
  await rows.insert(
    anInvitation({ familyId, email: `${familyId}@example.org` }),
    child,
    parent,
    subject,
  );
  await rows.insert(aConsent({ familyId, childId: child.id, purpose: 'model-improvement' }));
  await rows.insert(aCommitment({ familyId, ownerKind: 'child', childId: child.id }));
  await rows.insert(
    aHoliday({ familyId }),
    aMeal({ familyId }),
    anException({ familyId }),
    aTask({ familyId }),
    aRecurringTask({ familyId }),
    aNotification({ familyId, accountId: account.id }),
    aNotificationPreferences({ familyId, accountId: account.id }),
    job,
    schedule,
    version,
    next,
    item,
  );
  await rows.learn(subject, [child.id]);
  await rows.attend(item, [child.id]);
  const webhook = await rows.insert(aWebhook({ familyId }));
  await rows.insert(aWebhookDelivery({ familyId, webhookId: webhook.id }));
  const ofLesson = { familyId, itemId: item.id, childId: child.id };
  await rows.insert(
    aLessonFeedback({ ...ofLesson, comment: 'She liked it', accountId: account.id }),
    aFeedbackEvent(ofLesson),
    anExposure({ familyId }),
    aDroppedLesson({ familyId, subjectId: subject.id }),
    aHandChange({ familyId }),
    aWeekFeedback({ familyId, versionId: version.id }),
    aFamilyPreferences({ familyId }),
    aChildPreferences({ familyId, childId: child.id, subjectId: subject.id }),
  );
  await rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
    version.id,
    schedule.id,
  ]);
  const outbox = new OutboxRepository(rows.database);
  const id = await outbox.record(familyId, { type: 'item.completed', subjectId: item.id });
  await outbox.claim(id, 'webhooks');
  await rows.dataSource.query(
    `INSERT INTO deliveries (id, family_id, notification_id, recipient_id, channel, send_at)
     SELECT gen_random_uuid(), family_id, id, recipient_id, 'email', now() FROM notifications WHERE family_id = $1`,
    [familyId],
  );
  await rows.dataSource.query(
    `INSERT INTO questionnaires (family_id, answers) VALUES ($1, 'v1.sealed')`,
    [familyId],
  );
  await rows.dataSource.query(
    `INSERT INTO idempotency_keys (family_id, key, request_hash, expires_at) VALUES ($1, 'k', 'h', now())`,
    [familyId],
  );
  await rows.dataSource.query(
    `INSERT INTO audit_entries (id, family_id, action) VALUES (gen_random_uuid(), $1, 'role.changed')`,
    [familyId],
  );
  return familyId;
}

async function rowsByTable(familyId: string): Promise<Map<string, number>> {
  const tables = await rows.dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE column_name = 'family_id' AND table_schema = 'public' ORDER BY table_name`,
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) counts.set(name, await rows.count(name, familyId));
  return counts;
}

it('leaves no row in any table, keeps the record of what was done, and touches no other family', async () => {
  const [mine, theirs] = [await aFullFamily(), await aFullFamily()];
  const before = await rowsByTable(theirs);
  expect([...(await rowsByTable(mine))].filter(([, count]) => count === 0)).toEqual([]);

  await new FamilyRepository(rows.database).erase(mine);

  expect([...(await rowsByTable(mine))].filter(([, count]) => count > 0)).toEqual([]);
  expect(await rowsByTable(theirs)).toEqual(before);
  const kept = await rows.dataSource.query(
    'SELECT action FROM audit_entries WHERE family_id IS NULL',
  );
  expect(kept).toEqual([{ action: 'role.changed' }]);
});
