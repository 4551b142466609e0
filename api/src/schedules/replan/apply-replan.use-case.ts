import { Injectable } from '@nestjs/common';
import { minuteOfDayIn, mondayOf, todayIn } from '../../domain/calendar/index.js';
import {
  accountOf,
  type Disruption,
  type FactsOfWeeks,
  factsOfWeeks,
  type PlanProvenance,
  mergeProvenance,
  newestWants,
  replannedMondays,
  replanRange,
  type Want,
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
import { WishesService } from '../weeks/wishes.service.js';
import { type AnsweredReplan, readAnsweredReplan } from './answered-replan.js';
import type { ApplyReplanDto } from './dto/replan.dto.js';
import type { Decisions } from './decisions.js';
import { decide } from './left-over-choices.js';
import { KeepFacts } from './keep-facts.use-case.js';
import { MoveLessons } from './move-lessons.use-case.js';
import { outdated } from './replan-outdated.js';
import { areSameWishes, stillHolds } from './still-holds.js';
import type { KeptWithMoves } from './take-back-replan.use-case.js';
import { TakeUpWishes } from './take-up-wishes.use-case.js';

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
    private readonly wishes: WishesService,
    private readonly takingUp: TakeUpWishes,
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
      ...decisions.takenOut,
      ...decisions.changed.map(({ itemId }) => itemId),
      ...Object.keys(decisions.leftOut),
      ...decisions.handedOver.map(({ itemId }) => itemId),
    ]);
    const base = await this.versions.findById(family.id, baseVersionId);
    const doing = { moves: [...decisions.moves, ...decisions.added], touched };
    const present = { placed, planningInput, today, nowMinute };
    const isCurrent = schedule.activeVersionId === baseVersionId;
    if (!isCurrent || !base || !stillHolds(asked.preview, doing, present)) throw outdated();
    return base;
  }

  /** The wants of a week whose wishes are taken up; null where it is not about these. Refused where they are others now. */
  private async wantsTakenUp(
    family: FamilyContext,
    { params, preview }: AnsweredReplan,
    before: readonly Want[],
  ): Promise<readonly Want[] | null> {
    if (!params.wishes) return null;
    const { wishes, wants } = await this.wishes.ofWeek(family, params.disruption.date);
    if (!areSameWishes(params.wishes, wishes)) throw outdated();
    // Where a lesson goes on without a child who should join it, the week goes on to want the group as it was, and tells so.
    const isWithout = ({ subjectId }: Want): boolean =>
      (preview.takenUp?.unchanged ?? []).some((each) => each.subjectId === subjectId && each.joined.length > 0); // prettier-ignore
    return wants.map((want) =>
      isWithout(want)
        ? { ...want, childIds: accountOf(before, want)?.childIds ?? want.childIds }
        : want,
    );
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
    const { disruption } = asked.params;
    const wants = await this.wantsTakenUp(family, asked, base.wants);
    const facts = await this.facts.keep(family, disruption);
    const weekStart = mondayOf(disruption.date);
    const versionId = await this.newVersions.follow(
      base,
      {
        jobId: asked.jobId,
        reason: 'replanned',
        baseVersionId: base.id,
        wants: wants ? newestWants([wants, base.wants]) : base.wants,
        weekFacts: {
          ...base.weekFacts,
          // Whether a wish is left is known once they are taken up.
          ...(wants === null && (await this.factsNow(family, schedule, disruption))),
        },
        summary: replanned(base.summary, { decisions, wants: wants ?? [], before: base.wants, provenance }), // prettier-ignore
        diagnostics: {
          unplaced: base.diagnostics.unplaced ?? [],
          disruption,
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
          ...writtenOfWishes(decisions),
          lockedByUs: decisions.moves.filter(({ locked }) => locked).map(({ itemId }) => itemId),
        },
      },
      {
        event: { type: 'schedule.replanned', counts: { moved, dropped } },
        change: async (versionId) => {
          if (wants) await this.takingUp.change(familyId, decisions);
          await this.lessons.moveAll(familyId, { versionId, decisions, provenance, accountId });
          const order = { scheduleId: schedule.id, versionId, weekStart, decisions, provenance };
          if (wants) await this.takingUp.add(familyId, order);
        },
      },
    );
    if (wants) {
      const met = await this.factsNow(family, schedule, disruption);
      await this.versions.acceptFacts(familyId, versionId, met);
    }
  }

  /**
   * The facts of the weeks that were planned again, with what was just kept. A week that has open wishes still keeps the
   * facts it was planned with, so that they are told.
   */
  private async factsNow(
    family: FamilyContext,
    { endDate }: Schedule,
    disruption: Disruption,
  ): Promise<FactsOfWeeks> {
    const { first, last } = replanRange(disruption, endDate);
    const [planningInput, open] = await Promise.all([
      this.planningInputs.load(family.id, first, last),
      this.wishes.mondaysBetween(family, { first, last }),
    ]);
    const met = replannedMondays(disruption, endDate).filter((monday) => !open.has(monday));
    return factsOfWeeks(planningInput, met);
  }
}

function writtenOfWishes(decisions: Decisions): Pick<KeptWithMoves, 'joined' | 'droppedNew'> {
  const joined = decisions.changed.filter((each) => each.joined.length > 0);
  return {
    joined: Object.fromEntries(joined.map((each) => [each.itemId, each.joined])),
    droppedNew: decisions.droppedNew.map(({ itemId }) => itemId),
  };
}

interface Replanned {
  readonly decisions: Decisions;
  /** What is wanted from now on instead of what was wanted before. */
  readonly wants: readonly Want[];
  readonly before: readonly Want[];
  readonly provenance: PlanProvenance;
}

function replanned(summary: ScheduleSummary, made: Replanned): ScheduleSummary {
  const { decisions, wants, before, provenance } = made;
  const { added, dropped, takenOut } = decisions;
  const more = wants.reduce((sum, want) => sum + want.count - (accountOf(before, want)?.count ?? 0), 0); // prettier-ignore
  const placed = Math.max(0, summary.placed + added.length - dropped.length - takenOut.length);
  const required = Math.max(placed, summary.required + more);
  return {
    ...summary,
    required,
    placed,
    unplacedCount: required - placed,
    provenance: mergeProvenance(summary.provenance, provenance),
  };
}
