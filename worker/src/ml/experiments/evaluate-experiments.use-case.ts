import {
  AuditRepository,
  type Experiment,
  ExperimentRepository,
  type StopReason,
} from '@brightpath/api/persistence';
import { ExperimentResultsReader } from '@brightpath/api/serving';
import type { StopDecision } from '@brightpath/api/domain/evaluation';
import { Clock } from '@brightpath/api/platform';
import { Injectable, Logger } from '@nestjs/common';

const REASONS: Readonly<Record<Exclude<StopDecision, 'continue'>, StopReason>> = {
  'stop-better': 'better',
  'stop-harm': 'harm',
  'stop-undecided': 'undecided',
};

/** Ends an experiment when its stop rule says so. The database lets it be ended once. */
@Injectable()
export class EvaluateExperiments {
  private readonly logger = new Logger(EvaluateExperiments.name);

  constructor(
    private readonly experiments: ExperimentRepository,
    private readonly reader: ExperimentResultsReader,
    private readonly audit: AuditRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const running = await this.experiments.findRunning();
    if (running) await this.evaluate(running);
  }

  private async evaluate(experiment: Experiment): Promise<void> {
    const { id } = experiment;
    const at = this.clock.now();
    const results = await this.reader.of(experiment, at);
    if (results.decision === 'continue') return;
    const reason = REASONS[results.decision];
    if (!(await this.experiments.stop(id, { reason, at, accountId: null, results }))) return;
    await this.audit.record({ action: 'experiment.stopped', subjectId: id, details: { reason } });
    this.logger.log({ experimentId: id, reason }, 'experiment.stopped');
  }
}
