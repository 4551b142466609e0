import { minuteOfDayIn, mondaysBetween, todayIn } from '@brightpath/api/domain/calendar';
import {
  hasSchool,
  type QualityQuestion,
  type UnplacedLessons,
  type UnplacedQuestion,
} from '@brightpath/api/domain/planning';
import {
  PlanningInputRepository,
  FamilyRepository,
  ScheduleRepository,
  ScheduleVersionRepository,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import type { ExplainUnplacedJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { ComputePool } from '../../compute/compute-pool.js';
import { splitPlaced } from '../placed-items.js';

const CHANGES_MS = 3_000;
const QUALITY_MS = 2_000;

/** Finds what would make the lessons fit that a version leaves out and how good its weeks are; the version keeps both. */
@Injectable()
export class ExplainUnplaced {
  constructor(
    private readonly families: FamilyRepository,
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly pool: ComputePool,
    private readonly clock: Clock,
  ) {}

  async run(job: ExplainUnplacedJob): Promise<'succeeded' | 'gone'> {
    const { familyId, versionId } = job;
    const question = await this.load(job);
    if (!question) return 'gone';
    const seed = Number.parseInt(versionId.slice(-8), 16);
    const changes = await this.pool.run(
      'find-changes',
      { question, seed },
      { budgetMs: CHANGES_MS },
    );
    await this.versions.addDiagnostics(familyId, versionId, { changes });
    const quality = await this.pool.run('rate-weeks', question, { budgetMs: QUALITY_MS });
    await this.versions.addDiagnostics(familyId, versionId, { quality });
    return 'succeeded';
  }

  private async load(
    job: ExplainUnplacedJob,
  ): Promise<(UnplacedQuestion & QualityQuestion) | null> {
    const { familyId, versionId } = job;
    const [family, version] = await Promise.all([
      this.families.findById(familyId),
      this.versions.findById(familyId, versionId),
    ]);
    const schedule = version && (await this.schedules.findById(familyId, version.scheduleId));
    if (!family || !schedule || schedule.activeVersionId !== versionId) return null;
    const { startDate: firstDate, endDate: lastDate, childIds, subjectIds } = schedule;
    const [planningInput, placed] = await Promise.all([
      this.planningInputs.load(familyId, firstDate, lastDate),
      this.planningInputs.placedItems(familyId, firstDate, lastDate),
    ]);
    const now = this.clock.now();
    const range = {
      firstDate,
      lastDate,
      childIds,
      subjectIds,
      today: todayIn(family.timeZone, now),
      nowMinute: minuteOfDayIn(family.timeZone, now),
    };
    const own = placed.filter((item) => item.scheduleId === schedule.id);
    const { replaced: planned } = splitPlaced(own, range);
    const kept = placed.filter((item) => !planned.includes(item));
    const request = { ...range, kept };
    const mondays = mondaysBetween(firstDate, lastDate).filter((monday) =>
      hasSchool(planningInput, request, monday),
    );
    const unplaced = ((version.diagnostics.unplaced ?? []) as readonly UnplacedLessons[]).map(
      ({ weekStart, subjectId }) => ({ weekStart, subjectId }),
    );
    return { planningInput, request, planned, unplaced, mondays };
  }
}
