import { Injectable } from '@nestjs/common';
import type { LearnedPreferences, RewardTable } from '../../domain/planning/index.js';
import { Database } from '../database.js';
import { ChildPreferences } from './child-preferences.entity.js';
import { FamilyPreferences } from './family-preferences.entity.js';

/** Rewards are stored to a thousandth: they are not known more exactly, and more digits would take twice the room. */
const PRECISION = 1000;

/** Learned preferences, one family at a time. */
@Injectable()
export class FamilyPreferencesRepository {
  constructor(private readonly database: Database) {}

  private get families() {
    return this.database.manager.getRepository(FamilyPreferences);
  }

  private get tables() {
    return this.database.manager.getRepository(ChildPreferences);
  }

  /** The preferences that the family is planned with; null where rules decide. */
  async find(familyId: string): Promise<LearnedPreferences | null> {
    const [row, tables] = await Promise.all([
      this.families.findOneBy({ familyId }),
      this.tables.find({ where: { familyId }, order: { childId: 'ASC', subjectId: 'ASC' } }),
    ]);
    if (!row) return null;
    return { versions: row.models, style: row.style, tables: tables.map(toTable) };
  }

  /** The fingerprint of what they were learned from; null where there are none. */
  async fingerprint(familyId: string): Promise<string | null> {
    const row = await this.families.findOne({ where: { familyId }, select: { fingerprint: true } });
    return row?.fingerprint ?? null;
  }

  /** Replaces the family's preferences. Every reward is rounded to a thousandth. */
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

  /** Deletes the family's preferences: from now on rules decide. */
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
