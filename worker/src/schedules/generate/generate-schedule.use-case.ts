import { nothingFits } from '@brightpath/api/domain/planning';
import { findViolations } from '@brightpath/api/domain/timetabling';
import { Champions } from '@brightpath/api/persistence';
import { AppError, WorkerConfig } from '@brightpath/api/platform';
import { type GenerateScheduleJob, GENERATION_DEADLINE_MS } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { ComputePool } from '../../compute/compute-pool.service.js';
import { GenerationProgress, LOADING } from './generation-progress.js';
import { GenerationStore, type LoadedGeneration } from './generation-store.service.js';
import { evaluateBy } from './evaluated-week.js';
import { planWeeks } from './plan-weeks.js';
import { ProgressReporter } from '../../progress-reporter.js';
import { SaveSchedule } from './save-schedule.service.js';
import { type SolvedWeek, solveWeeks } from './solve-weeks.js';
import { newSessions, toRows } from './to-rows.js';

export type GenerationOutcome = 'succeeded' | 'impossible' | 'cancelled';

/** Load, compute, save. Safe to run twice: a job that is over is left alone, and one job makes one version. */
@Injectable()
export class GenerateSchedule {
  constructor(
    private readonly store: GenerationStore,
    private readonly saving: SaveSchedule,
    private readonly pool: ComputePool,
    private readonly champions: Champions,
    private readonly config: WorkerConfig,
  ) {}

  async run(job: GenerateScheduleJob): Promise<GenerationOutcome> {
    if (!(await this.store.begin(job))) return 'cancelled';
    const save = this.store.saveProgress.bind(this.store, job);
    const reporter = new ProgressReporter(save, GENERATION_DEADLINE_MS);
    try {
      await reporter.start(LOADING);
      return await this.generate(job, reporter);
    } finally {
      await reporter.stop();
    }
  }

  private async generate(
    job: GenerateScheduleJob,
    reporter: ProgressReporter,
  ): Promise<GenerationOutcome> {
    const loaded = await this.store.load(job);
    const plan = planWeeks(loaded.life, loaded.request);
    if ('impossible' in plan) {
      await this.store.refuse(job, plan.impossible);
      return 'impossible';
    }
    const progress = new GenerationProgress(plan.weeks);
    const { champions, versions } = await this.champions.present();
    const model = champions.satisfaction;
    let placed = 0;
    const solved = await solveWeeks(this.pool, plan.weeks, {
      seed: seedOf(job.jobId),
      secondsPerWeek: this.config.solverSecondsPerWeek,
      signal: reporter.signal,
      onProgress: (index, state) => reporter.say(progress.solving(index, state, placed)),
      onSolved: (week) => (placed += newSessions(week).length),
      judge: model && evaluateBy(model, loaded.life),
    });
    if (reporter.isLate) throw tookTooLong();
    if (reporter.signal.aborted) return 'cancelled';
    reporter.say(progress.saving(placed));
    const judgedBy = model ? (versions.satisfaction ?? null) : null;
    return this.finish(job, loaded, { solved, judgedBy });
  }

  private async finish(
    job: GenerateScheduleJob,
    loaded: LoadedGeneration,
    { solved, judgedBy }: { solved: readonly SolvedWeek[]; judgedBy: string | null },
  ): Promise<GenerationOutcome> {
    solved.forEach(requireSound);
    const made = toRows(solved, loaded.life, judgedBy);
    if (made.lessons.length === 0) {
      await this.store.refuse(job, nothingFits(made.unplaced.flatMap(({ reasons }) => reasons)));
      return 'impossible';
    }
    const versionId = await this.saving.save(job, loaded, made);
    if (versionId === null) return 'cancelled';
    // How good it is, and what would make the rest fit, is looked for afterwards: nobody waits for it.
    await this.store.explainLater(job.familyId, versionId);
    return 'succeeded';
  }
}

/** Nothing old makes way for a timetable that breaks a rule: the checker looks at it once more, apart from the search. */
function requireSound({ week, solution }: SolvedWeek): void {
  const [violation] = findViolations(week.problem, { sessions: solution.sessions });
  if (violation)
    throw new Error(
      `the timetable of ${week.monday} breaks ${violation.rule}: ${violation.message}`,
    );
}

/** The same job gives the same timetable, also when it runs again; a new request may find another. */
function seedOf(jobId: string): number {
  return Number.parseInt(jobId.slice(-8), 16);
}

function tookTooLong(): AppError {
  return new AppError(
    'schedule.took-too-long',
    'Planning took too long and was stopped. Try fewer weeks at once.',
  );
}
