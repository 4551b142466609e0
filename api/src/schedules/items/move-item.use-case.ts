import { Injectable } from '@nestjs/common';
import type { FamilyContext } from '../../http/index.js';
import { Database, ItemRepository } from '../../persistence/index.js';
import { VersionConflictError } from '../../platform/index.js';
import { ChangeRecords } from './change-records.service.js';
import { type ItemDto, toItemDto } from './dto/item.dto.js';
import type { FreeTimesDto, MoveItemDto } from './dto/update-item.dto.js';
import { ItemDetailsService } from './item-details.service.js';
import { refuseToMove } from './items.service.js';
import { noticedMove } from './implicit-feedback.js';
import { doesNotFit, PlacementService, quarterHour } from './find-free-times.use-case.js';

/** PostgreSQL's code for a row that an exclusion constraint refuses. */
const EXCLUSION_VIOLATION = '23P01';

/** Moves by hand: one item at a time, never by the system. */
@Injectable()
export class MoveItem {
  constructor(
    private readonly database: Database,
    private readonly rows: ItemDetailsService,
    private readonly items: ItemRepository,
    private readonly placement: PlacementService,
    private readonly records: ChangeRecords,
  ) {}

  async freeTimes(family: FamilyContext, id: string, limit: number): Promise<FreeTimesDto> {
    return this.placement.freeTimes(family, await this.rows.one(family.id, id), limit);
  }

  /** The item at its new place, where it is locked: what a parent placed, the system leaves alone. */
  async move(
    family: FamilyContext,
    seen: { id: string; version: number },
    { date, startTime }: MoveItemDto,
  ): Promise<ItemDto> {
    const startMinute = quarterHour(startTime);
    return this.database.holdingFamily(family.id, async () => {
      const rows = await this.rows.one(family.id, seen.id);
      refuseToMove(rows);
      if (rows.item.version !== seen.version) throw new VersionConflictError(toItemDto(rows));
      await this.placement.check(family, rows, { date, startMinute });
      const { minutes, scheduleId } = rows.item;
      const place = { date, startMinute, minutes, locked: true, status: 'planned' as const };
      await this.items.move(family.id, seen, place).catch(refuseOverlap);
      const from = { date: rows.item.date, startMinute: rows.item.startMinute };
      const data = { scheduleId, from, to: { date, startMinute } };
      await this.records.outbox.record(family.id, { type: 'item.moved', subjectId: seen.id, data });
      const noticed = () => noticedMove(from, { date, startMinute }, 'hand');
      await this.records.feedback.record(family.id, [{ ...rows, noticed }], family.accountId);
      return toItemDto(await this.rows.one(family.id, seen.id));
    });
  }
}

/** Another request was faster: the database, which has the last word, refused two lessons at one time. */
function refuseOverlap(error: unknown): never {
  const code: unknown = Reflect.get(Object(error), 'code');
  if (code === EXCLUSION_VIOLATION)
    throw doesNotFit('Another lesson was placed there in the meantime.', 'overlap');
  throw error;
}
