import { Injectable } from '@nestjs/common';
import { mondayOf } from '../../domain/calendar/index.js';
import {
  AccountRepository,
  type HandChange,
  HandChangeRepository,
} from '../../persistence/index.js';
import {
  type HandChangeDto,
  type HandChangeListDto,
  toHandChangeDto,
} from './dto/hand-change.dto.js';

/** Tells what was changed by hand, by whom, and whether it can be taken back. */
@Injectable()
export class HandChangesService {
  constructor(
    private readonly changes: HandChangeRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** The latest changes of the week that holds the date, the newest first. */
  async list(familyId: string, date: string): Promise<HandChangeListDto> {
    const rows = await this.changes.findOfWeek(familyId, mondayOf(date));
    return { items: await this.tellAll(familyId, rows) };
  }

  async toDto(familyId: string, change: HandChange): Promise<HandChangeDto> {
    const [told] = await this.tellAll(familyId, [change]);
    if (!told) throw new RangeError('a change must be told');
    return told;
  }

  private async tellAll(familyId: string, rows: readonly HandChange[]): Promise<HandChangeDto[]> {
    const [standing, names] = await Promise.all([
      // A lesson may have been changed again in another week.
      this.changes.findStandingOf(familyId, rows),
      this.names(rows),
    ]);
    return rows.map((row) => {
      const isCovered = standing.some((later) => later.id > row.id && isOfSame(row, later));
      return toHandChangeDto(row, { names, isCovered });
    });
  }

  /** By account; who is gone has no entry. */
  private async names(rows: readonly HandChange[]): Promise<Map<string, string>> {
    const ids = rows.flatMap(({ accountId, undoneBy }) => [accountId ?? [], undoneBy ?? []].flat());
    const accounts = await this.accounts.findByIds([...new Set(ids)]);
    return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  }
}

/** True for two changes of one lesson, or of one decision about owed lessons. */
function isOfSame(a: HandChange, b: HandChange): boolean {
  return (
    (a.itemId !== null && a.itemId === b.itemId) || (a.dropId !== null && a.dropId === b.dropId)
  );
}
