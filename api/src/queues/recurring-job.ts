/** Data of a job that comes round by itself. It carries nothing: what is to be done is in the rows. */
export class RecurringJob {
  readonly version = 1;
}
