import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { comingFacts, type FactsFrom, subjectOn } from '../../domain/planning/index.js';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { toPage, type Page, type PageRequest } from '../page.js';
import { SubjectLearner } from './subject-learner.entity.js';
import { Subject } from './subject.entity.js';
import { type Learner, type SubjectWithFacts, withFacts } from './subject-with-facts.js';

/** What a family teaches, and who learns it. One that was removed is only found by `findByIds` and `findNames`. */
@Injectable()
export class SubjectRepository extends FamilyRowsRepository<Subject> {
  constructor(database: Database) {
    super(database, Subject);
  }

  private get learners() {
    return this.database.manager.getRepository(SubjectLearner);
  }

  protected override of(
    familyId: string,
    more: Partial<Record<keyof Subject, unknown>> = {},
  ): FindOptionsWhere<Subject> {
    return super.of(familyId, { removedOn: IsNull(), ...more });
  }

  /** Those of the ids that are this family's, oldest first, with those that were removed: past weeks show them. */
  override findByIds(familyId: string, ids: readonly string[]): Promise<Subject[]> {
    return this.rows.find({ where: { familyId, id: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** The name of each of the family's subjects, also of those that were removed. */
  async findNames(familyId: string): Promise<Map<string, string>> {
    const rows = await this.rows.find({ where: { familyId }, select: { id: true, name: true } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** All of the family's subjects with who teaches and who learns them, oldest first. */
  async findAllWithFacts(familyId: string): Promise<SubjectWithFacts[]> {
    return this.withFacts(familyId, await this.findAll(familyId));
  }

  async withFacts(familyId: string, rows: readonly Subject[]): Promise<SubjectWithFacts[]> {
    const ids = rows.map(({ id }) => id);
    const learners = await this.findLearners(familyId, ids);
    return rows.map((row) => withFacts(row, learners.get(row.id) ?? []));
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

  /** A part of the subjects that one child learns, did, or will, oldest first. */
  async findPageOfChild(
    familyId: string,
    childId: string,
    { limit, cursor }: PageRequest,
  ): Promise<Page<Subject>> {
    const query = this.rows
      .createQueryBuilder('subject')
      .where('subject.familyId = :familyId AND subject.removedOn IS NULL', { familyId })
      .andWhere(
        `(subject.factsOverTime @> :learns::jsonb OR EXISTS (SELECT 1 FROM subject_learners l
           WHERE l.subject_id = subject.id AND l.child_id = :childId))`,
        { childId, learns: JSON.stringify([{ learners: [{ childId }] }]) },
      )
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
    await this.amendFacts(familyId, (facts) => {
      const adultIds = facts.teaching.adultIds.filter((id) => id !== parentId);
      const rule = adultIds.length === 0 ? 'any' : facts.teaching.rule;
      return { ...facts, teaching: { rule, adultIds } };
    });
  }

  /** Takes a child who is removed out of every subject, and removes what nobody learns any more. */
  async forgetLearner(familyId: string, childId: string, today: LocalDate): Promise<void> {
    await this.learners.delete({ familyId, childId });
    await this.amendFacts(familyId, (facts) => ({
      ...facts,
      learners: facts.learners.filter((learner) => learner.childId !== childId),
    }));
    const nobody = (await this.findAllWithFacts(familyId)).filter(
      (subject) =>
        subjectOn(subject, today).learners.length === 0 &&
        comingFacts(subject, today).every(({ learners }) => learners.length === 0),
    );
    for (const { id } of nobody) await this.retire(familyId, id, today);
  }

  /** Removes a subject. One that has lessons or decisions in the record stays there, and is nowhere else any more. */
  async retire(familyId: string, id: string, today: LocalDate): Promise<void> {
    await this.rows.query(
      `UPDATE subjects SET removed_on = $3, version = version + 1 WHERE family_id = $1 AND id = $2
         AND (EXISTS (SELECT 1 FROM items i WHERE i.subject_id = subjects.id)
           OR EXISTS (SELECT 1 FROM dropped_lessons d WHERE d.subject_id = subjects.id))`,
      [familyId, id, today],
    );
    await this.remove(familyId, { id });
  }

  /** Makes subjects that were removed the family's again: answers that were begun before name them still. */
  async bringBack(familyId: string, ids: readonly string[]): Promise<void> {
    await this.rows.query(
      `UPDATE subjects SET removed_on = NULL, version = version + 1
       WHERE family_id = $1 AND id = ANY($2) AND removed_on IS NOT NULL`,
      [familyId, ids],
    );
  }

  private async amendFacts(
    familyId: string,
    amended: (facts: FactsFrom) => FactsFrom,
  ): Promise<void> {
    const rows = await this.rows.findBy({ familyId });
    for (const { id, factsOverTime } of rows) {
      const after = factsOverTime.map(amended);
      if (JSON.stringify(after) !== JSON.stringify(factsOverTime))
        await this.rows.update({ familyId, id }, { factsOverTime: after });
    }
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
}
