/** Where the time comes from. Injected, so that a test can choose it and nothing reads the clock in passing. */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
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
