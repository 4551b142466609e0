import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { minuteOfDayIn, todayIn } from '../../domain/calendar/index.js';
import { factsText, replanRange, type ReplanParams } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  Database,
  type Job,
  JobRepository,
  newId,
  PlanningInputRepository,
} from '../../persistence/index.js';
import { AppError, Clock } from '../../platform/index.js';
import { JobProducer } from '../../queues/index.js';
import { type AnsweredReplan, readAnsweredReplan } from './answered-replan.js';
import { type Present, stillHolds } from './still-holds.js';

/** A re-planning takes about a second; a worker that is busy with a long plan may need a little more. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 40;

/** Asks the worker how a week could be planned again, and waits for its answer. */
@Injectable()
export class AskReplan {
  private readonly logger = new Logger(AskReplan.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: JobRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  /**
   * Facts that changed are the same question for everybody who opens the week: it is put to the worker once, and its
   * answer is given again for as long as it could be applied.
   */
  async answer(family: FamilyContext, params: ReplanParams): Promise<AnsweredReplan> {
    const { jobId, isNew } = await this.database.holdingFamily(family.id, async () => {
      const present = await this.present(family, params);
      const asked = { ...params, ...(present && { facts: factsText(present.planningInput) }) };
      const known = present && (await this.known(family, asked, present));
      if (known) return { jobId: known.id, isNew: false };
      const id = newId();
      const requestedBy = family.accountId;
      const job = { id, kind: 'replan-schedule', params: asked, requestedBy } as const;
      await this.jobs.add(family.id, job);
      return { jobId: id, isNew: true };
    });
    const ids = { jobId, familyId: family.id };
    try {
      if (isNew) await this.producer.replanSchedule(ids);
      const deadline = performance.now() + PATIENCE_MS;
      do {
        const job = await this.jobs.findById(family.id, jobId);
        const answered = readAnsweredReplan(job);
        if (job?.status === 'succeeded' && answered) return answered;
        if (job?.status === 'failed' || job?.status === 'cancelled') break;
        await wait(LOOK_EVERY_MS);
      } while (performance.now() < deadline);
    } catch (error) {
      this.logger.warn({ ...ids, err: error }, 'replan.enqueue-failed');
    }
    return this.giveUp(ids);
  }

  /** The weeks of a question about changed facts as they are now; null for any other question, which is put anew each time. */
  private async present(family: FamilyContext, { disruption }: ReplanParams) {
    if (disruption.kind !== 'facts-changed') return null;
    const { first, last } = replanRange(disruption, disruption.endDate);
    const [placed, planningInput] = await Promise.all([
      this.planningInputs.placedItems(family.id, first, last),
      this.planningInputs.load(family.id, first, last),
    ]);
    const now = this.clock.now();
    const today = todayIn(family.timeZone, now);
    return { placed, planningInput, today, nowMinute: minuteOfDayIn(family.timeZone, now) };
  }

  /** A job that asks the same of the same facts and is under way, or whose answer holds still; null where there is none. */
  private async known(
    family: FamilyContext,
    asked: Job['params'],
    present: Present,
  ): Promise<Job | null> {
    const job = await this.jobs.findNewestLike(family.id, 'replan-schedule', asked);
    const answered = readAnsweredReplan(job);
    if (!job || !answered) return job;
    const { preview } = answered;
    // Whether each offer holds still is for the one who takes it: where something is left over, it is asked anew.
    if (preview.leftOver.length > 0) return null;
    const { moved, handedOver } = preview;
    const touched = new Set([...moved, ...handedOver].map(({ itemId }) => itemId));
    return stillHolds(preview, { moves: moved, touched }, present) ? job : null;
  }

  private async giveUp({ jobId, familyId }: { jobId: string; familyId: string }): Promise<never> {
    await this.jobs.cancelled(familyId, jobId, this.clock.now());
    await this.producer.withdrawGeneration(jobId);
    this.logger.warn({ jobId, familyId }, 'replan.unanswered');
    const message =
      'The planner is busy and did not answer in time. Nothing was changed; please try again in a moment.';
    throw new AppError('replan.unavailable', message, { retryable: true });
  }
}
