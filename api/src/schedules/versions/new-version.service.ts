import { Injectable } from '@nestjs/common';
import {
  type MadeBy,
  predictedRewards,
  type PredictedRewards,
} from '../../domain/planning/index.js';
import {
  FamilyTasteRepository,
  ItemRepository,
  type ScheduleVersion,
} from '../../persistence/index.js';
import type { ItemRows } from '../items/dto/item.dto.js';
import { ChangeRecords } from '../items/change-records.service.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { noticedReplan } from '../items/implicit-feedback.js';
import { VersionRows } from './version-rows.service.js';

export interface ItemMove {
  readonly itemId: string;
  readonly to: { readonly date: string; readonly startMinute: number };
  readonly locked: boolean;
  readonly row: ItemRows;
  /** It is past and stays in the record: a new lesson, of this id, takes its place. */
  readonly standInId: string | null;
}

type PredictedMove = ItemMove & { readonly predicted: PredictedRewards };

interface Plan {
  readonly versionId: string;
  readonly moves: readonly ItemMove[];
  readonly dropped: readonly string[];
  /** What decided about it. */
  readonly madeBy: MadeBy;
  /** Who asked for it. */
  readonly accountId: string;
}

/**
 * Moves of many items in one version. An item keeps its row, so its notes, marks and address stay; a version that
 * is replaced keeps in its layout where everything stood.
 */
@Injectable()
export class MoveItems {
  constructor(
    private readonly rows: VersionRows,
    private readonly itemRows: ItemDetailsService,
    private readonly items: ItemRepository,
    private readonly records: ChangeRecords,
    private readonly tastes: FamilyTasteRepository,
  ) {}

  rowsOf(familyId: string, ids: readonly string[]): Promise<Map<string, ItemRows>> {
    return this.itemRows.byId(familyId, ids);
  }

  /** Writes down where everything of a version stands, before the next one changes it. */
  async keepLayout(familyId: string, { id, scheduleId }: ScheduleVersion): Promise<void> {
    const places = await this.items.placesOfSchedule(familyId, scheduleId);
    await this.rows.versions.keepLayout(familyId, id, places);
  }

  async carryOut(familyId: string, plan: Plan): Promise<void> {
    await this.notice(familyId, plan);
    await this.items.checkOverlapsAtCommit();
    await this.items.takeOut(familyId, plan.dropped);
    const predict = await this.predicting(familyId, plan.madeBy);
    for (const move of plan.moves) {
      const predicted = predict(move);
      if (move.standInId) await this.placeAnew(familyId, plan.versionId, { ...move, predicted });
      else await this.place(familyId, { ...move, predicted });
    }
  }

  /** What the models expect of lessons at their new places, by child; nothing where rules moved them. */
  private async predicting(
    familyId: string,
    { kind }: MadeBy,
  ): Promise<(move: ItemMove) => PredictedRewards> {
    const taste = kind === 'learned' ? await this.tastes.find(familyId) : null;
    return ({ row, to }) => {
      const childIds = row.children.map(({ childId }) => childId);
      return predictedRewards(taste, { subjectId: row.item.subjectId, childIds, ...to });
    };
  }

  private async notice(familyId: string, { moves, dropped, accountId }: Plan): Promise<void> {
    const left = await this.rowsOf(familyId, dropped);
    const lessons = [
      ...moves.map(({ row, to }) => ({ ...row, noticed: () => [noticedReplan(to)] })),
      ...[...left.values()].map((row) => ({ ...row, noticed: () => [noticedReplan(null)] })),
    ];
    await this.records.feedback.record(familyId, lessons, accountId);
  }

  /** Makes a version the one in use, and tells of it. */
  async use(
    familyId: string,
    { scheduleId, versionId, event }: { scheduleId: string; versionId: string; event: string },
    told: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.items.handOver(familyId, scheduleId, versionId);
    await this.rows.schedules.set(familyId, scheduleId, { activeVersionId: versionId });
    await this.records.outbox.record(familyId, {
      type: event,
      subjectId: scheduleId,
      data: { scheduleId, versionId, ...told },
    });
  }

  private async place(familyId: string, move: PredictedMove): Promise<void> {
    const { itemId, to, locked, row, predicted } = move;
    const { date, startMinute } = to;
    const endMinute = startMinute + row.item.minutes;
    await this.items.overwrite(familyId, itemId, { date, startMinute, endMinute, locked });
    await this.items.setPredicted(familyId, itemId, predicted);
  }

  private async placeAnew(familyId: string, versionId: string, move: PredictedMove): Promise<void> {
    const { scheduleId, kind, minutes, subjectId, title } = move.row.item;
    await this.items.setStatus(familyId, move.itemId, 'moved');
    await this.items.addWithChildren(familyId, [
      {
        id: move.standInId ?? undefined,
        scheduleId,
        versionId,
        kind,
        minutes,
        subjectId,
        title,
        locked: move.locked,
        ...move.to,
        childIds: move.row.children.map(({ childId }) => childId),
        predicted: move.predicted,
      },
    ]);
  }
}
