/** How a process ended: its exit code, or the signal that ended it. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that is up and ready. */
export interface RunningPart {
  readonly name: string;
  readonly pid: number;
  /** Settles when the process is gone; never rejects. */
  readonly exited: Promise<Exit>;
  /** The last lines it wrote, to explain an end nobody asked for. */
  lastWords(): string;
  /** Asks it to stop, insists after a while, and returns when it is gone. */
  stop(): Promise<void>;
}
