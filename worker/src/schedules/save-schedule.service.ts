import {
  ItemRepository,
  JobRepository,
  newId,
  OutboxRepository,
  ScheduleRepository,
  ScheduleVersionRepository,
} from '@brightpath/api/persistence';
import { AppError, Clock } from '@brightpath/api/platform';
import type { GenerateScheduleJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { GenerationStore, type LoadedGeneration } from './generation-store.service.js';
import { areSame, splitPlaced } from './placed-items.js';
import type { MadeTimetable } from './to-rows.js';

/** The rows a new schedule consists of. */
@Injectable()
export class ScheduleRows {
  constructor(
    readonly schedules: ScheduleRepository,
    readonly versions: ScheduleVersionRepository,
    readonly items: ItemRepository,
    readonly outbox: OutboxRepository,
    readonly jobs: JobRepository,
  ) {}
}

/** Stores a generation: all of it, or nothing. */
@Injectable()
export class SaveSchedule {
  constructor(
    private readonly store: GenerationStore,
    private readonly rows: ScheduleRows,
    private readonly clock: Clock,
  ) {}

  /**
   * Schedule, version, items, the job's result and the event in one transaction: the version's id. Null, and nothing
   * stored, where
   * the job was cancelled or another worker has finished it. Throws a retryable error where the family changed a
   * lesson in the meantime that the timetable was planned around.
   */
  async save(
    job: GenerateScheduleJob,
    loaded: LoadedGeneration,
    made: MadeTimetable,
  ): Promise<string | null> {
    const { familyId, jobId } = job;
    const result = { scheduleId: newId(), versionId: newId() };
    return this.store.database
      .holdingFamily(familyId, async () => {
        const row = await this.rows.jobs.findById(familyId, jobId);
        if (row?.status !== 'running') return null;
        await this.makeRoom(familyId, loaded);
        await this.write(job, { loaded, made, result });
        await this.rows.schedules.archiveEmpty(familyId);
        const data = {
          ...result,
          jobId,
          placed: made.summary.placed,
          required: made.summary.required,
        };
        await this.rows.outbox.record(familyId, {
          type: 'schedule.generated',
          subjectId: result.scheduleId,
          data,
        });
        const finishedAt = this.clock.now();
        const isOurs = await this.rows.jobs.succeed(familyId, jobId, {
          result,
          finishedAt,
          progress: done(made),
        });
        // Cancelled while the rows were written: leave the transaction by an error, so that none of them stays.
        if (!isOurs) throw new CancelledMeanwhile();
        return result.versionId;
      })
      .catch((error: unknown) => {
        if (error instanceof CancelledMeanwhile) return null;
        throw error;
      });
  }

  private async makeRoom(familyId: string, { params, request }: LoadedGeneration): Promise<void> {
    const placed = await this.store.placedAround(familyId, params);
    const { kept, replaced } = splitPlaced(placed, request);
    const taken = areSame(kept, request.kept)
      ? await this.rows.items.takeOut(
          familyId,
          replaced.map(({ itemId }) => itemId),
        )
      : -1;
    if (taken !== replaced.length)
      throw new AppError(
        'schedule.changed-meanwhile',
        'The week was changed while it was planned.',
        {
          retryable: true,
        },
      );
  }

  private async write(
    { familyId, jobId }: GenerateScheduleJob,
    {
      loaded,
      made,
      result,
    }: {
      loaded: LoadedGeneration;
      made: MadeTimetable;
      result: { scheduleId: string; versionId: string };
    },
  ): Promise<void> {
    const { scheduleId, versionId } = result;
    const { title, description, startDate, endDate } = loaded.params;
    const childIds = [...loaded.params.childIds];
    const subjectIds = [...loaded.params.subjectIds];
    await this.rows.schedules.add(familyId, {
      id: scheduleId,
      title,
      description,
      startDate,
      endDate,
      childIds,
      subjectIds,
    });
    await this.rows.versions.add(familyId, {
      id: versionId,
      scheduleId,
      jobId,
      number: 1,
      reason: 'generated',
      summary: made.summary,
      diagnostics: { unplaced: made.unplaced },
    });
    await this.rows.schedules.set(familyId, scheduleId, { activeVersionId: versionId });
    const items = made.lessons.map((lesson) => ({ ...lesson, scheduleId, versionId }));
    await this.rows.items.addWithChildren(familyId, items);
  }
}

class CancelledMeanwhile extends Error {}

function done({ summary }: MadeTimetable) {
  return {
    phase: 'done',
    percent: 100,
    bestScore: summary.weeks.at(-1)?.objective ?? null,
    placed: summary.placed,
    required: summary.required,
    message: 'Your week is ready',
    weekStart: summary.weeks[0]?.weekStart ?? null,
  } as const;
}
