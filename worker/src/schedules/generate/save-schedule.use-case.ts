import {
  Database,
  PlanningInputRepository,
  ItemRepository,
  JobRepository,
  OutboxRepository,
  type PlacedItem,
  ScheduleRepository,
} from '@brightpath/api/persistence';
import { AppError, Clock } from '@brightpath/api/platform';
import type { GenerateScheduleJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { type LoadedGeneration, weeksTouchedBy } from './load-generation.use-case.js';
import { VersionWriter } from './version-writer.js';
import { areSame, splitPlaced } from '../placed-items.js';
import type { MadeTimetable } from './to-rows.js';

/** Stores a generation: all of it, or nothing. */
@Injectable()
export class SaveSchedule {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobRepository,
    private readonly schedules: ScheduleRepository,
    private readonly versions: VersionWriter,
    private readonly items: ItemRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Schedule, version, items, the job's result and the event in one transaction: the version's id. Null, and nothing
   * stored, where the job was cancelled or another worker has finished it. Throws a retryable error where the family
   * changed a lesson in the meantime that the timetable was planned around.
   */
  async save(
    job: GenerateScheduleJob,
    loaded: LoadedGeneration,
    made: MadeTimetable,
  ): Promise<string | null> {
    const { familyId, jobId } = job;
    return this.database
      .holdingFamily(familyId, async () => {
        const row = await this.jobs.findById(familyId, jobId);
        if (row?.status !== 'running') return null;
        const before = await this.versions.plannedBefore(familyId, loaded);
        const replaced = await this.makeRoom(familyId, loaded);
        const result = await this.versions.write(job, { loaded, made, before, replaced });
        await this.schedules.archiveEmpty(familyId);
        const { placed, required } = made.summary;
        const data = { ...result, jobId, placed, required };
        const subjectId = result.scheduleId;
        await this.outbox.record(familyId, { type: 'schedule.generated', subjectId, data });
        const finishedAt = this.clock.now();
        const isOurs = await this.jobs.succeed(familyId, jobId, {
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

  private async makeRoom(
    familyId: string,
    { params, request }: LoadedGeneration,
  ): Promise<readonly PlacedItem[]> {
    const placed = await this.planningInputs.placedItems(familyId, ...weeksTouchedBy(params));
    const { kept, replaced } = splitPlaced(placed, request);
    const ids = replaced.map(({ itemId }) => itemId);
    const taken = areSame(kept, request.kept) ? await this.items.takeOut(familyId, ids) : -1;
    if (taken === replaced.length) return replaced;
    throw new AppError('schedule.changed-meanwhile', 'a lesson changed while it was planned', {
      retryable: true,
    });
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
    step: null,
    weekStart: summary.weeks[0]?.weekStart ?? null,
  } as const;
}
