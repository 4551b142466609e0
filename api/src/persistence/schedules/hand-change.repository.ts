import { Injectable } from '@nestjs/common';
import { Equal, type FindOperator, In, IsNull, Not } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository, type New } from '../family-rows.repository.js';
import { HandChange, type HandChangeKind } from './hand-change.entity.js';

/**
 * How many changes of a week are kept, and beside them how many marks: a family ticks a dozen lessons a day, which would
 * push everything else out.
 */
export const KEPT_CHANGES = 20;

/** The latest changes by hand of each week. */
@Injectable()
export class HandChangeRepository extends FamilyRowsRepository<HandChange> {
  constructor(database: Database) {
    super(database, HandChange);
  }

  /** Those of a week, the newest first. */
  async findOfWeek(familyId: string, monday: string): Promise<HandChange[]> {
    const find = (kind: FindOperator<HandChangeKind>) =>
      this.rows.find({
        where: [
          { familyId, kind, fromWeek: monday },
          { familyId, kind, toWeek: monday },
        ],
        order: { id: 'DESC' },
        take: KEPT_CHANGES,
      });
    const [marks, others] = await Promise.all([find(Equal('marked')), find(Not('marked'))]);
    return [...marks, ...others].sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /** The changes that stand of the same lessons and decisions, the oldest first. */
  findStandingOf(familyId: string, changes: readonly HandChange[]): Promise<HandChange[]> {
    const standing = { familyId, undoneAt: IsNull() };
    const itemIds = changes.flatMap(({ itemId }) => itemId ?? []);
    const dropIds = changes.flatMap(({ dropId }) => dropId ?? []);
    return this.rows.find({
      where: [
        { ...standing, itemId: In(itemIds) },
        { ...standing, dropId: In(dropIds) },
      ],
      order: { id: 'ASC' },
    });
  }

  /** Keeps a change, and forgets those that are no longer among the latest of any of their weeks. */
  async keep(familyId: string, change: New<HandChange>): Promise<HandChange> {
    const kept = await this.add(familyId, { undoneAt: null, undoneBy: null, ...change });
    await this.database.manager.query(
      `DELETE FROM hand_changes h WHERE h.family_id = $1
       AND ($2::date IN (h.from_week, h.to_week) OR $3::date IN (h.from_week, h.to_week))
       AND (SELECT count(*) FROM hand_changes n WHERE n.family_id = $1 AND n.id > h.id
         AND (n.kind = 'marked') = (h.kind = 'marked') AND h.from_week IN (n.from_week, n.to_week)) >= $4
       AND (SELECT count(*) FROM hand_changes n WHERE n.family_id = $1 AND n.id > h.id
         AND (n.kind = 'marked') = (h.kind = 'marked') AND h.to_week IN (n.from_week, n.to_week)) >= $4`,
      [familyId, kept.fromWeek, kept.toWeek, KEPT_CHANGES],
    );
    return kept;
  }

  /** Says that a change was taken back. False where somebody did so before. */
  async markUndone(
    familyId: string,
    id: string,
    { undoneAt, undoneBy }: { undoneAt: Date; undoneBy: string },
  ): Promise<boolean> {
    const where = { familyId, id, undoneAt: IsNull() };
    const result = await this.rows.update(where, { undoneAt, undoneBy });
    return result.affected === 1;
  }
}
