import { createHash } from 'node:crypto';
import { addDays, type LocalDate } from '@brightpath/api/domain/calendar';
import type { LessonRecord } from '@brightpath/api/domain/learning';
import type { FamilyLife } from '@brightpath/api/domain/planning';
import {
  FamilyTasteRepository,
  LessonRecordRepository,
  type WeekModels,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable, Logger } from '@nestjs/common';
import { PlanningModels } from './planning-models.service.js';
import { TasteThread } from './taste-thread.service.js';

/** When a family is looked at, and what for. */
export interface PlannedWhen {
  readonly today: LocalDate;
  /** First day that is planned. */
  readonly first: LocalDate;
  /** Whether the week is there already and only mended. */
  readonly isMended: boolean;
}

/** Older lessons say little about a child who has grown: two terms are looked at. */
const RECORD_DAYS = 26 * 7;

/**
 * Learns a family's taste before it is planned for, and keeps it for whoever looks at the plan. The family's own weeks
 * shape its own plan, which is what it asked BrightPath for and needs no further consent; only what trains the models,
 * which then plan for others too, is of families that consented to that.
 */
@Injectable()
export class LearnPreferences {
  private readonly logger = new Logger(LearnPreferences.name);

  constructor(
    private readonly models: PlanningModels,
    private readonly records: LessonRecordRepository,
    private readonly tastes: FamilyTasteRepository,
    private readonly thread: TasteThread,
    private readonly clock: Clock,
  ) {}

  /**
   * The life with what is known of the family today. Never fails for a model's sake: where there is none, or it cannot
   * be used, rules decide, and the plan says so.
   */
  async refresh(familyId: string, life: FamilyLife, when: PlannedWhen): Promise<FamilyLife> {
    try {
      await this.learn(familyId, { ...life, taste: null }, when);
      return { ...life, taste: await this.tastes.find(familyId) };
    } catch (error) {
      this.logger.warn({ familyId, err: error }, 'taste.not-learned');
      // What was learned before was of another day or another model: it must not pass for today's.
      await this.tastes.forget(familyId);
      return { ...life, taste: null };
    }
  }

  private async learn(familyId: string, life: FamilyLife, when: PlannedWhen): Promise<void> {
    const { today, first, isMended } = when;
    const present = await this.models.forWeekOf(familyId, first, isMended);
    if (present.champions.engagement === null) return this.tastes.forget(familyId);
    const days = { since: addDays(today, -RECORD_DAYS), before: today };
    const records = await this.records.ofFamily(familyId, days);
    const fingerprint = fingerprintOf({ life, records, present, today });
    if ((await this.tastes.fingerprint(familyId)) === fingerprint) return;
    const asked = { life, records, options: { ...present, today } };
    const taste = await this.thread.learn(asked);
    if (taste === null) return this.tastes.forget(familyId);
    await this.tastes.keep(familyId, taste, { fingerprint, learnedAt: this.clock.now() });
  }
}

interface LearnedFrom {
  readonly life: FamilyLife;
  readonly records: readonly LessonRecord[];
  readonly present: WeekModels;
  readonly today: LocalDate;
}

/** Equal where the same would be learned again: of what the models know of a family, nothing has changed. */
function fingerprintOf({ life, records, present, today }: LearnedFrom): string {
  const { learners, adults, subjects, style } = life;
  const { versions, exploration } = present;
  const known = { learners, adults, subjects, style, records, today, versions, exploration };
  return createHash('sha256').update(JSON.stringify(known)).digest('base64');
}
