import { addDays, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import { DriftReportRepository, RewardWeekRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { MetricsService } from '../../health/metrics.service.js';

/** How many weeks the metrics cover. */
const WEEKS_BACK = 8;

/** The champions' metrics, read from the database at each scrape, so that every worker reports the same. */
@Injectable()
export class ModelMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: MetricsService,
    private readonly reports: DriftReportRepository,
    private readonly weeks: RewardWeekRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.add('brightpath_model_drift_max', {
      help: 'Largest population stability index in the last report, by model',
      label: 'kind',
      read: async () =>
        (await this.reports.findLatest()).map(({ kind, maxPsi }) => [kind, maxPsi] as const),
    });
    this.add('brightpath_model_reward', {
      help: 'Mean reward of the last week that was measured: predicted, and realised',
      label: 'what',
      read: () => this.lastRewards(),
    });
  }

  private add(
    name: string,
    gauge: { help: string; label: string; read: () => Promise<(readonly [string, number])[]> },
  ): void {
    const { help, label, read } = gauge;
    const made = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [],
      async collect() {
        // While the database is away the scrape reports the rest; the health check reports the database.
        for (const [value, number] of await read().catch(() => []))
          this.set({ [label]: value }, number);
      },
    });
    this.metrics.registry.registerMetric(made);
  }

  private async lastRewards(): Promise<(readonly [string, number])[]> {
    const monday = mondayOf(todayIn('UTC', this.clock.now()));
    const last = (await this.weeks.findSince(addDays(monday, -7 * WEEKS_BACK))).at(-1);
    if (!last) return [];
    return [
      ['predicted', last.meanPredicted],
      ['realised', last.meanRealised],
    ];
  }
}
