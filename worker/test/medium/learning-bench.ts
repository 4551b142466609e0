import { addDays, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import { isHeldOut } from '@brightpath/api/domain/evaluation';
import { MODEL_KINDS, type ModelKind } from '@brightpath/api/domain/models';
import {
  type Child,
  type ConsentDecision,
  type Family,
  ItemChild,
  ModelVersion,
  newId,
  OutboxRepository,
  PersistenceModule,
  type RunTrigger,
  SubjectLearner,
  TrainingRun,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import { PlatformModule } from '@brightpath/api/platform';
import {
  JobProducer,
  MAINTENANCE_QUEUE,
  NOTIFICATIONS_QUEUE,
  QueuesModule,
} from '@brightpath/api/queues';
import {
  aChild,
  aConsent,
  aFamily,
  aModelVersion,
  anItem,
  aSchedule,
  aScheduleVersion,
  aSubject,
  aWeekFeedback,
  TestRows,
  testClock,
} from '@brightpath/api/testing';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import type { ObjectLiteral } from 'typeorm';

@Module({
  imports: [
    PlatformModule.forProcess('worker'),
    PersistenceModule,
    QueuesModule,
    BullModule.registerQueue({ name: MAINTENANCE_QUEUE }, { name: NOTIFICATIONS_QUEUE }),
  ],
})
class ProducerModule {}

const ENDED = new Set(['succeeded', 'failed', 'cancelled']);
const DAYS_TAUGHT = 12;
const STARTS = [510, 570, 630, 780, 900];

export interface TaughtFamily {
  readonly family: Family;
  readonly child: Child;
}

/** The api's half of a training, without HTTP: families with outcomes, the queue, and waiting for what becomes of a run. */
export class LearningBench {
  private constructor(
    readonly rows: TestRows,
    private readonly app: INestApplicationContext,
  ) {}

  static async open(): Promise<LearningBench> {
    const app = await NestFactory.createApplicationContext(ProducerModule, { logger: false });
    // A test that takes its store away expects the queues to say so.
    for (const name of [MAINTENANCE_QUEUE, NOTIFICATIONS_QUEUE])
      app.get<Queue>(getQueueToken(name), { strict: false }).on('error', () => undefined);
    return new LearningBench(await TestRows.open(), app);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.rows.close();
  }

  get runs(): TrainingRunRepository {
    return this.app.get(TrainingRunRepository);
  }

  get producer(): JobProducer {
    return this.app.get(JobProducer);
  }

  /**
   * Families that allowed it, each with a child whose mornings go well and whose afternoons do not. Written table by table:
   * family by family it would be some 1,500 statements.
   */
  async teachingFamilies(count: number): Promise<TaughtFamily[]> {
    const made = Array.from({ length: count }, (_, i) => rowsOfTeachingFamily(i));
    await this.rows.insertAll(made.flatMap(({ rows }) => rows));
    return made;
  }

  async decide(
    { id: familyId }: Family,
    granted: boolean,
    over: Partial<ConsentDecision> = {},
  ): Promise<void> {
    const purpose = 'model-improvement' as const;
    await this.rows.insert(aConsent({ familyId, purpose, granted, ...over }));
  }

  async request(
    kinds: readonly ModelKind[] = ['engagement'],
    trigger: RunTrigger = 'steward',
  ): Promise<TrainingRun> {
    const run = await this.runs.begin({ trigger, kinds, seed: 7 });
    if (!run) throw new Error('a run is under way already');
    return run;
  }

  /** The run that somebody else begins, as soon as there is one. */
  async first(): Promise<TrainingRun> {
    for (;;) {
      const [run] = await this.rows.dataSource.getRepository(TrainingRun).find({ take: 1 });
      if (run) return run;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A run that is over, whatever came of it. */
  async outcome(kinds?: readonly ModelKind[], trigger?: RunTrigger): Promise<TrainingRun> {
    const run = await this.request(kinds, trigger);
    await this.producer.trainModels(run.id);
    return this.until(run, ({ status }) => ENDED.has(status));
  }

  async until(
    { id }: Pick<TrainingRun, 'id'>,
    isAsWanted: (row: TrainingRun) => boolean,
  ): Promise<TrainingRun> {
    for (;;) {
      const row = await this.rows.dataSource.getRepository(TrainingRun).findOneByOrFail({ id });
      if (isAsWanted(row)) return row;
      // What MLflow says of it comes after its end.
      const isOver = ENDED.has(row.status) && row.mlflow === null;
      if (isOver) throw new Error(`the run ended: ${JSON.stringify(row)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  versions(where: Partial<ModelVersion> = {}): Promise<ModelVersion[]> {
    return this.rows.dataSource
      .getRepository(ModelVersion)
      .find({ where: where as object, order: { number: 'ASC' } });
  }

  /** The queue itself, for what only its store knows. */
  queue(name: string): Queue {
    return this.app.get<Queue>(getQueueToken(name), { strict: false });
  }

  /** One version of each kind that nobody serves: so nothing has to be made for the first time. */
  async haveVersions(): Promise<void> {
    for (const kind of MODEL_KINDS) await this.rows.insert(aModelVersion({ kind }));
  }

  /** Lessons of the family that were said to be done, just now. */
  async tellOutcomes(familyId: string, count: number): Promise<void> {
    const outbox = new OutboxRepository(this.rows.database);
    for (let i = 0; i < count; i++)
      await outbox.record(familyId, { type: 'item.completed', subjectId: newId() });
  }

  async forgetModels(): Promise<void> {
    await this.rows.dataSource.query('TRUNCATE model_versions, training_runs CASCADE');
  }
}

/** All rows of one family, parents before what belongs to them. */
function rowsOfTeachingFamily(i: number): TaughtFamily & { readonly rows: ObjectLiteral[] } {
  const family = aFamily({ id: idOfFamily(i) });
  const familyId = family.id;
  const child = aChild({ familyId, birthDate: `${2012 - (i % 6)}-01-15` });
  const childId = child.id;
  const subject = aSubject({ familyId });
  const learner = Object.assign(new SubjectLearner(), {
    subjectId: subject.id,
    familyId,
    childId,
    interest: 3,
  });
  const firstDay = addDays(mondayOf(todayIn('UTC', testClock.now())), -21);
  const schedule = aSchedule({ familyId, startDate: firstDay, endDate: addDays(firstDay, 20) });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  const items = Array.from({ length: DAYS_TAUGHT }, (_, day) =>
    anItem({
      familyId,
      scheduleId: schedule.id,
      versionId: version.id,
      subjectId: subject.id,
      date: addDays(firstDay, day),
      startMinute: STARTS[(day * 3 + i) % STARTS.length]!,
    }),
  );
  const attendances = items.map(({ id: itemId, date, startMinute, endMinute, active }, day) =>
    Object.assign(new ItemChild(), {
      itemId,
      childId,
      familyId,
      date,
      startMinute,
      endMinute,
      active,
      // Now and then it is the other way round, as in life.
      status: startMinute < 700 === ((day + i) % 9 !== 0) ? 'done' : 'skipped',
    }),
  );
  const allowed = { familyId, purpose: 'model-improvement', granted: true } as const;
  const rows = [
    ...[family, child, subject, learner, schedule, version],
    ...[aConsent(allowed), aConsent({ ...allowed, childId })],
    ...items,
    ...attendances,
    aWeekFeedback({ familyId, monday: firstDay, stars: 1 + (i % 5) }),
    aWeekFeedback({ familyId, monday: addDays(firstDay, 7), stars: 5 - (i % 3) }),
  ];
  return { family, child, rows };
}

/** Every fifth family is one that models are evaluated on, so that there are as many in every run. */
function idOfFamily(i: number): string {
  for (;;) {
    const id = newId();
    if (isHeldOut(id) === (i % 5 === 0)) return id;
  }
}
