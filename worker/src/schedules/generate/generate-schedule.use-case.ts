import { type Infeasibility, nothingFits } from '@brightpath/api/domain/planning';
import { findViolations } from '@brightpath/api/domain/timetabling';
import { ServingModelsLoader } from '@brightpath/api/serving';
import { JobRepository } from '@brightpath/api/persistence';
import { AppError, Clock, WorkerConfig } from '@brightpath/api/platform';
import {
  type GenerateScheduleJob,
  GENERATION_DEADLINE_MS,
  JobProducer,
} from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { ComputePool } from '../../compute/compute-pool.js';
import { ProgressReporter } from '../../progress-reporter.js';
import { LearnPreferences } from '../learn-preferences.use-case.js';
import { evaluateBy } from './evaluated-week.js';
import { GenerationProgress, LOADING } from './generation-progress.js';
import { LoadGeneration, type LoadedGeneration } from './load-generation.use-case.js';
import { planWeeks } from './plan-weeks.js';
import { SaveSchedule } from './save-schedule.use-case.js';
import { type SolvedWeek, solveWeeks } from './solve-weeks.js';
import { toCatchUp } from './to-catch-up.js';
import { newSessions, toRows } from './to-rows.js';
import { timetableBefore } from './week-before.js';
import { solverOn } from './week-solver.js';

/** It ends by itself; a term of full weeks takes a few seconds. */
const CATCH_UP_MS = 30_000;

export type GenerationOutcome = 'succeeded' | 'infeasible' | 'cancelled';

/**
 * Load, learn, compute, save. Safe to run twice: a job that is over is left alone, and one job makes one version.
 */
@Injectable()
export class GenerateSchedule {
  private readonly logger = new Logger(GenerateSchedule.name);

  constructor(
    private readonly jobs: JobRepository,
    private readonly loading: LoadGeneration,
    private readonly preferences: LearnPreferences,
    private readonly servingModels: ServingModelsLoader,
    private readonly pool: ComputePool,
    private readonly saving: SaveSchedule,
    private readonly producer: JobProducer,
    private readonly config: WorkerConfig,
    private readonly clock: Clock,
  ) {}

  async run(job: GenerateScheduleJob): Promise<GenerationOutcome> {
    const { familyId, jobId } = job;
    // False where the job is over already, or its family is gone.
    if (!(await this.jobs.start(familyId, jobId, this.clock.now()))) return 'cancelled';
    const save = this.jobs.saveProgress.bind(this.jobs, familyId, jobId);
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
    const rows = await this.loading.load(job);
    const { firstDate: first, today } = rows.request;
    const weeks = { first, today, isReplanned: false };
    const preferences = await this.preferences.learn(job.familyId, rows.planningInput, weeks);
    const loaded = { ...rows, planningInput: { ...rows.planningInput, preferences } };
    const plan = planWeeks(loaded.planningInput, loaded.request);
    if ('infeasibility' in plan) return this.refuse(job, plan.infeasibility);
    const progress = new GenerationProgress(plan.weeks);
    const { servingModels, versions } = await this.servingModels.present();
    const model = servingModels.satisfaction;
    let placed = 0;
    const solved = await solveWeeks(solverOn(this.pool), plan.weeks, {
      seed: seedOf(job.jobId),
      secondsPerWeek: this.config.solverSecondsPerWeek,
      signal: reporter.signal,
      before: timetableBefore(plan.weeks[0], rows.weekBefore),
      onProgress: (index, state) => reporter.say(progress.solving(index, state, placed)),
      onSolved: (week) => (placed += newSessions(week).length),
      evaluate: model && evaluateBy(model, loaded.planningInput),
    });
    if (reporter.isLate) throw tookTooLong();
    if (reporter.signal.aborted) return 'cancelled';
    reporter.say(progress.saving(placed));
    const evaluatedBy = model ? (versions.satisfaction ?? null) : null;
    return this.finish(job, loaded, { solved, evaluatedBy });
  }

  private async finish(
    job: GenerateScheduleJob,
    loaded: LoadedGeneration,
    { solved, evaluatedBy }: { solved: readonly SolvedWeek[]; evaluatedBy: string | null },
  ): Promise<GenerationOutcome> {
    solved.forEach(requireSound);
    const caughtUp = await this.caughtUp(loaded, solved);
    const made = toRows(solved, loaded.planningInput, { evaluatedBy, caughtUp });
    if (made.lessons.length === 0)
      return this.refuse(job, nothingFits(made.unplaced.flatMap(({ reasons }) => reasons)));
    const versionId = await this.saving.save(job, loaded, made);
    if (versionId === null) return 'cancelled';
    await this.explainLater(job.familyId, versionId);
    return 'succeeded';
  }

  /** Gives the places that are left to what earlier weeks owe. */
  private async caughtUp(loaded: LoadedGeneration, solved: readonly SolvedWeek[]) {
    const question = toCatchUp(loaded, solved);
    const owes = question.owed.length + question.weeks.flatMap(({ owes }) => owes).length;
    return owes === 0 ? [] : this.pool.run('catch-up', question, { budgetMs: CATCH_UP_MS });
  }

  private async refuse(
    { familyId, jobId }: GenerateScheduleJob,
    { code, params: details }: Infeasibility,
  ): Promise<'infeasible'> {
    await this.jobs.fail(familyId, jobId, {
      error: { code, details },
      finishedAt: this.clock.now(),
    });
    return 'infeasible';
  }

  /**
   * Asks how good the version is, and what would make the lessons fit that it leaves out: nobody waits for the answer.
   * Should the queue be away, a reader asks again.
   */
  private async explainLater(familyId: string, versionId: string): Promise<void> {
    await this.producer
      .explainUnplaced({ familyId, versionId })
      .catch((error: unknown) =>
        this.logger.warn({ versionId, err: error }, 'unplaced.enqueue-failed'),
      );
  }
}

/** Checks the timetable apart from the search: one that breaks a rule replaces nothing. */
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
  return new AppError('schedule.took-too-long', 'the generation passed its deadline');
}
