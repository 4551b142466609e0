import { Injectable } from '@nestjs/common';
import { todayIn } from '../../domain/calendar/index.js';
import type { FamilyContext } from '../../http/index.js';
import { Database, newId, type ScheduleVersion } from '../../persistence/index.js';
import { AppError, Clock } from '../../platform/index.js';
import type { NewVersionDto } from '../replan/dto/replan.dto.js';
import { MoveItems } from './new-version.service.js';
import { VersionRows } from './version-rows.service.js';
import type { UndoPlan } from './undo-plan.js';
import { type UndoTarget, undoTarget } from './undo-target.js';
import { UndoRows } from './undo-rows.service.js';

/** Brings the version before the one in use back, as a new version. What was done since stays done, and where it was. */
@Injectable()
export class UndoVersion {
  constructor(
    private readonly database: Database,
    private readonly rows: VersionRows,
    private readonly moves: MoveItems,
    private readonly undoRows: UndoRows,
    private readonly clock: Clock,
  ) {}

  undo(family: FamilyContext, scheduleId: string): Promise<NewVersionDto> {
    return this.database.holdingFamily(family.id, async () => {
      const schedule = await this.rows.schedule(family.id, scheduleId);
      const active = await this.rows.activeVersion(family.id, schedule);
      const target = active && undoTarget(active, await this.rows.baseOf(family.id, active));
      if (!active || !target)
        throw new AppError(
          'schedule.nothing-to-undo',
          'There is nothing to undo in this schedule.',
        );
      const today = todayIn(family.timeZone, this.clock.now());
      const plan = await this.undoRows.plan(family.id, { active, layout: target.layout, today });
      await this.write(family, { active, target, plan });
      return this.rows.answer(family.id, scheduleId);
    });
  }

  private async write(
    { id: familyId, accountId }: FamilyContext,
    { active, target, plan }: { active: ScheduleVersion; target: UndoTarget; plan: UndoPlan },
  ): Promise<void> {
    const { scheduleId } = active;
    const versionId = newId();
    await this.moves.keepLayout(familyId, active);
    const moved = plan.places.length;
    await this.rows.versions.add(familyId, {
      id: versionId,
      scheduleId,
      jobId: null,
      number: (await this.rows.versions.lastNumber(familyId, scheduleId)) + 1,
      reason: 'undone',
      baseVersionId: target.baseVersionId,
      summary: target.summary,
      diagnostics: {
        ...target.diagnostics,
        disruption: null,
        undone: active.id,
        moved,
        leftOver: 0,
      },
    });
    await this.undoRows.carryOut(familyId, plan, accountId);
    await this.moves.use(familyId, { scheduleId, versionId, event: 'schedule.undone' }, { moved });
    // A schedule whose days another had taken over has them back, and one that only took others' has none.
    await this.rows.schedules.reviveUsed(familyId);
    await this.rows.schedules.archiveEmpty(familyId);
  }
}
