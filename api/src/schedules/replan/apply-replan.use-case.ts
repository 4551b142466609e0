import { Injectable } from '@nestjs/common';
import { minuteOfDayIn, todayIn } from '../../domain/calendar/index.js';
import {
  type MadeBy,
  makerOf,
  placesText,
  readReplanParams,
  remadeBy,
  replanRange,
} from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  Database,
  FamilyLifeRepository,
  type Job,
  newId,
  type ScheduleSummary,
  type ScheduleVersion,
} from '../../persistence/index.js';
import { AppError, Clock } from '../../platform/index.js';
import type { LeftOverChoiceDto, NewVersionDto } from './dto/replan.dto.js';
import { type ItemMove, MoveItems } from '../versions/new-version.service.js';
import { decide, type Decisions } from './left-over-choices.js';
import type { ReplanPreview } from './replan-preview.js';
import { VersionRows } from '../versions/version-rows.service.js';

/** A preview stays good for a little while after a lesson it moves to now should have begun. */
const GRACE_MINUTES = 15;

/** Makes a preview the week that counts: all of it, as one version, or nothing. */
@Injectable()
export class ApplyReplan {
  constructor(
    private readonly database: Database,
    private readonly rows: VersionRows,
    private readonly lives: FamilyLifeRepository,
    private readonly moves: MoveItems,
    private readonly clock: Clock,
  ) {}

  apply(
    family: FamilyContext,
    { scheduleId, previewId }: { scheduleId: string; previewId: string },
    choices: readonly LeftOverChoiceDto[],
  ): Promise<NewVersionDto> {
    return this.database.holdingFamily(family.id, async () => {
      await this.rows.schedule(family.id, scheduleId);
      const job = await this.previewRow(family.id, { scheduleId, previewId });
      const preview = job.preview as unknown as ReplanPreview;
      const decisions = decide(preview, choices);
      const base = await this.base(family, job, decisions);
      const moves = await this.movesOf(family.id, decisions);
      await this.write(family, { job, base, decisions, moves });
      return this.rows.answer(family.id, scheduleId);
    });
  }

  private async previewRow(
    familyId: string,
    { scheduleId, previewId }: { scheduleId: string; previewId: string },
  ): Promise<Job> {
    const job = await this.rows.jobs.findById(familyId, previewId);
    const isIt =
      job?.kind === 'replan-schedule' && job.preview && job.params.scheduleId === scheduleId;
    if (!isIt) throw new AppError('replan.not-found', 'There is no such preview.');
    return job;
  }

  /** The version the preview starts from; refused where anything has changed since. */
  private async base(
    family: FamilyContext,
    job: Job,
    decisions: Decisions,
  ): Promise<ScheduleVersion> {
    const { scheduleId, baseVersionId, disruption } = readReplanParams(job.params);
    const schedule = await this.rows.schedule(family.id, scheduleId);
    const { first, last } = replanRange(disruption, schedule.endDate);
    const placed = await this.lives.placedItems(family.id, first, last);
    const now = this.clock.now();
    const today = todayIn(family.timeZone, now);
    const nowMinute = minuteOfDayIn(family.timeZone, now) - GRACE_MINUTES;
    const isPast = decisions.moves.some(
      ({ to }) => to.date < today || (to.date === today && to.startMinute < nowMinute),
    );
    const places = (job.preview as unknown as ReplanPreview).places;
    const touched = new Set([...decisions.moves.map(({ itemId }) => itemId), ...decisions.dropped]);
    const isClosed = placed.some(
      ({ itemId, status, locked }) =>
        touched.has(itemId) && (locked || !['planned', 'moved'].includes(status)),
    );
    const base = await this.rows.versions.findById(family.id, baseVersionId);
    if (
      schedule.activeVersionId !== baseVersionId ||
      !base ||
      isPast ||
      isClosed ||
      places !== placesText(placed)
    )
      throw outdated();
    return base;
  }

  private async movesOf(familyId: string, decisions: Decisions): Promise<ItemMove[]> {
    const ids = decisions.moves.map(({ itemId }) => itemId);
    const rows = await this.moves.rowsOf(familyId, ids);
    return decisions.moves.map((move) => {
      const row = rows.get(move.itemId);
      if (!row) throw outdated();
      return { ...move, row };
    });
  }

  private async write(
    { id: familyId, accountId }: FamilyContext,
    made: { job: Job; base: ScheduleVersion; decisions: Decisions; moves: readonly ItemMove[] },
  ): Promise<void> {
    const { job, base, decisions, moves } = made;
    const { scheduleId } = base;
    const madeBy = madeByOf(job);
    const versionId = newId();
    await this.moves.keepLayout(familyId, base);
    await this.rows.versions.add(familyId, {
      id: versionId,
      scheduleId,
      jobId: job.id,
      number: (await this.rows.versions.lastNumber(familyId, scheduleId)) + 1,
      reason: 'replanned',
      baseVersionId: base.id,
      summary: replanned(base.summary, { dropped: decisions.dropped.length, madeBy }),
      diagnostics: {
        unplaced: base.diagnostics.unplaced ?? [],
        disruption: job.params.disruption,
        moved: moves.length,
        leftOver: decisions.leftOver,
        standIns: Object.fromEntries(
          moves.flatMap(({ itemId, standInId }) => (standInId ? [[itemId, standInId]] : [])),
        ),
        replannedBy: madeBy,
        lockedByUs: moves.filter(({ locked }) => locked).map(({ itemId }) => itemId),
      },
    });
    const { dropped } = decisions;
    await this.moves.carryOut(familyId, { versionId, moves, dropped, madeBy, accountId });
    await this.moves.use(
      familyId,
      { scheduleId, versionId, event: 'schedule.replanned' },
      {
        moved: moves.length,
        dropped: decisions.dropped.length,
      },
    );
  }
}

function replanned(
  summary: ScheduleSummary,
  { dropped, madeBy }: { dropped: number; madeBy: MadeBy },
): ScheduleSummary {
  const placed = Math.max(0, summary.placed - dropped);
  const unplacedCount = summary.required - placed;
  return { ...summary, placed, unplacedCount, madeBy: remadeBy(summary.madeBy, madeBy) };
}

/** Previews from before anything was learned do not say: rules made them. */
function madeByOf({ preview }: Job): MadeBy {
  return (preview as unknown as ReplanPreview).madeBy ?? makerOf(null);
}

function outdated(): AppError {
  return new AppError(
    'replan.outdated',
    'The week has changed since this was shown. Look at a new preview first.',
  );
}
