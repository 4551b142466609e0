import { MODEL_KINDS } from '@brightpath/api/domain/learning';
import { Injectable } from '@nestjs/common';
import type { Questions } from '../compute/tasks.js';
import { ComputePool } from '../compute/compute-pool.service.js';
import { MetricsService } from '../health/metrics.service.js';

/** A family of four children with a full record takes a second; what takes this long has lost its way. */
const BUDGET_MS = 5_000;

/** Asks the champions about a family, in a thread, and counts it. */
@Injectable()
export class TasteThread {
  constructor(
    private readonly pool: ComputePool,
    private readonly metrics: MetricsService,
  ) {}

  async learn(asked: Questions['taste']['asked']): Promise<Questions['taste']['answered']> {
    const { champions } = asked.options;
    for (const kind of MODEL_KINDS) if (champions[kind]) this.metrics.predictions.inc({ kind });
    const stop = this.metrics.predictionSeconds.startTimer();
    try {
      return await this.pool.think('taste', asked, { seed: 0, budgetMs: BUDGET_MS });
    } finally {
      stop();
    }
  }
}
