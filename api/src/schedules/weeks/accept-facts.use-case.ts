import { Injectable } from '@nestjs/common';
import { mondayOf } from '../../domain/calendar/index.js';
import type { FamilyContext } from '../../http/index.js';
import { Database, ScheduleVersionRepository } from '../../persistence/index.js';
import { PlanOfWeekService } from './plan-of-week.service.js';

/** "Not now": the plan of a week stays as it is with the facts that were seen, and nothing is said of them again. */
@Injectable()
export class AcceptFacts {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanOfWeekService,
    private readonly versions: ScheduleVersionRepository,
  ) {}

  /** Facts that have changed again since they were shown are not accepted with them. */
  accept(family: FamilyContext, { day, facts }: { day: string; facts: string }): Promise<void> {
    const monday = mondayOf(day);
    return this.database.holdingFamily(family.id, async () => {
      const plan = await this.plans.find(family, monday);
      if (!plan || plan.changedFacts !== facts) return;
      await this.versions.acceptFacts(family.id, plan.version.id, { [monday]: facts });
    });
  }
}
