import { Injectable } from '@nestjs/common';
import type { LearnedPreferences, RewardTable } from '../../domain/planning/index.js';
import { Database } from '../database.service.js';
import { ChildPreferences } from './child-preferences.entity.js';
import { FamilyPreferences } from './family-preferences.entity.js';

/** A reward to a thousandth: more is not known, and would take twice the room. */
const PRECISION = 1000;

/** What was learned of families, one at a time. */
@Injectable()
export class FamilyPreferencesRepository {
  constructor(private readonly database: Database) {}

  private get families() {
    return this.database.manager.getRepository(FamilyPreferences);
  }

  private get tables() {
    return this.database.manager.getRepository(ChildPreferences);
  }

  /** What the family is planned with; null where rules decide. */
  async find(familyId: string): Promise<LearnedPreferences | null> {
    const [row, tables] = await Promise.all([
      this.families.findOneBy({ familyId }),
      this.tables.find({ where: { familyId }, order: { childId: 'ASC', subjectId: 'ASC' } }),
    ]);
    if (!row) return null;
    return { versions: row.models, style: row.style, tables: tables.map(toTable) };
  }

  /** What it was learned from; null where there is nothing. */
  async fingerprint(familyId: string): Promise<string | null> {
    const row = await this.families.findOne({ where: { familyId }, select: { fingerprint: true } });
    return row?.fingerprint ?? null;
  }

  /** Replaces what was known. Rounds every worth to a thousandth. */
  async keep(
    familyId: string,
    preferences: LearnedPreferences,
    made: Pick<FamilyPreferences, 'fingerprint' | 'learnedAt'>,
  ): Promise<void> {
    const { versions: models, style, tables } = preferences;
    const rows = tables.map(({ childId, subjectId, ...table }) => ({
      familyId,
      childId,
      subjectId,
      learned: { ...table, rewards: rounded(table.rewards) },
    }));
    await this.database.inTransaction(async () => {
      await this.families.upsert({ familyId, models, style, ...made }, ['familyId']);
      await this.tables.delete({ familyId });
      await this.tables.insert(rows);
    });
  }

  /** From now on rules decide. */
  async forget(familyId: string): Promise<void> {
    await this.families.delete({ familyId });
  }
}

function toTable({ childId, subjectId, learned }: ChildPreferences): RewardTable {
  return { childId, subjectId, ...learned };
}

function rounded(rewards: RewardTable['rewards']): number[][] {
  return rewards.map((day) => day.map((points) => Math.round(points * PRECISION) / PRECISION));
}
