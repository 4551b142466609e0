import { addDays, type LocalDate, todayIn } from '@brightpath/api/domain/calendar';
import {
  DRIFT_THRESHOLD,
  type DriftWindow,
  type ModelProfile,
} from '@brightpath/api/domain/evaluation';
import { type ModelKind, MODEL_KINDS, RECENT_DAYS, saveModel } from '@brightpath/api/domain/models';
import { ServingModelsLoader } from '@brightpath/api/serving';
import { DriftReportRepository, ModelVersionRepository } from '@brightpath/api/persistence';
import { Clock, LearningConfig } from '@brightpath/api/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ComputePool } from '../../compute/compute-pool.js';
import type { MeasuredDrift } from '../../compute/tasks.js';
import { BeginRun } from '../train/begin-run.use-case.js';
import { TrainingSets } from '../train/training-sets.js';
import { MeasureRewards } from './measure-rewards.use-case.js';

/** Four weeks hold enough rows to distinguish a shift from chance, except in very small installations. */
const WINDOW_DAYS = 28;

/** Looks, week by week, whether families' weeks still look like those the champions were trained on. */
@Injectable()
export class EvaluateDrift {
  private readonly logger = new Logger(EvaluateDrift.name);

  constructor(
    private readonly sets: TrainingSets,
    private readonly servingModels: ServingModelsLoader,
    private readonly versions: ModelVersionRepository,
    private readonly reports: DriftReportRepository,
    private readonly pool: ComputePool,
    private readonly rewards: MeasureRewards,
    private readonly beginning: BeginRun,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  /** How many champions were looked at. */
  async run(): Promise<number> {
    const today = todayIn('UTC', this.clock.now());
    const since = addDays(today, -WINDOW_DAYS);
    const { set } = await this.sets.load(since, RECENT_DAYS);
    const shifted: { kind: ModelKind; reportId: string }[] = [];
    let looked = 0;
    for (const kind of MODEL_KINDS) {
      const found = await this.look(kind, { set, since });
      if (!found) continue;
      looked += 1;
      const report = await this.write(kind, found, { since, today });
      if (report.alert) shifted.push({ kind, reportId: report.id });
    }
    await this.rewards.measure(set.lessons.filter(({ date }) => date >= since));
    if (shifted.length > 0) await this.retrain(shifted);
    return looked;
  }

  private async look(kind: ModelKind, window: DriftWindow): Promise<Found | null> {
    const { servingModels, versions } = await this.servingModels.present();
    const [champion, versionId] = [servingModels[kind], versions[kind]];
    if (!champion || versionId === undefined) return null;
    const profile = (await this.versions.baselineOf(versionId)) as ModelProfile | null;
    if (!profile) return null;
    const input = { model: saveModel(champion), profile, window };
    const answer = await this.pool.run('measure-drift', input, {});
    return answer && { versionId, ...answer };
  }

  private async write(
    kind: ModelKind,
    { versionId, rowCount, report }: Found,
    { since, today }: { since: LocalDate; today: LocalDate },
  ): Promise<{ id: string; alert: boolean }> {
    const all = [...report.features, ...report.predictions];
    const maxPsi = Math.max(0, ...all.map(({ psi }) => psi));
    const alert = report.alerts.length > 0;
    const id = await this.reports.add({
      kind,
      versionId,
      windowFrom: new Date(`${since}T00:00:00Z`),
      windowTo: new Date(`${today}T00:00:00Z`),
      rowCount,
      features: report.features,
      predictions: report.predictions,
      maxPsi,
      alert,
      runId: null,
    });
    const facts = { kind, versionId, maxPsi, threshold: DRIFT_THRESHOLD, columns: report.alerts };
    if (alert) this.logger.warn(facts, 'drift.found');
    else this.logger.log(facts, 'drift.looked');
    return { id, alert };
  }

  private async retrain(shifted: readonly { kind: ModelKind; reportId: string }[]): Promise<void> {
    if (!this.config.trainsByItself) return;
    const run = await this.beginning.begin('drift', shifted.map(({ kind }) => kind)); // prettier-ignore
    if (run) await this.reports.noteRun(shifted.map(({ reportId }) => reportId), run.id); // prettier-ignore
  }
}

interface Found extends MeasuredDrift {
  readonly versionId: string;
}
