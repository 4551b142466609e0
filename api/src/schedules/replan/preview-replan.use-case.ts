import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { todayIn } from '../../domain/calendar/index.js';
import type { Disruption, ReplanParams } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  ChildRepository,
  FamilyNamesRepository,
  JobRepository,
  newId,
  ParentRepository,
  type Schedule,
  ScheduleRepository,
} from '../../persistence/index.js';
import { AppError, Clock, InvalidRequestError } from '../../platform/index.js';
import { JobProducer } from '../../queues/index.js';
import type { ReplanDto, ReplanRequestDto } from './dto/replan.dto.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { readDisruption } from './read-disruption.js';
import { requireSchedule } from '../require-schedule.js';
import { type AnsweredReplan, readAnsweredReplan } from './answered-replan.js';
import { toReplanDto } from './to-replan-dto.js';

/** A re-planning takes about a second; a worker that is busy with a long plan may need a little more. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 40;

/** "Life happened": shows how the week could be planned again. Nothing changes by asking. */
@Injectable()
export class PreviewReplan {
  private readonly logger = new Logger(PreviewReplan.name);

  constructor(
    private readonly jobs: JobRepository,
    private readonly schedules: ScheduleRepository,
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
    private readonly names: FamilyNamesRepository,
    private readonly items: ItemDetailsService,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  async preview(family: FamilyContext, id: string, body: ReplanRequestDto): Promise<ReplanDto> {
    const schedule = requireSchedule(await this.schedules.findById(family.id, id));
    const disruption = await this.disruption(family, schedule, body);
    const baseVersionId = schedule.activeVersionId;
    if (baseVersionId === null)
      throw new AppError('schedule.nothing-to-replan', 'Nothing is planned in this schedule yet.');
    const params = { scheduleId: id, baseVersionId, disruption, stability: body.stability };
    const answered = await this.answered(family, params);
    const { moved, handedOver, leftOver } = answered.preview;
    const ids = [...moved, ...handedOver, ...leftOver].map(({ itemId }) => itemId);
    const [names, items] = await Promise.all([
      this.names.find(family.id),
      this.items.findByIds(family.id, ids),
    ]);
    return toReplanDto(answered, { names, items });
  }

  private async disruption(
    family: FamilyContext,
    { startDate, endDate }: Schedule,
    body: ReplanRequestDto,
  ): Promise<Disruption> {
    const [children, parents] = await Promise.all([
      this.children.findAll(family.id),
      this.parents.findAll(family.id),
    ]);
    const read = readDisruption(body.disruption, {
      startDate,
      endDate,
      today: todayIn(family.timeZone, this.clock.now()),
      childIds: children.map(({ id }) => id),
      parentIds: parents.map(({ id }) => id),
    });
    if ('errors' in read) throw new InvalidRequestError(read.errors);
    return read.disruption;
  }

  /** The worker's answer. */
  private async answered(family: FamilyContext, params: ReplanParams): Promise<AnsweredReplan> {
    const id = newId();
    const ids = { jobId: id, familyId: family.id };
    const requestedBy = family.accountId;
    await this.jobs.add(family.id, {
      id,
      kind: 'replan-schedule',
      params: { ...params },
      requestedBy,
    });
    try {
      await this.producer.replanSchedule(ids);
      const deadline = performance.now() + PATIENCE_MS;
      while (performance.now() < deadline) {
        const job = await this.jobs.findById(family.id, id);
        const answered = readAnsweredReplan(job);
        if (job?.status === 'succeeded' && answered) return answered;
        if (job?.status === 'failed' || job?.status === 'cancelled') break;
        await wait(LOOK_EVERY_MS);
      }
    } catch (error) {
      this.logger.warn({ ...ids, err: error }, 'replan.enqueue-failed');
    }
    return this.giveUp(ids);
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
