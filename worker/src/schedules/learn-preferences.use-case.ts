import { createHash } from 'node:crypto';
import { addDays, type LocalDate, mondayOf } from '@brightpath/api/domain/calendar';
import { type LessonRecord } from '@brightpath/api/domain/preferences';
import { MODEL_KINDS } from '@brightpath/api/domain/models';
import type { PlanningInput, LearnedPreferences } from '@brightpath/api/domain/planning';
import { FamilyPreferencesRepository, LessonRecordRepository } from '@brightpath/api/persistence';
import { WeekModelsService, type WeekModels } from '@brightpath/api/serving';
import { Clock, LearningConfig } from '@brightpath/api/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ComputePool } from '../compute/compute-pool.js';
import type { PreferenceRecords } from '../compute/tasks.js';
import { MetricsService } from '../health/metrics.service.js';

/** Which weeks of a family are planned, and on which day. */
export interface PlannedWeeks {
  readonly today: LocalDate;
  /** First day that is planned. */
  readonly first: LocalDate;
  /** Whether the week exists already and is only re-planned. */
  readonly isReplanned: boolean;
}

/** Older lessons say little about a child who has grown: two terms are looked at. */
const RECORD_DAYS = 26 * 7;
/** The time limit for one family. A family of four children with a full record takes a second. */
const BUDGET_MS = 5_000;

/**
 * Learns a family's preferences before its weeks are planned, and stores them for the pages that explain the plan. The
 * family's own weeks shape its own plan, which is what it asked BrightPath for and needs no further consent. Training
 * the models, which plan for others too, uses only families that consented to it.
 */
@Injectable()
export class LearnPreferences {
  private readonly logger = new Logger(LearnPreferences.name);

  constructor(
    private readonly models: WeekModelsService,
    private readonly records: LessonRecordRepository,
    private readonly preferences: FamilyPreferencesRepository,
    private readonly pool: ComputePool,
    private readonly metrics: MetricsService,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * What is known today of this family, stored and returned. Never fails because of a model: where
   * there is none, or it cannot be used, the answer is null, rules decide, and the plan says so.
   */
  async learn(
    familyId: string,
    planningInput: PlanningInput,
    weeks: PlannedWeeks,
  ): Promise<LearnedPreferences | null> {
    try {
      await this.refresh(familyId, { ...planningInput, preferences: null }, weeks);
      return await this.preferences.find(familyId);
    } catch (error) {
      this.logger.warn({ familyId, err: error }, 'preferences.not-learned');
      // What was learned before was of another day or another model: it must not pass for today's.
      await this.preferences.forget(familyId);
      return null;
    }
  }

  private async refresh(
    familyId: string,
    planningInput: PlanningInput,
    weeks: PlannedWeeks,
  ): Promise<void> {
    const { today } = weeks;
    const present = await this.modelsFor(familyId, weeks);
    if (present.servingModels.engagement === null) return this.preferences.forget(familyId);
    const days = { since: addDays(today, -RECORD_DAYS), before: today };
    const records = await this.records.ofFamily(familyId, days);
    const fingerprint = fingerprintOf({ planningInput, records, present, today });
    if ((await this.preferences.fingerprint(familyId)) === fingerprint) return;
    const learned = await this.learnOnThread({
      planningInput,
      records,
      options: { ...present, today },
    });
    if (learned === null) return this.preferences.forget(familyId);
    await this.preferences.keep(familyId, learned, { fingerprint, learnedAt: this.clock.now() });
  }

  /** The champions, or what the family's part in an experiment says. A re-planned week keeps its models. */
  private modelsFor(familyId: string, { first, isReplanned }: PlannedWeeks): Promise<WeekModels> {
    const { explorationShare } = this.config;
    const monday = mondayOf(first);
    return this.models.forWeek({ familyId, monday, explorationShare, isReplanned });
  }

  private async learnOnThread(input: PreferenceRecords): Promise<LearnedPreferences | null> {
    const { servingModels } = input.options;
    for (const kind of MODEL_KINDS) if (servingModels[kind]) this.metrics.predictions.inc({ kind });
    const stop = this.metrics.predictionSeconds.startTimer();
    try {
      return await this.pool.run('learn-preferences', input, { budgetMs: BUDGET_MS });
    } finally {
      stop();
    }
  }
}

interface LearnedFrom {
  readonly planningInput: PlanningInput;
  readonly records: readonly LessonRecord[];
  readonly present: WeekModels;
  readonly today: LocalDate;
}

/** Equal where the same would be learned again: of what the models know of a family, nothing has changed. */
function fingerprintOf({ planningInput, records, present, today }: LearnedFrom): string {
  const { learners, adults, subjects, style } = planningInput;
  const { versions, exploration } = present;
  const known = { learners, adults, subjects, style, records, today, versions, exploration };
  return createHash('sha256').update(JSON.stringify(known)).digest('base64');
}
