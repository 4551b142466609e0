import { Injectable } from '@nestjs/common';
import { minuteOf, mondayOf, todayIn, wallClock } from '../../domain/calendar/index.js';
import type { Refusal } from '../../domain/planning/index.js';
import { type Rule, SLOT_MINUTES } from '../../domain/timetabling/index.js';
import type { FamilyContext, SeenVersion } from '../../http/index.js';
import {
  ChildRepository,
  Database,
  PlanningInputRepository,
  FeedbackEventRepository,
  ItemRepository,
  OutboxRepository,
} from '../../persistence/index.js';
import {
  AppError,
  Clock,
  InvalidRequestError,
  VersionConflictError,
} from '../../platform/index.js';
import { type ItemDetails, type ItemDto, toItemDto } from './dto/item.dto.js';
import type { MoveItemDto } from './dto/update-item.dto.js';
import { moveFeedback } from './implicit-feedback.js';
import { ItemDetailsService } from './item-details.service.js';
import { sundayOf, toMovingLesson } from './moving-lesson.js';
import { tookPlace } from './outcome.js';

/** PostgreSQL's code for a row that an exclusion constraint refuses. */
const EXCLUSION_VIOLATION = '23P01';

/** Why a time is refused: the rule, a day that is past, or another lesson that was placed there meanwhile. */
interface MoveRefusal {
  readonly code: Rule | 'past' | 'meanwhile';
  readonly params: {
    readonly childName: string | null;
    /** What is in the way. */
    readonly lessons: readonly { readonly title: string; readonly startTime: string }[];
  };
}

const NOTHING_NAMED = { childName: null, lessons: [] };

interface Place {
  readonly date: string;
  readonly startMinute: number;
}

/** Moves one item by hand, to a place that keeps the rules by which schedules are made. */
@Injectable()
export class MoveItem {
  constructor(
    private readonly database: Database,
    private readonly details: ItemDetailsService,
    private readonly items: ItemRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly children: ChildRepository,
    private readonly outbox: OutboxRepository,
    private readonly feedbackEvents: FeedbackEventRepository,
    private readonly clock: Clock,
  ) {}

  /** The item at its new place, where it is locked: what a parent placed, the system leaves alone. */
  async move(
    family: FamilyContext,
    seen: SeenVersion,
    { date, startTime }: MoveItemDto,
  ): Promise<ItemDto> {
    const startMinute = quarterHour(startTime);
    return this.database.holdingFamily(family.id, async () => {
      const details = await this.details.get(family.id, seen.id);
      refuseToMove(details);
      if (details.item.version !== seen.version) throw new VersionConflictError(toItemDto(details));
      await this.check(family, details, { date, startMinute });
      const { minutes, scheduleId } = details.item;
      const place = { date, startMinute, minutes, locked: true, status: 'planned' as const };
      await this.items.move(family.id, seen, place).catch(refuseOverlap);
      const from = { date: details.item.date, startMinute: details.item.startMinute };
      const data = { scheduleId, from, to: { date, startMinute } };
      await this.outbox.record(family.id, { type: 'item.moved', subjectId: seen.id, data });
      const implicit = () => moveFeedback(from, { date, startMinute }, 'hand');
      await this.feedbackEvents.record(family.id, [{ ...details, implicit }], family.accountId);
      return toItemDto(await this.details.get(family.id, seen.id));
    });
  }

  /** Throws with the reason where the item does not fit. Any hour of today will do: it may be for the record. */
  private async check(family: FamilyContext, details: ItemDetails, place: Place): Promise<void> {
    const today = todayIn(family.timeZone, this.clock.now());
    if (place.date < today) throw doesNotFit({ code: 'past', params: NOTHING_NAMED });
    const [monday, sunday] = [mondayOf(place.date), sundayOf(place.date)];
    const [planningInput, placed] = await Promise.all([
      this.planningInputs.load(family.id, monday, sunday),
      this.planningInputs.placedItems(family.id, monday, sunday),
    ]);
    const week = { day: place.date, today, nowMinute: 0 };
    const refusal = toMovingLesson(details, week, { planningInput, placed }).whyNot(place);
    if (refusal) throw doesNotFit(await this.reasonOf(family.id, refusal, details));
  }

  private async reasonOf(
    familyId: string,
    refusal: Refusal,
    { children }: ItemDetails,
  ): Promise<MoveRefusal> {
    const childId = refusal.childId ?? children[0]?.childId ?? '';
    const child = await this.children.findById(familyId, childId);
    const others = await Promise.all(refusal.itemIds.map((id) => this.details.get(familyId, id)));
    const lessons = others.map(({ item }) => ({
      title: item.title,
      startTime: wallClock(item.startMinute),
    }));
    return { code: refusal.rule, params: { childName: child?.name ?? null, lessons } };
  }
}

/** Minutes after midnight of a quarter hour; timetables know no other times. */
function quarterHour(startTime: string): number {
  const minute = minuteOf(startTime);
  if (minute % SLOT_MINUTES === 0) return minute;
  const message = 'startTime must be on a quarter hour, such as 10:15';
  throw new InvalidRequestError([{ field: 'startTime', code: 'time.quarter', message }]);
}

/** A lesson that took place stays in the record where it was. */
function refuseToMove({ item }: ItemDetails): void {
  if (tookPlace(item.status))
    throw new AppError(
      'item.took-place',
      'This lesson took place already, so it stays where it was.',
    );
}

/** Another request was faster: the database, which has the last word, refused two lessons at one time. */
function refuseOverlap(error: unknown): never {
  const code: unknown = Reflect.get(Object(error), 'code');
  if (code === EXCLUSION_VIOLATION) throw doesNotFit({ code: 'meanwhile', params: NOTHING_NAMED });
  throw error;
}

function doesNotFit(reason: MoveRefusal): AppError {
  const message = `The lesson does not fit there: ${reason.code}.`;
  return new AppError('item.does-not-fit', message, { details: { reason } });
}
