/** Where the time comes from. Injected, so that a test can choose it and nothing reads the clock in passing. */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;
}

/** The machine's clock, or one that runs beside it at a fixed distance: a day that was chosen runs on like any other. */
export class SystemClock extends Clock {
  constructor(private readonly shiftMs = 0) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
}

/** A clock that stands until it is moved. For tests and for re-running the past. */
export class FixedClock extends Clock {
  private instant: Date;

  constructor(instant: Date) {
    super();
    this.instant = instant;
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Moves the clock on by so many milliseconds. */
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
