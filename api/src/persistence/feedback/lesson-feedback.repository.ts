import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { findNewestFirst, type NewestFirst } from './newest-first.js';
import { LessonFeedback } from './lesson-feedback.entity.js';

/** A parent's feedback on one child's lesson. Where no comment is given, the stored one stays. */
export type GivenLessonFeedback = Omit<
  LessonFeedback,
  'id' | 'familyId' | 'version' | 'createdAt' | 'giveId' | 'comment'
> &
  Partial<Pick<LessonFeedback, 'comment'>>;

/** Parents' feedback on lessons: one row for each child of a lesson. */
@Injectable()
export class LessonFeedbackRepository extends FamilyRowsRepository<LessonFeedback> {
  constructor(database: Database) {
    super(database, LessonFeedback);
  }

  /** The feedback on a lesson, ordered by child id. */
  findOfItem(familyId: string, itemId: string): Promise<LessonFeedback[]> {
    return this.rows.find({ where: { familyId, itemId }, order: { childId: 'ASC' } });
  }

  findNewestFirst(familyId: string, asked: NewestFirst): Promise<LessonFeedback[]> {
    return findNewestFirst(this.rows, this.of(familyId), asked);
  }

  /** Stores feedback. It replaces earlier feedback on the same lesson of the same child. */
  async say(familyId: string, said: GivenLessonFeedback): Promise<void> {
    const { itemId, childId } = said;
    const before = await this.rows.findOneBy({ familyId, itemId, childId });
    if (before) await this.overwrite(familyId, before.id, said);
    else await this.add(familyId, said);
  }

  /** Removes the feedback on a lesson, for all its children or for those named. Returns the number of removed rows. */
  async removeOfItem(
    familyId: string,
    itemId: string,
    childIds: readonly string[] | null,
  ): Promise<number> {
    const some = childIds === null ? {} : { childId: In([...childIds]) };
    const result = await this.rows.delete({ familyId, itemId, ...some });
    return result.affected ?? 0;
  }
}
