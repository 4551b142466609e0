import { AuthSession } from '../../src/persistence/index.js';
import {
  aChild,
  aCommitment,
  aDroppedLesson,
  aHandChange,
  aHoliday,
  aJob,
  aLessonFeedback,
  aMeal,
  anAccount,
  anException,
  anExperiment,
  anInvitation,
  anItem,
  aMember,
  aModelVersion,
  aNotification,
  aNotificationPreferences,
  aParent,
  aPushSubscription,
  aRecurringTask,
  aSchedule,
  aScheduleVersion,
  aSubject,
  aTask,
  aTrainingRun,
  aWebhook,
  aWebhookDelivery,
  aWeekFeedback,
  type FamilyCaller,
  type TestApi,
  testClock,
} from '../../src/testing/index.js';
import { OutboxRepository } from '../../src/persistence/index.js';

/** A family with one row of everything that has an id in a path. */
export interface Home {
  readonly familyId: string;
  /** The value of the last parameter of a path, by what stands before it: `children` → a child's id. */
  readonly values: Readonly<Record<string, string>>;
}

/** Parameters that are no ids of rows. */
const fixedValues = { weeks: '2026-03-04', consents: 'language-model' };

export async function furnish(
  { rows }: TestApi,
  { family, account: owner }: FamilyCaller,
  /** The id of each row that a path names; one of its own where it is absent. */
  named: { readonly id?: string } = {},
): Promise<Home> {
  const familyId = family.id;
  const child = await rows.insert(aChild({ familyId, ...named }));
  const parent = await rows.insert(aParent({ familyId, ...named }));
  const commitment = await rows.insert(aCommitment({ familyId, ...named }));
  const holiday = await rows.insert(aHoliday({ familyId, ...named }));
  const meal = await rows.insert(aMeal({ familyId, ...named }));
  const exception = await rows.insert(anException({ familyId, ...named }));
  const subject = await rows.insert(aSubject({ familyId, ...named }));
  await rows.learn(subject, [child.id]);
  const task = await rows.insert(aTask({ familyId, ...named }));
  const recurring = await rows.insert(aRecurringTask({ familyId, ...named }));
  const notification = await rows.insert(
    aNotification({ familyId, accountId: owner.id, ...named }),
    aNotificationPreferences({ familyId, accountId: owner.id, ...named }),
  );
  const { id: sessionId } = await rows.dataSource
    .getRepository(AuthSession)
    .findOneByOrFail({ accountId: owner.id });
  const pushes = await rows.insert(aPushSubscription({ accountId: owner.id, sessionId, ...named }));
  const account = await rows.insert(anAccount());
  const member = await rows.insert(
    aMember({ familyId, accountId: account.id, role: 'viewer', ...named }),
  );
  const invitation = await rows.insert(anInvitation({ familyId, ...named }));
  // Finished, so that its stream of events ends by itself.
  const job = await rows.insert(
    aJob({ familyId, status: 'cancelled', finishedAt: testClock.now() }),
  );
  const schedule = await rows.insert(
    aSchedule({ familyId, childIds: [child.id], subjectIds: [subject.id], ...named }),
  );
  const version = await rows.insert(
    aScheduleVersion({ familyId, scheduleId: schedule.id, ...named }),
  );
  await rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
    version.id,
    schedule.id,
  ]);
  const replan = await rows.insert(
    aJob({
      familyId,
      kind: 'replan-schedule',
      status: 'succeeded',
      ...named,
      params: {
        scheduleId: schedule.id,
        baseVersionId: version.id,
        stability: 0.5,
        disruption: { kind: 'missed-day', date: '2026-03-02' },
      },
      preview: { moved: [], leftOver: [], kept: 0, places: 'elsewhere' },
    }),
  );
  const item = await rows.insert(
    anItem({
      familyId,
      scheduleId: schedule.id,
      versionId: version.id,
      subjectId: subject.id,
      ...named,
    }),
  );
  await rows.attend(item, [child.id]);
  const dropped = await rows.insert(aDroppedLesson({ familyId, subjectId: subject.id, ...named }));
  // Of a decision of its own: a route that takes `dropped` back must find it.
  const undoable = await rows.insert(aDroppedLesson({ familyId, subjectId: subject.id }));
  const change = await rows.insert(aHandChange({ familyId, dropId: undoable.id, ...named }));
  const run = await rows.insert(aTrainingRun(named));
  const model = await rows.insert(aModelVersion({ runId: run.id, ...named }));
  const experiment = await rows.insert(anExperiment(named));
  // Of a lesson of its own: a route below that takes back what was said of `item` must not find it.
  const rated = await rows.insert(
    anItem({ familyId, scheduleId: schedule.id, versionId: version.id, startMinute: 600 }),
  );
  await rows.attend(rated, [child.id]);
  const feedback = await rows.insert(
    aLessonFeedback({ familyId, itemId: rated.id, childId: child.id, ...named }),
    aWeekFeedback({ familyId }),
  );
  const webhook = await rows.insert(aWebhook({ familyId, ...named }));
  const eventId = await new OutboxRepository(rows.database).record(familyId, {
    type: 'task.created',
    subjectId: task.id,
  });
  const delivery = await rows.insert(
    aWebhookDelivery({ familyId, webhookId: webhook.id, eventId, ...named }),
  );
  return {
    familyId,
    values: {
      ...fixedValues,
      children: child.id,
      parents: parent.id,
      commitments: commitment.id,
      holidays: holiday.id,
      meals: meal.id,
      'calendar-exceptions': exception.id,
      subjects: subject.id,
      tasks: task.id,
      'recurring-tasks': recurring.id,
      notifications: notification.id,
      'push-subscriptions': pushes.id,
      members: member.id,
      invitations: invitation.id,
      jobs: job.id,
      schedules: schedule.id,
      replan: replan.id,
      items: item.id,
      drops: dropped.id,
      'hand-changes': change.id,
      models: model.id,
      experiments: experiment.id,
      runs: run.id,
      feedback: feedback.id,
      webhooks: webhook.id,
      deliveries: delivery.id,
    },
  };
}

/** The path with the home's ids in it. A resource the home does not have is a hole in this test. */
export function pathIn(home: Home, path: string): string {
  return path.replace(/([\w-]+)\/\{\w+\}/g, (_whole, resource: string) => {
    const value = home.values[resource];
    if (value === undefined)
      throw new Error(`give the home a row of ${resource}, so that ${path} is tested`);
    return `${resource}/${value}`;
  });
}

/** True when the path names a row of a family, so that another family must not find it. */
export function namesARow(path: string): boolean {
  const [, resource] = /([\w-]+)\/\{\w+\}/.exec(path) ?? [];
  return resource !== undefined && !(resource in fixedValues);
}
