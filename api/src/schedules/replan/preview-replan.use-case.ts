import { Injectable } from '@nestjs/common';
import { todayIn } from '../../domain/calendar/index.js';
import type { Disruption, WishToTakeUp } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  ChildRepository,
  FamilyNamesRepository,
  newId,
  ParentRepository,
  type Schedule,
  ScheduleRepository,
  SubjectRepository,
} from '../../persistence/index.js';
import { AppError, Clock, InvalidRequestError } from '../../platform/index.js';
import type { ReplanDto, ReplanRequestDto } from './dto/replan.dto.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { readDisruption } from './read-disruption.js';
import { requireSchedule } from '../require-schedule.js';
import { WishesService } from '../weeks/wishes.service.js';
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
    private readonly subjects: SubjectRepository,
    private readonly items: ItemDetailsService,
    private readonly asking: AskReplan,
    private readonly wishes: WishesService,
    private readonly clock: Clock,
  ) {}

  async preview(family: FamilyContext, id: string, body: ReplanRequestDto): Promise<ReplanDto> {
    const schedule = requireSchedule(await this.schedules.findById(family.id, id));
    const disruption = await this.disruption(family, schedule, body);
    const baseVersionId = schedule.activeVersionId;
    if (baseVersionId === null)
      throw new AppError('schedule.nothing-to-replan', 'Nothing is planned in this schedule yet.');
    const answered = await this.asking.answer(family, {
      scheduleId: id,
      baseVersionId,
      disruption,
      stability: body.stability,
      ...(disruption.kind === 'wishes' && { wishes: await this.wishesOf(family, disruption.date) }),
    });
    const { moved, handedOver, leftOver, takenUp } = answered.preview;
    const others = takenUp ? [...takenUp.changed, ...takenUp.unchanged, ...takenUp.takenOut] : [];
    const ids = [...moved, ...handedOver, ...leftOver, ...others].map(({ itemId }) => itemId);
    const newOf = (takenUp?.newLessons ?? []).map(({ subjectId }) => subjectId);
    const [names, items, subjects] = await Promise.all([
      this.names.find(family.id),
      this.items.findByIds(family.id, ids),
      this.subjects.findByIds(family.id, newOf),
    ]);
    const byId = new Map(subjects.map((subject) => [subject.id, subject]));
    return toReplanDto(answered, { names, items, subjects: byId });
  }

  /** Each new lesson gets the id of its item here, so that a choice can name it. */
  private async wishesOf(family: FamilyContext, day: string): Promise<WishToTakeUp[]> {
    const { wishes } = await this.wishes.ofWeek(family, day);
    return wishes.map((wish) => ({
      ...wish,
      lessonIds: wish.code === 'no-place' ? Array.from({ length: wish.count }, newId) : [],
    }));
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
