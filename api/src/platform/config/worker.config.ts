import { section } from './section.js';
import { decimal, integer } from './variable.js';

/** What the worker process may spend, and where it answers health checks. */
export class WorkerConfig extends section({
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
