import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { factsOn } from '../../domain/planning/index.js';
import type { LessonRecord } from '../../domain/preferences/index.js';
import { Child } from '../children/child.entity.js';
import { Subject } from '../curriculum/subject.entity.js';
import { SubjectLearner } from '../curriculum/subject-learner.entity.js';
import { subjectRowOn } from '../curriculum/subject-with-facts.js';
import { Database } from '../database.js';
import { type LessonRow, type RecordedAbout, toLessonRecord } from './to-lesson-record.js';

/** Days from `since` up to, and not including, `before`. */
export interface RecordedDays {
  readonly since: LocalDate;
  readonly before: LocalDate;
}

/** Where the answers give none. */
const NEUTRAL_INTEREST = 3;

/**
 * What became of families' lessons, for learning. The rows come out in one order whatever the database does, so that
 * the same rows train the same model.
 */
@Injectable()
export class LessonRecordRepository {
  constructor(private readonly database: Database) {}

  /** Of one family. Its own weeks shape its own plans, which is the service it asked for and needs no other consent. */
  ofFamily(familyId: string, days: RecordedDays): Promise<LessonRecord[]> {
    return this.ofFamilies([familyId], days);
  }

  /**
   * Of several families, as for training. Whoever asks for more than one names only families and children that
   * consented to model improvement: nothing here looks at consents.
   */
  async ofFamilies(familyIds: readonly string[], days: RecordedDays): Promise<LessonRecord[]> {
    if (familyIds.length === 0) return [];
    const [rows, about] = await Promise.all([
      this.lessons(familyIds, days),
      this.aboutLessons(familyIds),
    ]);
    return rows.flatMap((row) => {
      const known = about(row);
      return known ? [toLessonRecord(row, known)] : [];
    });
  }

  /**
   * Lessons that are over, and places that a parent's hand took a lesson away from; what the system moved says nothing
   * about a place. A move is returned only while its lesson exists.
   */
  private lessons(
    familyIds: readonly string[],
    { since, before }: RecordedDays,
  ): Promise<LessonRow[]> {
    return this.database.manager.query<LessonRow[]>(
      `WITH ended AS (
         SELECT c.item_id, c.child_id, c.date, c.start_minute, c.status, f.face, c.actual_minutes,
           c.predicted_reward
         FROM item_children c
         LEFT JOIN lesson_feedback f ON f.item_id = c.item_id AND f.child_id = c.child_id
         WHERE c.family_id = ANY($1) AND c.status IN ('done', 'partly', 'skipped')
         UNION ALL
         SELECT e.item_id, e.child_id, e.date, e.start_minute, 'moved-away', NULL, NULL, NULL
         FROM feedback_events e
         WHERE e.family_id = ANY($1) AND e.kind = 'moved' AND e.moved_by = 'hand'
       )
       SELECT i.family_id AS "familyId", o.child_id AS "childId", i.subject_id AS "subjectId",
         to_char(o.date, 'YYYY-MM-DD') AS "date", o.start_minute AS "startMinute", i.minutes,
         (SELECT count(*)::int FROM item_children c WHERE c.item_id = i.id) AS "learners",
         o.status, o.face, o.actual_minutes AS "actualMinutes", o.predicted_reward AS "predicted"
       FROM ended o
       JOIN items i ON i.id = o.item_id
       WHERE i.kind = 'lesson' AND i.subject_id IS NOT NULL AND o.date >= $2 AND o.date < $3
       ORDER BY i.family_id, o.date, o.start_minute, o.item_id, o.child_id, o.status`,
      [[...familyIds], since, before],
    );
  }

  /** Whom and what lessons are about; undefined where the child or the subject is gone. */
  private async aboutLessons(
    familyIds: readonly string[],
  ): Promise<(row: LessonRow) => RecordedAbout | undefined> {
    const { manager } = this.database;
    const familyId = In([...familyIds]);
    const [children, subjects, learners] = await Promise.all([
      // Without the names: learning does not need them.
      manager.getRepository(Child).find({
        select: {
          id: true,
          birthDate: true,
          ageYears: true,
          ageGivenOn: true,
          bestTimes: true,
          schoolHours: true,
        },
        where: { familyId },
      }),
      manager.getRepository(Subject).find({ where: { familyId } }),
      manager.getRepository(SubjectLearner).find({ where: { familyId } }),
    ]);
    const childOf = new Map(children.map((child) => [child.id, child]));
    const subjectOf = new Map(subjects.map((subject) => [subject.id, subject]));
    const key = (childId: string, subjectId: string): string => `${childId} ${subjectId}`;
    const interestOf = new Map(
      learners.map((each) => [key(each.childId, each.subjectId), each.interest]),
    );
    return ({ childId, subjectId, date }) => {
      const [child, subject] = [childOf.get(childId), subjectOf.get(subjectId)];
      if (!child || !subject) return undefined;
      const known = interestOf.get(key(childId, subjectId));
      const then = factsOn(subject, date)?.learners.find((each) => each.childId === childId);
      const interest = then?.interest ?? known ?? NEUTRAL_INTEREST;
      return { child, subject: subjectRowOn(subject, date), interest };
    };
  }
}
