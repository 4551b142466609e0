import { Injectable } from '@nestjs/common';
import {
  type Item,
  ItemRepository,
  type PlaceRecord,
  type ScheduleVersion,
} from '../../persistence/index.js';
import type { ItemRows } from '../dto/item.dto.js';
import { ChangeRecords } from '../change-records.service.js';
import { ItemRowsService } from '../item-rows.service.js';
import { noticedReplan } from '../noticed.js';
import { VersionRows } from './replan-rows.service.js';

export interface ItemMove {
  readonly itemId: string;
  readonly to: { readonly date: string; readonly startMinute: number };
  readonly locked: boolean;
  readonly row: ItemRows;
  /** It is past and stays in the record: a new lesson, of this id, takes its place. */
  readonly standInId: string | null;
}

interface Plan {
  readonly versionId: string;
  readonly moves: readonly ItemMove[];
  readonly dropped: readonly string[];
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
    private readonly itemRows: ItemRowsService,
    private readonly items: ItemRepository,
    private readonly records: ChangeRecords,
  ) {}

  rowsOf(familyId: string, ids: readonly string[]): Promise<Map<string, ItemRows>> {
    return this.itemRows.byId(familyId, ids);
  }

  /** Writes down where everything of a version stands, before the next one changes it. */
  async keepLayout(familyId: string, { id, scheduleId }: ScheduleVersion): Promise<void> {
    const items = await this.items.findActiveOfSchedule(familyId, scheduleId);
    await this.rows.versions.keepLayout(familyId, id, items.map(toPlaceRecord));
  }

  async carryOut(familyId: string, plan: Plan): Promise<void> {
    await this.notice(familyId, plan);
    await this.items.checkOverlapsAtCommit();
    await this.items.takeOut(familyId, plan.dropped);
    for (const move of plan.moves) {
      if (move.standInId) await this.placeAnew(familyId, plan.versionId, move);
      else await this.place(familyId, move);
    }
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

  async place(familyId: string, { itemId, to, locked, row }: ItemMove): Promise<void> {
    const { date, startMinute } = to;
    const endMinute = startMinute + row.item.minutes;
    await this.items.overwrite(familyId, itemId, { date, startMinute, endMinute, locked });
  }

  private async placeAnew(familyId: string, versionId: string, move: ItemMove): Promise<void> {
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
      },
    ]);
  }
}

export function toPlaceRecord(item: Item): PlaceRecord {
  const { id: itemId, date, startMinute, minutes, locked, status } = item;
  return { itemId, date, startMinute, minutes, locked, status };
}
