import { Injectable } from '@nestjs/common';
import { minuteOfDayIn, todayIn } from '../../domain/calendar/index.js';
import {
  type Disruption,
  type FactsOfWeeks,
  factsOfWeeks,
  type PlanProvenance,
  mergeProvenance,
  replannedMondays,
  replanRange,
} from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  Database,
  PlanningInputRepository,
  JobRepository,
  type Schedule,
  ScheduleRepository,
  type ScheduleSummary,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { AppError, Clock } from '../../platform/index.js';
import { requireSchedule } from '../require-schedule.js';
import type { NewVersionDto } from '../versions/dto/new-version.dto.js';
import { NewVersionService } from '../versions/new-version.service.js';
import { ConflictsService } from '../weeks/conflicts.service.js';
import { WishesService } from '../weeks/wishes.service.js';
import { type AnsweredReplan, readAnsweredReplan } from './answered-replan.js';
import type { ApplyReplanDto } from './dto/replan.dto.js';
import { decide, type Decisions } from './left-over-choices.js';
import { KeepFacts } from './keep-facts.use-case.js';
import { MoveLessons } from './move-lessons.use-case.js';
import { outdated } from './replan-outdated.js';
import { stillHolds } from './still-holds.js';

/** A preview stays good for a little while after a lesson it moves to now should have begun. */
const GRACE_MINUTES = 15;

/** Makes a preview the week that counts: all of it, as one version, or nothing. */
@Injectable()
export class ApplyReplan {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobRepository,
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly lessons: MoveLessons,
    private readonly facts: KeepFacts,
    private readonly newVersions: NewVersionService,
    private readonly conflicts: ConflictsService,
    private readonly wishes: WishesService,
    private readonly clock: Clock,
  ) {}

  apply(
    family: FamilyContext,
    { scheduleId, previewId }: { scheduleId: string; previewId: string },
    body: ApplyReplanDto,
  ): Promise<NewVersionDto> {
    return this.database.holdingFamily(family.id, async () => {
      const schedule = requireSchedule(await this.schedules.findById(family.id, scheduleId));
      const asked = await this.previewOf(family.id, { scheduleId, previewId });
      const decisions = decide(asked.preview, body);
      const base = await this.base(family, { schedule, asked, decisions });
      await this.write(family, { schedule, asked, base, decisions });
      return this.newVersions.answer(family.id, scheduleId);
    });
  }

  private async previewOf(
    familyId: string,
    { scheduleId, previewId }: { scheduleId: string; previewId: string },
  ): Promise<AnsweredReplan> {
    const asked = readAnsweredReplan(await this.jobs.findById(familyId, previewId));
    if (asked?.params.scheduleId !== scheduleId)
      throw new AppError('replan.not-found', 'There is no such preview.');
    return asked;
  }

  /** The version the preview starts from; refused where anything has changed since. */
  private async base(
    family: FamilyContext,
    {
      schedule,
      asked,
      decisions,
    }: { schedule: Schedule; asked: AnsweredReplan; decisions: Decisions },
  ): Promise<ScheduleVersion> {
    const { baseVersionId, disruption } = asked.params;
    const { first, last } = replanRange(disruption, schedule.endDate);
    const [placed, planningInput] = await Promise.all([
      this.planningInputs.placedItems(family.id, first, last),
      this.planningInputs.load(family.id, first, last),
    ]);
    const now = this.clock.now();
    const today = todayIn(family.timeZone, now);
    const nowMinute = minuteOfDayIn(family.timeZone, now) - GRACE_MINUTES;
    const touched = new Set([
      ...decisions.moves.map(({ itemId }) => itemId),
      ...decisions.dropped,
      ...Object.keys(decisions.leftOut),
      ...decisions.handedOver.map(({ itemId }) => itemId),
    ]);
    const base = await this.versions.findById(family.id, baseVersionId);
    const doing = { moves: decisions.moves, touched };
    const present = { placed, planningInput, today, nowMinute };
    const isCurrent = schedule.activeVersionId === baseVersionId;
    if (!isCurrent || !base || !stillHolds(asked.preview, doing, present)) throw outdated();
    return base;
  }

  private async write(
    family: FamilyContext,
    made: {
      schedule: Schedule;
      asked: AnsweredReplan;
      base: ScheduleVersion;
      decisions: Decisions;
    },
  ): Promise<void> {
    const { schedule, asked, base, decisions } = made;
    const { provenance } = asked.preview;
    const { id: familyId, accountId } = family;
    const [moved, dropped] = [decisions.moves.length, decisions.dropped.length];
    const facts = await this.facts.keep(family, asked.params.disruption);
    await this.newVersions.follow(
      base,
      {
        jobId: asked.jobId,
        reason: 'replanned',
        baseVersionId: base.id,
        wants: base.wants,
        weekFacts: {
          ...base.weekFacts,
          ...(await this.factsNow(family, schedule, asked.params.disruption)),
        },
        summary: replanned(base.summary, { dropped, provenance }),
        diagnostics: {
          unplaced: base.diagnostics.unplaced ?? [],
          disruption: asked.params.disruption,
          moved,
          leftOver: decisions.leftOver,
          standIns: Object.fromEntries(
            decisions.moves.flatMap(({ itemId, standInId }) =>
              standInId ? [[itemId, standInId]] : [],
            ),
          ),
          replannedBy: provenance,
          leftOut: decisions.leftOut,
          facts,
          lockedByUs: decisions.moves.filter(({ locked }) => locked).map(({ itemId }) => itemId),
        },
      },
      {
        event: { type: 'schedule.replanned', counts: { moved, dropped } },
        change: (versionId) =>
          this.lessons.moveAll(familyId, { versionId, decisions, provenance, accountId }),
      },
    );
  }

  /**
   * The facts of the weeks that were planned again, with what was just kept. Moves give no wish a place: a week that has
   * some keeps the facts it was planned with, so that they are still told.
   */
  private async factsNow(
    family: FamilyContext,
    { endDate }: Schedule,
    disruption: Disruption,
  ): Promise<FactsOfWeeks> {
    const { first, last } = replanRange(disruption, endDate);
    const [planningInput, conflicts] = await Promise.all([
      this.planningInputs.load(family.id, first, last),
      this.conflicts.between(family, first, last),
    ]);
    const wishes = await this.wishes.between(family, { first, last }, conflicts);
    const open = new Set(wishes.map(({ weekStart }) => weekStart));
    const met = replannedMondays(disruption, endDate).filter((monday) => !open.has(monday));
    return factsOfWeeks(planningInput, met);
  }
}

function replanned(
  summary: ScheduleSummary,
  { dropped, provenance }: { dropped: number; provenance: PlanProvenance },
): ScheduleSummary {
  const placed = Math.max(0, summary.placed - dropped);
  const unplacedCount = summary.required - placed;
  return {
    ...summary,
    placed,
    unplacedCount,
    provenance: mergeProvenance(summary.provenance, provenance),
  };
}
