import type { JobProgress } from '@brightpath/api/persistence';

/** How often progress is saved; each save also finds out whether the job is cancelled. */
const SAVE_EVERY_MS = 250;

/**
 * Writes how far a job is to its row, four times a second at most. The row answers whether the job is still wanted:
 * when it is not, `signal` aborts.
 */
export class ProgressReporter<P = JobProgress> {
  private readonly abort = new AbortController();
  private latest: P | undefined;
  private saving: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private deadline: NodeJS.Timeout | undefined;

  /** `save` answers false where the job was cancelled or has finished; `deadlineMs` is the most a job may take. */
  constructor(
    private readonly save: (progress: P) => Promise<boolean>,
    private readonly deadlineMs: number,
  ) {}

  /** Aborts when the job is cancelled, or its deadline has passed. */
  readonly signal: AbortSignal = this.abort.signal;

  get isLate(): boolean {
    return this.signal.aborted && this.signal.reason === 'deadline';
  }

  /** Saves the first progress, and from then on the latest. */
  async start(progress: P): Promise<void> {
    this.latest = progress;
    await this.write();
    this.timer = setInterval(() => {
      this.saving = this.saving.then(() => this.write());
    }, SAVE_EVERY_MS);
    this.deadline = setTimeout(() => this.abort.abort('deadline'), this.deadlineMs);
  }

  say(progress: P): void {
    this.latest = progress;
  }

  /** Ends the writing; nothing is written after it resolves. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    clearTimeout(this.deadline);
    await this.saving;
  }

  private async write(): Promise<void> {
    if (!this.latest || this.signal.aborted) return;
    // A save that fails is not the end of the job: the next one may pass, and the outcome is what counts.
    const isWanted = await this.save(this.latest).catch(() => true);
    if (!isWanted) this.abort.abort('cancelled');
  }
}
