import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { FamilySpansRepository } from '../family-spans.repository.js';
import { CalendarException } from './calendar-exception.entity.js';

/** What single dates hold that a usual week does not. */
@Injectable()
export class CalendarExceptionRepository extends FamilySpansRepository<CalendarException> {
  constructor(database: Database) {
    super(database, CalendarException, { startDate: 'ASC', id: 'ASC' });
  }

  /** Those of the ids that nobody has edited since they were written are removed; others stay. */
  async removeUnedited(familyId: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.remove(familyId, { id, version: 1 });
  }

  /** Takes a removed child or adult out of every exception; one that concerns nobody else goes. */
  async forgetPerson(familyId: string, personId: string): Promise<void> {
    const { manager } = this.database;
    await manager.query(
      `DELETE FROM calendar_exceptions WHERE family_id = $1
       AND child_ids || parent_ids <@ ARRAY[$2]::uuid[] AND NOT for_family`,
      [familyId, personId],
    );
    await manager.query(
      `UPDATE calendar_exceptions SET child_ids = array_remove(child_ids, $2::uuid),
       parent_ids = array_remove(parent_ids, $2::uuid), version = version + 1
       WHERE family_id = $1 AND $2 = ANY (child_ids || parent_ids)`,
      [familyId, personId],
    );
  }
}
