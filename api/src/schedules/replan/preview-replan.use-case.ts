import { Injectable } from '@nestjs/common';
import { todayIn } from '../../domain/calendar/index.js';
import type { Disruption } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  ChildRepository,
  FamilyNamesRepository,
  ParentRepository,
  type Schedule,
  ScheduleRepository,
} from '../../persistence/index.js';
import { AppError, Clock, InvalidRequestError } from '../../platform/index.js';
import type { ReplanDto, ReplanRequestDto } from './dto/replan.dto.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { readDisruption } from './read-disruption.js';
import { requireSchedule } from '../require-schedule.js';
import { AskReplan } from './ask-replan.use-case.js';
import { toReplanDto } from './to-replan-dto.js';

/** "Life happened": shows how the week could be planned again. Nothing changes by asking. */
@Injectable()
export class PreviewReplan {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
    private readonly names: FamilyNamesRepository,
    private readonly items: ItemDetailsService,
    private readonly asking: AskReplan,
    private readonly clock: Clock,
  ) {}

  async preview(family: FamilyContext, id: string, body: ReplanRequestDto): Promise<ReplanDto> {
    const schedule = requireSchedule(await this.schedules.findById(family.id, id));
    const disruption = await this.disruption(family, schedule, body);
    const baseVersionId = schedule.activeVersionId;
    if (baseVersionId === null)
      throw new AppError('schedule.nothing-to-replan', 'Nothing is planned in this schedule yet.');
    const params = { scheduleId: id, baseVersionId, disruption, stability: body.stability };
    const answered = await this.asking.answer(family, params);
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
}
