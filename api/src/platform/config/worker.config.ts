import { section } from './section.js';
import { decimal, integer, someOf } from './variable.js';

/** The queues of which a worker can consume each alone. */
const WORKER_QUEUES = [
  'schedules',
  'events',
  'ml',
  'maintenance',
  'notifications',
  'webhooks',
  'default',
] as const;

/** What the worker process may spend, and where it answers health checks. */
export class WorkerConfig extends section({
  /** All of them, unless the process is one of several with other limits each. */
  queues: someOf('WORKER_QUEUES', 'the queues that this worker consumes', WORKER_QUEUES),
  eventMonths: integer('EVENT_MONTHS', 'how many months the event log is kept', {
    minimum: 1,
    maximum: 120,
    fallback: 13,
  }),
  healthPort: integer('WORKER_HEALTH_PORT', "the port of the worker's health and metrics", {
    minimum: 0,
    maximum: 65_535,
    fallback: 8001,
  }),
  solverSecondsPerWeek: decimal(
    'SOLVER_SECONDS_PER_WEEK',
    'how long the solver may search for each week',
    {
      minimum: 0.05,
      maximum: 300,
      fallback: 1,
    },
  ),
}) {}
