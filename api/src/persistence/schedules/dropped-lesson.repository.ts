import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { DroppedLesson } from './dropped-lesson.entity.js';

/** Lessons that families decided not to hold. */
@Injectable()
export class DroppedLessonRepository extends FamilyRowsRepository<DroppedLesson> {
  constructor(database: Database) {
    super(database, DroppedLesson);
  }

  findBetween(familyId: string, first: string, last: string): Promise<DroppedLesson[]> {
    return this.rows.find({
      where: { familyId, weekStart: Between(first, last) },
      order: { weekStart: 'ASC', id: 'ASC' },
    });
  }
}
