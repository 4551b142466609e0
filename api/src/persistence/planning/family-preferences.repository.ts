import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import type { LearnedPreferences, RewardTable } from '../../domain/planning/index.js';
import { Database } from '../database.js';
import { byFamily } from '../families-at-once.js';
import { ChildPreferences } from './child-preferences.entity.js';
import { FamilyPreferences } from './family-preferences.entity.js';

/** Rewards are stored to a thousandth: they are not known more exactly, and more digits would take twice the room. */
const PRECISION = 1000;

/** Learned preferences of families. */
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
    const preferencesOf = await this.ofFamilies([familyId]);
    return preferencesOf(familyId);
  }

  /** Those of several families, in one statement a table. */
  async ofFamilies(
    familyIds: readonly string[],
  ): Promise<(familyId: string) => LearnedPreferences | null> {
    const where = { familyId: Any([...familyIds]) };
    const [families, tables] = await Promise.all([
      this.families.findBy(where),
      this.tables.find({ where, order: { childId: 'ASC', subjectId: 'ASC' } }),
    ]);
    const [rowOf, tablesOf] = [byFamily(families), byFamily(tables)];
    return (familyId) => {
      const [row] = rowOf(familyId);
      if (!row) return null;
      return { versions: row.models, style: row.style, tables: tablesOf(familyId).map(toTable) };
    };
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
