import { Injectable } from '@nestjs/common';
import {
  addDays,
  DAYS_PER_WEEK,
  minuteOfDayIn,
  mondayOf,
  todayIn,
  wallClock,
} from '../../domain/calendar/index.js';
import { explainLesson, placesText, type WeekQuality } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  PlanningInputRepository,
  FamilyNamesRepository,
  type PlacedItem,
  type Schedule,
  ScheduleRepository,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { Clock } from '../../platform/index.js';
import type { AlternativeDto, WhyDto } from './dto/why.dto.js';
import type { PlainReasonDto, WhyReasonDto } from './dto/why-reason.dto.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { requireSchedule } from '../require-schedule.js';
import { type WhyContext, whyReason } from './why-reason.js';

const MOST_REASONS = 5;

/** Why a lesson stands where it does. */
@Injectable()
export class ExplainItem {
  constructor(
    private readonly planningInputs: PlanningInputRepository,
    private readonly items: ItemDetailsService,
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly names: FamilyNamesRepository,
    private readonly clock: Clock,
  ) {}

  async explain(family: FamilyContext, itemId: string): Promise<WhyDto> {
    const { item } = await this.items.get(family.id, itemId);
    const [monday, now] = [mondayOf(item.date), this.clock.now()];
    const sunday = addDays(monday, DAYS_PER_WEEK - 1);
    const [scheduleRow, planningInput, placed, names] = await Promise.all([
      this.schedules.findById(family.id, item.scheduleId),
      this.planningInputs.load(family.id, monday, sunday),
      this.planningInputs.placedItems(family.id, monday, sunday),
      this.names.find(family.id),
    ]);
    const schedule = requireSchedule(scheduleRow);
    const lesson = placed.find((each) => each.itemId === itemId);
    const explanation =
      lesson &&
      explainLesson(planningInput, {
        monday,
        today: todayIn(family.timeZone, now),
        nowMinute: minuteOfDayIn(family.timeZone, now),
        lesson,
        others: placed.filter((each) => each.itemId !== itemId),
      });
    const own = placed.filter(({ scheduleId }) => scheduleId === schedule.id);
    const quality = {
      withinPercent: await this.withinPercent(family.id, schedule, { monday, own }),
    };
    const pinned = item.locked ? [PINNED] : [];
    if (!explanation) return { reasons: pinned, alternative: null, quality };
    const context = { names, subject: item.title, explanation };
    const found = explanation.kind === 'only' ? [ONLY] : reasonsOf(context);
    return {
      reasons: [...pinned, ...found].slice(0, MOST_REASONS),
      alternative: alternativeOf(context, item.minutes),
      quality,
    };
  }

  /** What the worker found out about the week, as long as everything stands as it did then. */
  private async withinPercent(
    familyId: string,
    schedule: Schedule,
    { monday, own }: { monday: string; own: readonly PlacedItem[] },
  ): Promise<number | null> {
    const version = await this.versions.findActiveOf(familyId, schedule);
    const known = (version?.diagnostics.quality ?? []) as readonly WeekQuality[];
    const week = known.find(({ weekStart }) => weekStart === monday);
    const open = own.filter(({ locked, status }) => !locked && status === 'planned');
    return week && week.places === placesText(open) ? week.withinPercent : null;
  }
}

/** The family put it there, so it stays. */
const PINNED: PlainReasonDto = { code: 'locked', params: {}, points: 0 };
/** No other time of the week is free for it. */
const ONLY: PlainReasonDto = { code: 'only', params: {}, points: 0 };

/** The largest first. A reason of several children is listed for each child; one of less than a point is left out. */
function reasonsOf(context: WhyContext): WhyReasonDto[] {
  return context.explanation.reasons.flatMap((each) => {
    const reason = whyReason(each, context);
    const counts = reason && (reason.points > 0 || reason.code === 'parent-free');
    return counts ? [reason] : [];
  });
}

function alternativeOf(context: WhyContext, minutes: number): AlternativeDto | null {
  const { alternative } = context.explanation;
  if (!alternative) return null;
  const { date, startMinute, mostly } = alternative;
  return {
    date,
    startTime: wallClock(startMinute),
    endTime: wallClock(startMinute + minutes),
    cost: Math.round(alternative.cost),
    mostly: mostly && whyReason(mostly, context),
  };
}
