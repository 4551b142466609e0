import { Injectable } from '@nestjs/common';
import { wallClock } from '../../domain/calendar/index.js';
import { explainLesson, placesText, type WeekQuality } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  FamilyNamesRepository,
  type PlacedItem,
  type Schedule,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import type { AlternativeDto, WhyDto } from './dto/why.dto.js';
import type { PlainReasonDto, WhyReasonDto } from './dto/why-reason.dto.js';
import type { ItemDetails } from '../items/dto/item.dto.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { tookPlace } from '../items/outcome.js';
import { PlaceSearchService } from '../items/place-search.service.js';
import { type WhyContext, whyReason } from './why-reason.js';

const MOST_REASONS = 5;
/** The first of the offers is the next-best time. */
const OFFERS = 6;

/** Why a lesson stands where it does. */
@Injectable()
export class ExplainItem {
  constructor(
    private readonly items: ItemDetailsService,
    private readonly search: PlaceSearchService,
    private readonly versions: ScheduleVersionRepository,
    private readonly names: FamilyNamesRepository,
  ) {}

  async explain(family: FamilyContext, itemId: string): Promise<WhyDto> {
    const details = await this.items.get(family.id, itemId);
    const { item } = details;
    const [{ own, offers, schedule }, names] = await Promise.all([
      this.search.find(family, details, OFFERS),
      this.names.find(family.id),
    ]);
    const explanation = explainLesson(own.planningInput, own.asked, { places: own.places, offers });
    const { monday } = own.asked;
    const lessons = own.placed.filter(({ scheduleId }) => scheduleId === schedule.id);
    const quality = {
      withinPercent: await this.withinPercent(family.id, schedule, { monday, own: lessons }),
    };
    const context = { names, subject: item.title, explanation };
    const pinned = item.locked ? [PINNED] : [];
    return {
      reasons: [...pinned, ...foundReasons(context, details)].slice(0, MOST_REASONS),
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

/** Where its time was not chosen among others, that is the reason. What took place has no other time any more. */
function foundReasons(context: WhyContext, { item }: ItemDetails): WhyReasonDto[] {
  const { kind } = context.explanation;
  if (kind === 'chosen') return reasonsOf(context);
  const code = kind === 'only' && tookPlace(item.status) ? 'week-full' : kind;
  return [{ code, params: {}, points: 0 } satisfies PlainReasonDto];
}

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
