import { DatabaseConfig, loadSection, PlatformModule } from '@brightpath/api/platform';
import {
  type Commitment,
  type Family,
  type Item,
  ItemChild,
  type Job,
  newId,
  PersistenceModule,
} from '@brightpath/api/persistence';
import { JobProducer, QueuesModule } from '@brightpath/api/queues';
import { ServingModule } from '@brightpath/api/serving';
import {
  aChild,
  aCommitment,
  aFamily,
  aJob,
  anItem,
  aParent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  TestRows,
  testClock,
} from '@brightpath/api/testing';
import { addDays, mondayOf, todayIn, type Weekday } from '@brightpath/api/domain/calendar';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';

@Module({
  imports: [PlatformModule.forProcess('worker'), PersistenceModule, ServingModule, QueuesModule],
})
class ProducerModule {}

const SCHOOL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];
const ENDED = new Set(['succeeded', 'failed', 'cancelled']);

export interface Household {
  readonly family: Family;
  readonly childIds: readonly string[];
  readonly subjectIds: readonly string[];
}

/** The api's half of a generation, without HTTP: rows, the queue, and waiting for what becomes of them. */
export class GenerationBench {
  /** Monday of the next week in the family's zone: all of it lies ahead, whenever the test runs. */
  readonly monday = addDays(mondayOf(todayIn('Europe/Lisbon', testClock.now())), 7);

  private constructor(
    readonly rows: TestRows,
    private readonly app: INestApplicationContext,
  ) {}

  static async open(): Promise<GenerationBench> {
    const app = await NestFactory.createApplicationContext(ProducerModule, { logger: false });
    return new GenerationBench(await TestRows.open(), app);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.rows.close();
  }

  get databaseUrl(): string {
    return loadSection(DatabaseConfig).url;
  }

  /** Two children, one parent, and subjects of their own and together. */
  async household(zone: Partial<Family> = {}): Promise<Household> {
    const family = await this.rows.insert(aFamily(zone));
    const familyId = family.id;
    const hours = SCHOOL_WEEK.map((weekday) => ({ weekday, startTime: '09:00', endTime: '13:00' }));
    const ada = aChild({ familyId, schoolHours: hours });
    const ben = aChild({ familyId, name: 'Ben', birthDate: '2019-02-01', schoolHours: hours });
    await this.rows.insert(aParent({ familyId }), ada, ben);
    const plan: [Partial<ReturnType<typeof aSubject>>, string[]][] = [
      [{}, [ada.id]],
      [{ name: 'Reading', kind: 'reading' }, [ada.id]],
      [{ name: 'Counting', minutes: 15 }, [ben.id]],
      [
        { name: 'History', kind: 'history', core: false, frequency: 'two-to-three' },
        [ada.id, ben.id],
      ],
    ];
    const subjectIds: string[] = [];
    for (const [over, learners] of plan) {
      const subject = await this.rows.insert(aSubject({ familyId, ...over }));
      await this.rows.learn(subject, learners);
      subjectIds.push(subject.id);
    }
    return { family, childIds: [ada.id, ben.id], subjectIds };
  }

  /** A commitment of the whole family on one date. */
  async commitment(familyId: string, over: Partial<Commitment>): Promise<void> {
    await this.rows.insert(aCommitment({ familyId, recurrence: 'once', weekdays: [], ...over }));
  }

  /** An item of an older schedule that is in use. */
  async olderItem(
    home: Household,
    over: Partial<Item>,
    childIds = home.childIds.slice(0, 1),
  ): Promise<Item> {
    const familyId = home.family.id;
    const schedule = aSchedule({
      familyId,
      startDate: this.monday,
      endDate: addDays(this.monday, 6),
    });
    const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
    const item = anItem({
      familyId,
      scheduleId: schedule.id,
      versionId: version.id,
      date: this.monday,
      ...over,
    });
    await this.rows.insert(schedule, version, item);
    await this.rows.attend(item, childIds);
    return item;
  }

  /** Writes the job's row. */
  async request(home: Household, over: Readonly<Record<string, unknown>> = {}): Promise<Job> {
    const { family, childIds, subjectIds } = home;
    const startDate = this.monday;
    const range = { title: 'A week', description: null, startDate, endDate: addDays(startDate, 6) };
    const params = { ...range, childIds, subjectIds, ...over };
    return this.rows.insert(aJob({ id: newId(), familyId: family.id, params }));
  }

  /** A generation of nine weeks, no two of them alike: long enough to be seen at work on a busy machine. */
  async longRequest(home: Household): Promise<Job> {
    for (let week = 0; week < 8; week++) {
      await this.commitment(home.family.id, {
        startDate: addDays(this.monday, 7 * week),
        startMinute: 600 + 15 * week,
        endMinute: 660 + 15 * week,
      });
    }
    return this.request(home, { endDate: addDays(this.monday, 60) });
  }

  async enqueue({ id, familyId }: Job): Promise<void> {
    await this.app.get(JobProducer).generateSchedule({ jobId: id, familyId });
  }

  async withdraw({ id }: Job): Promise<void> {
    await this.app.get(JobProducer).withdrawGeneration(id);
  }

  /** The job's row as soon as it is as wanted. */
  async until(job: Job, isAsWanted: (row: Job) => boolean): Promise<Job> {
    for (;;) {
      const row = await this.rows.dataSource
        .getRepository<Job>('Job')
        .findOneByOrFail({ id: job.id });
      if (isAsWanted(row)) return row;
      if (ENDED.has(row.status)) throw new Error(`the job ended: ${JSON.stringify(row)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** The job's row when the job is over, whatever came of it. */
  async outcome(home: Household, over: Readonly<Record<string, unknown>> = {}): Promise<Job> {
    const job = await this.request(home, over);
    await this.enqueue(job);
    return this.until(job, ({ status }) => ENDED.has(status));
  }

  /** The active items of the family with their children, in the order of the week. */
  async items({ family }: Household): Promise<(Item & { childIds: string[] })[]> {
    const items = await this.rows.dataSource.getRepository<Item>('Item').find({
      where: { familyId: family.id, active: true },
      order: { date: 'ASC', startMinute: 'ASC' },
    });
    const places = await this.rows.dataSource
      .getRepository(ItemChild)
      .findBy({ familyId: family.id });
    return items.map((item) => ({
      ...item,
      childIds: places.filter(({ itemId }) => itemId === item.id).map(({ childId }) => childId),
    })) as (Item & { childIds: string[] })[];
  }
}
