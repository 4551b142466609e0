import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { findNewestFirst, type NewestFirst } from './newest-first.js';
import { LessonFeedback } from './lesson-feedback.entity.js';

/** All of what is said of a child in a lesson; a comment that is absent stays. */
export type GivenLessonFeedback = Omit<
  LessonFeedback,
  'id' | 'familyId' | 'version' | 'createdAt' | 'giveId' | 'comment'
> &
  Partial<Pick<LessonFeedback, 'comment'>>;

/** What was said about lessons: one row for a child in a lesson. */
@Injectable()
export class LessonFeedbackRepository extends FamilyRowsRepository<LessonFeedback> {
  constructor(database: Database) {
    super(database, LessonFeedback);
  }

  /** What was said about a lesson, in the order of its children's ids. */
  findOfItem(familyId: string, itemId: string): Promise<LessonFeedback[]> {
    return this.rows.find({ where: { familyId, itemId }, order: { childId: 'ASC' } });
  }

  findNewestFirst(familyId: string, asked: NewestFirst): Promise<LessonFeedback[]> {
    return findNewestFirst(this.rows, this.of(familyId), asked);
  }

  /** What was said replaces what had been said of the same child and lesson. */
  async say(familyId: string, said: GivenLessonFeedback): Promise<void> {
    const { itemId, childId } = said;
    const before = await this.rows.findOneBy({ familyId, itemId, childId });
    if (before) await this.overwrite(familyId, before.id, said);
    else await this.add(familyId, said);
  }

  /** Removes what was said of a lesson, of all its children or of some. Answers how many it removed. */
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
