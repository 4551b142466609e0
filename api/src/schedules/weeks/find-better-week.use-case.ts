import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, mondayOf, todayIn } from '../../domain/calendar/index.js';
import { BETTER_WEEK_STABILITY, isClearlyBetter } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import { Clock } from '../../platform/index.js';
import { AskReplan } from '../replan/ask-replan.use-case.js';
import { ConflictsService } from './conflicts.service.js';
import type { BetterWeekDto } from './dto/better-week.dto.js';
import { PlanOfWeekService } from './plan-of-week.service.js';

/** Finds out whether a week could be clearly better with the facts as they are now. It writes nothing to the plan. */
@Injectable()
export class FindBetterWeek {
  constructor(
    private readonly plans: PlanOfWeekService,
    private readonly conflicts: ConflictsService,
    private readonly asking: AskReplan,
    private readonly clock: Clock,
  ) {}

  /** Null also where the facts have not changed, or lessons are in their way: that is told first. */
  async find(family: FamilyContext, day: string): Promise<BetterWeekDto | null> {
    const monday = mondayOf(day);
    const sunday = addDays(monday, DAYS_PER_WEEK - 1);
    const plan = await this.plans.find(family, monday);
    if (!plan || plan.changedFacts === null) return null;
    if ((await this.conflicts.between(family, monday, sunday)).length > 0) return null;
    const { schedule, version } = plan;
    const today = todayIn(family.timeZone, this.clock.now());
    const date = [monday, schedule.startDate, today].sort().at(-1) ?? monday;
    const endDate = schedule.endDate < sunday ? schedule.endDate : sunday;
    if (endDate < date) return null;
    const scheduleId = schedule.id;
    const { preview } = await this.asking.answer(family, {
      scheduleId,
      baseVersionId: version.id,
      disruption: { kind: 'facts-changed', date, endDate },
      stability: BETTER_WEEK_STABILITY,
    });
    const { gain, moved, handedOver } = preview;
    if (!gain || !isClearlyBetter(preview)) return null;
    const gained = { gainPoints: gain.points, gainShare: gain.share };
    const request = { scheduleId, date, endDate, stability: BETTER_WEEK_STABILITY };
    return { ...request, moved: moved.length, handedOver: handedOver.length, ...gained };
  }
}
