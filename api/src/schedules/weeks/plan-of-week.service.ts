import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, todayIn } from '../../domain/calendar/index.js';
import { weekFacts } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  PlanningInputRepository,
  type Schedule,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { Clock } from '../../platform/index.js';

/** The plan of one week, and whether it was made with the facts that hold. */
export interface PlanOfWeek {
  readonly schedule: Schedule;
  readonly version: ScheduleVersion;
  /** Names the facts that hold now, where the week was planned with others; else null. */
  readonly changedFacts: string | null;
}

/** Finds the newest plan of a week. */
@Injectable()
export class PlanOfWeekService {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly clock: Clock,
  ) {}

  async find(family: FamilyContext, monday: string): Promise<PlanOfWeek | null> {
    const sunday = addDays(monday, DAYS_PER_WEEK - 1);
    const [schedule] = await this.schedules.findActiveTouching(family.id, monday, sunday);
    if (!schedule) return null;
    const version = await this.versions.findActiveOf(family.id, schedule);
    if (!version) return null;
    const plannedWith = version.weekFacts[monday];
    const isOver = sunday < todayIn(family.timeZone, this.clock.now());
    // A plan from before facts were kept counts as made with those that hold.
    if (plannedWith === undefined || isOver) return { schedule, version, changedFacts: null };
    const facts = weekFacts(await this.planningInputs.load(family.id, monday, sunday), monday);
    return { schedule, version, changedFacts: facts === plannedWith ? null : facts };
  }
}
