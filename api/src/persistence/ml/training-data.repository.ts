import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { type ConsentInForce, mayImproveModels } from '../../domain/consent/index.js';
import type { LessonRecord } from '../../domain/preferences/index.js';
import { ageOfChild } from '../children/child-age.js';
import { Child } from '../children/child.entity.js';
import { Database } from '../database.js';
import { pagesOf } from '../families-at-once.js';
import { LessonRecordRepository, type RecordedDays } from './lesson-record.repository.js';

/** A family that agreed to model improvement, and those of its children who may teach the models. */
export interface TeachingFamily {
  readonly familyId: string;
  readonly childIds: readonly string[];
}

/** What families allow the models to learn from, as it is at this moment: whoever withdraws or leaves is not in it. */
@Injectable()
export class TrainingDataRepository {
  constructor(
    private readonly database: Database,
    private readonly records: LessonRecordRepository,
  ) {}

  /** Every family with a child that may teach, in one order whatever the database does. */
  async findTeaching(today: LocalDate): Promise<TeachingFamily[]> {
    const familyIds = await this.familiesThatSaidYes();
    const found: TeachingFamily[] = [];
    for (const page of pagesOf(familyIds)) {
      const [decisions, children] = await Promise.all([
        this.decisionsInForce(page),
        this.childrenOf(page),
      ]);
      for (const familyId of page) {
        const said = decisions.filter((each) => each.familyId === familyId);
        const childIds = children
          .filter((child) => child.familyId === familyId)
          .filter((child) =>
            mayImproveModels(said, { id: child.id, ageYears: ageOfChild(child, today) }),
          ) // prettier-ignore
          .map(({ id }) => id);
        if (childIds.length > 0) found.push({ familyId, childIds });
      }
    }
    return found;
  }

  /** Their lessons, page by page of families, in the order of the families. */
  async *lessonsOf(
    families: readonly TeachingFamily[],
    days: RecordedDays,
  ): AsyncGenerator<LessonRecord[]> {
    for (const page of pagesOf(families)) {
      const mayTeach = new Set(page.flatMap(({ childIds }) => childIds));
      const ids = page.map(({ familyId }) => familyId);
      const lessons = await this.records.ofFamilies(ids, days);
      yield lessons.filter(({ childId }) => mayTeach.has(childId));
    }
  }

  /** Outcomes that were marked since an instant, of families that may teach. */
  async countNewOutcomes(families: readonly TeachingFamily[], since: Date): Promise<number> {
    const [row] = await this.database.manager.query<{ count: number }[]>(
      `SELECT count(DISTINCT subject_id)::int AS count FROM outbox_events
       WHERE created_at > $1 AND family_id = ANY($2) AND type IN ('item.completed', 'item.skipped')`,
      [since, families.map(({ familyId }) => familyId)],
    );
    return row?.count ?? 0;
  }

  private async familiesThatSaidYes(): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `SELECT family_id AS id FROM (
         SELECT DISTINCT ON (family_id) family_id, granted FROM consent_decisions
         WHERE purpose = 'model-improvement' AND child_id IS NULL
         ORDER BY family_id, decided_at DESC, id DESC
       ) AS last WHERE granted ORDER BY family_id`,
    );
    return rows.map(({ id }) => id);
  }

  private decisionsInForce(
    familyIds: readonly string[],
  ): Promise<(ConsentInForce & { familyId: string })[]> {
    return this.database.manager.query(
      `SELECT DISTINCT ON (family_id, purpose, child_id)
         family_id AS "familyId", purpose, granted, child_id AS "childId"
       FROM consent_decisions WHERE family_id = ANY($1)
       ORDER BY family_id, purpose, child_id, decided_at DESC, id DESC`,
      [[...familyIds]],
    );
  }

  private childrenOf(familyIds: readonly string[]): Promise<Child[]> {
    return this.database.manager.getRepository(Child).find({
      select: { id: true, familyId: true, birthDate: true, ageYears: true, ageGivenOn: true },
      where: { familyId: In([...familyIds]) },
      order: { id: 'ASC' },
    });
  }
}
