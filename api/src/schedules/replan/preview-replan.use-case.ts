import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { todayIn } from '../../domain/calendar/index.js';
import type { Disruption, ReplanParams } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import { type Job, newId, type Schedule } from '../../persistence/index.js';
import { AppError, Clock, InvalidRequestError } from '../../platform/index.js';
import { JobProducer } from '../../queues/index.js';
import type { ReplanDto, ReplanRequestDto } from './dto/replan.dto.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { readDisruption } from './read-disruption.js';
import { type ReplanPreview, toReplanDto } from './replan-preview.js';
import { FamilyNames, VersionRows } from '../versions/version-rows.service.js';

/** A re-planning takes about a second; a worker that is busy with a long plan may need a little more. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 40;

/** "Life happened": shows how the week could be planned again. Nothing changes by asking. */
@Injectable()
export class PreviewReplan {
  private readonly logger = new Logger(PreviewReplan.name);

  constructor(
    private readonly rows: VersionRows,
    private readonly names: FamilyNames,
    private readonly items: ItemDetailsService,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  async preview(family: FamilyContext, id: string, body: ReplanRequestDto): Promise<ReplanDto> {
    const schedule = await this.rows.schedule(family.id, id);
    const disruption = await this.disruption(family, schedule, body);
    const baseVersionId = schedule.activeVersionId;
    if (baseVersionId === null)
      throw new AppError('schedule.nothing-to-replan', 'Nothing is planned in this schedule yet.');
    const params = { scheduleId: id, baseVersionId, disruption, calm: body.calm };
    const job = await this.answered(family, params);
    const preview = job.preview as unknown as ReplanPreview;
    const ids = [...preview.moved, ...preview.leftOver].map(({ itemId }) => itemId);
    const [{ names }, items] = await Promise.all([
      this.names.load(family.id),
      this.items.byId(family.id, ids),
    ]);
    return toReplanDto(job, { names, items });
  }

  private async disruption(
    family: FamilyContext,
    { startDate, endDate }: Schedule,
    body: ReplanRequestDto,
  ): Promise<Disruption> {
    const { children, parents } = await this.names.load(family.id);
    const read = readDisruption(body.disruption, {
      startDate,
      endDate,
      today: todayIn(family.timeZone, this.clock.now()),
      childIds: children.map(({ id }) => id),
      parentIds: parents.map(({ id }) => id),
    });
    const applying =
      body.apply === true
        ? [
            {
              field: 'apply',
              code: 'preview.first',
              message: 'apply must be false: look at the preview, then apply it',
            },
          ]
        : [];
    const errors = [...('errors' in read ? read.errors : []), ...applying];
    if (errors.length > 0 || 'errors' in read) throw new InvalidRequestError(errors);
    return read.disruption;
  }

  /** The job, when the worker has answered it. */
  private async answered(family: FamilyContext, params: ReplanParams): Promise<Job> {
    const id = newId();
    const ids = { jobId: id, familyId: family.id };
    const requestedBy = family.accountId;
    await this.rows.jobs.add(family.id, {
      id,
      kind: 'replan-schedule',
      params: { ...params },
      requestedBy,
    });
    try {
      await this.producer.replanSchedule(ids);
      const deadline = performance.now() + PATIENCE_MS;
      while (performance.now() < deadline) {
        const job = await this.rows.jobs.findById(family.id, id);
        if (job?.status === 'succeeded') return job;
        if (job?.status === 'failed' || job?.status === 'cancelled') break;
        await wait(LOOK_EVERY_MS);
      }
    } catch (error) {
      this.logger.warn({ ...ids, err: error }, 'replan.enqueue-failed');
    }
    return this.giveUp(ids);
  }

  private async giveUp({ jobId, familyId }: { jobId: string; familyId: string }): Promise<never> {
    await this.rows.jobs.cancelled(familyId, jobId, this.clock.now());
    await this.producer.withdrawGeneration(jobId);
    this.logger.warn({ jobId, familyId }, 'replan.unanswered');
    const message =
      'The planner is busy and did not answer in time. Nothing was changed; please try again in a moment.';
    throw new AppError('replan.unavailable', message, { retryable: true });
  }
}
