/** Runs a task again and again, never twice at once: the pause is counted from the end of one run. */
export class Periodic {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = true;

  /** `task` answers true where there is more to do, so that it runs again at once. It must not throw. */
  constructor(
    private readonly everyMs: number,
    private readonly task: () => Promise<boolean>,
  ) {}

  start(): void {
    this.isStopped = false;
    this.next(0);
  }

  /** Resolves when the run in hand has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(afterMs: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.task().then((hasMore) => this.next(hasMore ? 0 : this.everyMs));
    }, afterMs);
  }
}
