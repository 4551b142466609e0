import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import { experimentResults, type ExperimentResults } from '../domain/evaluation/index.js';
import {
  type Experiment,
  ExposureRepository,
  TrainingDataRepository,
} from '../persistence/index.js';

/**
 * Computes the results of experiments, in any process: stewards read them, and the worker stops experiments that must
 * end.
 */
@Injectable()
export class ExperimentResultsReader {
  constructor(
    private readonly exposures: ExposureRepository,
    private readonly training: TrainingDataRepository,
  ) {}

  /**
   * Results over families and children that may teach at this moment; for a stopped experiment, the results at its end.
   */
  async of(experiment: Experiment, now: Date): Promise<ExperimentResults> {
    if (experiment.results) return experiment.results;
    const today = todayIn('UTC', now);
    const families = await this.training.findTeaching(today);
    const weeks = await this.exposures.findOutcomes(experiment, { families, today });
    return experimentResults(experiment, weeks, { seed: seedOf(experiment.id) });
  }
}

/** The same experiment gives the same intervals. */
function seedOf(id: string): number {
  return Number.parseInt(id.slice(-7), 16);
}
