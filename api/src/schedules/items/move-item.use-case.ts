import { Injectable } from '@nestjs/common';
import {
  minuteOf,
  minuteOfDayIn,
  MINUTES_PER_DAY,
  mondayOf,
  todayIn,
  wallClock,
} from '../../domain/calendar/index.js';
import type { MovingLesson, Refusal } from '../../domain/planning/index.js';
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
import { AppError, Clock, VersionConflictError } from '../../platform/index.js';
import { type ItemDetails, toItemDto } from './dto/item.dto.js';
import { type ItemPlaceDto, toItemPlaceDto } from './dto/placed-lesson.dto.js';
import type { MoveItemDto, MovedItemDto } from './dto/move-item.dto.js';
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

  /**
   * The item at its new place, where it is locked: what a parent placed, the system leaves alone. A time between two quarter
   * hours becomes one of them, and the answer says so.
   */
  async move(
    family: FamilyContext,
    seen: SeenVersion,
    { date, startTime }: MoveItemDto,
  ): Promise<MovedItemDto> {
    return this.database.holdingFamily(family.id, async () => {
      const details = await this.details.get(family.id, seen.id);
      refuseToMove(details);
      if (details.item.version !== seen.version) throw new VersionConflictError(toItemDto(details));
      const starts = startsNear(minuteOf(startTime), details);
      const startMinute = await this.firstThatFits(family, details, { date, starts });
      const { minutes, scheduleId } = details.item;
      const place = { date, startMinute, minutes, locked: true, status: 'planned' as const };
      await this.items.move(family.id, seen, place).catch(refuseOverlap);
      const from = { date: details.item.date, startMinute: details.item.startMinute };
      const data = { scheduleId, from, to: { date, startMinute } };
      await this.outbox.record(family.id, { type: 'item.moved', subjectId: seen.id, data });
      const implicit = () => moveFeedback(from, { date, startMinute }, 'hand');
      await this.feedbackEvents.record(family.id, [{ ...details, implicit }], family.accountId);
      const moved = toItemDto(await this.details.get(family.id, seen.id));
      return { ...moved, snapped: snapOf(startTime, moved.startTime) };
    });
  }

  /**
   * The first of the starts at which the item fits. Throws with the reason of the first where it fits at none. Any hour of
   * today will do: it may be for the record.
   */
  private async firstThatFits(
    family: FamilyContext,
    details: ItemDetails,
    { date, starts }: { readonly date: string; readonly starts: readonly number[] },
  ): Promise<number> {
    const today = todayIn(family.timeZone, this.clock.now());
    if (date < today) throw doesNotFit({ code: 'past', params: NOTHING_NAMED });
    const [monday, sunday] = [mondayOf(date), sundayOf(date)];
    const [planningInput, placed] = await Promise.all([
      this.planningInputs.load(family.id, monday, sunday),
      this.planningInputs.placedItems(family.id, monday, sunday),
    ]);
    const week = { day: date, today, nowMinute: 0 };
    const moving = toMovingLesson(details, week, { planningInput, placed });
    const tried = starts.map((startMinute) => ({
      startMinute,
      refusal: moving.whyNot({ date, startMinute }),
    }));
    const fitting = tried.find(({ refusal }) => refusal === null);
    if (fitting) return fitting.startMinute;
    const [first] = tried;
    if (!first?.refusal) throw new RangeError('a move must have a start to try');
    const reason = await this.reasonOf(family.id, first.refusal, details);
    throw doesNotFit(reason, this.nearest(family, details, { date, moving, ...first }));
  }

  /** The free time of a day that is nearest to the one that was asked for; null where the day has none. */
  private nearest(
    family: FamilyContext,
    { item }: ItemDetails,
    { date, startMinute: asked, moving }: AskedPlace,
  ): ItemPlaceDto | null {
    const now = this.clock.now();
    const from = date === todayIn(family.timeZone, now) ? minuteOfDayIn(family.timeZone, now) : 0;
    const [nearest] = moving
      .places()
      .filter(({ place, refusal }) => !refusal && place.date === date && place.startMinute >= from)
      .map(({ place }) => place)
      .sort((a, b) => Math.abs(a.startMinute - asked) - Math.abs(b.startMinute - asked));
    return nearest ? toItemPlaceDto(nearest, item.minutes) : null;
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

interface AskedPlace {
  readonly date: string;
  readonly startMinute: number;
  readonly moving: MovingLesson;
}

const LAST_QUARTER = MINUTES_PER_DAY - SLOT_MINUTES;

/**
 * The starts to try for a time that was asked for, the nearest first. Timetables know quarter hours; only a subject's fixed
 * time may lie between two of them.
 */
function startsNear(minute: number, { subject }: ItemDetails): number[] {
  if (minute % SLOT_MINUTES === 0 || minute === subject?.fixedStartMinute) return [minute];
  const before = Math.floor(minute / SLOT_MINUTES) * SLOT_MINUTES;
  const after = Math.min(before + SLOT_MINUTES, LAST_QUARTER);
  return minute - before < after - minute ? [before, after] : [after, before];
}

function snapOf(askedTime: string, startTime: string): MovedItemDto['snapped'] {
  return askedTime === startTime
    ? null
    : { code: 'quarter-hour', params: { askedTime, startTime } };
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

function doesNotFit(reason: MoveRefusal, nearest: ItemPlaceDto | null = null): AppError {
  const message = `The lesson does not fit there: ${reason.code}.`;
  return new AppError('item.does-not-fit', message, { details: { reason, nearest } });
}
