import { loadSection, WorkerConfig } from '@brightpath/api/platform';

/** For the container: exits with 0 while the worker says it is healthy. */
const { healthPort } = loadSection(WorkerConfig);
const isHealthy = await fetch(`http://127.0.0.1:${healthPort}/health/`, {
  signal: AbortSignal.timeout(4_000),
}).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(isHealthy ? 0 : 1);
