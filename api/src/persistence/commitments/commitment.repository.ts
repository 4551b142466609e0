import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, Or } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { Database } from '../database.js';
import { FamilySpansRepository } from '../family-spans.repository.js';
import { Commitment } from './commitment.entity.js';

/** Time that is taken. */
@Injectable()
export class CommitmentRepository extends FamilySpansRepository<Commitment> {
  constructor(database: Database) {
    super(database, Commitment, { id: 'ASC' });
  }

  /** How many there are, and how many of them hold on a day or later. */
  async countFrom(familyId: string, date: LocalDate): Promise<{ all: number; ahead: number }> {
    const ahead = this.of(familyId, { endDate: Or(IsNull(), MoreThanOrEqual(date)) });
    return { all: await this.count(familyId), ahead: await this.rows.countBy(ahead) };
  }

  /** The parts of one commitment, the earliest first. */
  async partsOf(familyId: string, seriesId: string | null): Promise<Commitment[]> {
    if (seriesId === null) return [];
    const where = this.of(familyId, { seriesId });
    return this.rows.find({ where, order: { startDate: 'ASC', id: 'ASC' } });
  }

  /**
   * Takes a person who is about to be removed out of every commitment. What was that person's goes on to the first child
   * who is in it; an adult's, where no child is in it, to the next adult. What nobody takes over goes with the person.
   */
  async forgetPerson(familyId: string, personId: string): Promise<void> {
    const { manager } = this.database;
    await manager.query(
      `UPDATE commitments SET
         owner_kind = CASE WHEN cardinality(companion_child_ids) > 0 THEN 'child' ELSE 'parent' END,
         child_id = companion_child_ids[1],
         parent_id = CASE WHEN cardinality(companion_child_ids) > 0 THEN NULL ELSE companion_parent_ids[1] END,
         companion_child_ids = companion_child_ids[2:],
         companion_parent_ids = CASE WHEN cardinality(companion_child_ids) > 0
           THEN companion_parent_ids ELSE companion_parent_ids[2:] END,
         version = version + 1
       WHERE family_id = $1 AND (child_id = $2 AND cardinality(companion_child_ids) > 0
         OR parent_id = $2 AND cardinality(companion_child_ids || companion_parent_ids) > 0)`,
      [familyId, personId],
    );
    await manager.query(
      `UPDATE commitments SET companion_child_ids = array_remove(companion_child_ids, $2::uuid),
       companion_parent_ids = array_remove(companion_parent_ids, $2::uuid), version = version + 1
       WHERE family_id = $1 AND $2 = ANY (companion_child_ids || companion_parent_ids)`,
      [familyId, personId],
    );
  }
}
