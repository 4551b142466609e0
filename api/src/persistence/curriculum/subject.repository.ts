import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { toPage, type Page, type PageRequest } from '../page.js';
import { SubjectLearner } from './subject-learner.entity.js';
import { Subject } from './subject.entity.js';

export type Learner = Pick<SubjectLearner, 'childId' | 'interest'>;

/** What a family teaches, and who learns it. */
@Injectable()
export class SubjectRepository extends FamilyRowsRepository<Subject> {
  constructor(database: Database) {
    super(database, Subject);
  }

  private get learners() {
    return this.database.manager.getRepository(SubjectLearner);
  }

  /** The learners of each of the subjects, in the order of their children. Every subject has an entry. */
  async findLearners(
    familyId: string,
    subjectIds: readonly string[],
  ): Promise<Map<string, SubjectLearner[]>> {
    const rows = await this.learners.find({
      where: { familyId, subjectId: In([...subjectIds]) },
      order: { childId: 'ASC' },
    });
    const bySubject = new Map<string, SubjectLearner[]>(subjectIds.map((id) => [id, []]));
    for (const row of rows) bySubject.get(row.subjectId)?.push(row);
    return bySubject;
  }

  /** A part of the subjects one child learns, oldest first. */
  async findPageOfChild(
    familyId: string,
    childId: string,
    { limit, cursor }: PageRequest,
  ): Promise<Page<Subject>> {
    const query = this.rows
      .createQueryBuilder('subject')
      .innerJoin(SubjectLearner, 'learner', 'learner.subjectId = subject.id')
      .where('subject.familyId = :familyId AND learner.childId = :childId', { familyId, childId })
      .orderBy('subject.id')
      .limit(limit + 1);
    if (cursor) query.andWhere('subject.id > :cursor', { cursor });
    return toPage(await query.getMany(), limit);
  }

  /** Makes these the learners of the subject: no more and no fewer. */
  async setLearners(
    familyId: string,
    subjectId: string,
    learners: readonly Learner[],
  ): Promise<void> {
    await this.learners.delete({ familyId, subjectId });
    const rows = learners.map(({ childId, interest }) => ({
      familyId,
      subjectId,
      childId,
      interest,
    }));
    if (rows.length > 0) await this.learners.insert(rows);
  }

  /** Takes an adult who is removed out of every subject. Where the rule then names nobody, anyone may teach it. */
  async forgetTeacher(familyId: string, parentId: string): Promise<void> {
    await this.rows.query(
      `UPDATE subjects SET teacher_ids = array_remove(teacher_ids, $2::uuid), version = version + 1,
         teaching_rule = CASE WHEN cardinality(teacher_ids) = 1 THEN 'any' ELSE teaching_rule END
       WHERE family_id = $1 AND $2 = ANY (teacher_ids)`,
      [familyId, parentId],
    );
  }

  /** Counts these subjects' weeks from this one on, where they were never planned before. A parent's version stays. */
  async beginSeries(
    familyId: string,
    subjectIds: readonly string[],
    monday: LocalDate,
  ): Promise<void> {
    await this.rows.query(
      `UPDATE subjects SET series_start = $3 WHERE family_id = $1 AND id = ANY($2) AND series_start IS NULL`,
      [familyId, subjectIds, monday],
    );
  }

  /** Removes the subjects that nobody learns any more, as when a child was removed. */
  async removeWithoutLearners(familyId: string): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .delete()
      .where('family_id = :familyId', { familyId })
      .andWhere('NOT EXISTS (SELECT 1 FROM subject_learners l WHERE l.subject_id = subjects.id)')
      .execute();
  }
}
