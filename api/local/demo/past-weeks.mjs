// Plans weeks that have begun already, which the api rightly refuses to do: the worker's own generation, run with its
// clock set to the eve of each week. A process of its own, because the worker is a built Nest application.
//
//   node past-weeks.mjs '{"familyId", "accountId", "childIds", "subjectIds", "weeks": [{"monday": "2026-11-02", "title"}]}'
import 'reflect-metadata';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { JobRepository, newId } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';

const built = (file) =>
  import(
    pathToFileURL(fileURLToPath(new URL(`../../../worker/dist/${file}`, import.meta.url))).href
  );
const { WorkerModule } = await built('worker.module.js');
const { GenerateSchedule } = await built('schedules/generate/generate-schedule.use-case.js');

const dayMs = 24 * 60 * 60 * 1000;
/** Before midnight of that day in every time zone on Earth, so that all of the week lies ahead. */
const eveOf = (monday) => new Date(Date.parse(`${monday}T00:00:00Z`) - 14 * 60 * 60 * 1000);

const { familyId, accountId, childIds, subjectIds, weeks } = JSON.parse(process.argv[2]);
const app = await NestFactory.createApplicationContext(WorkerModule, {
  logger: ['error', 'fatal'],
  abortOnError: false,
});
const provided = (token) => app.get(token, { strict: false });

for (const { monday, title } of weeks) {
  provided(Clock).now = () => eveOf(monday);
  const jobId = newId();
  const endDate = new Date(Date.parse(monday) + 6 * dayMs).toISOString().slice(0, 10);
  const params = { title, description: null, startDate: monday, endDate, childIds, subjectIds };
  // Not put on the queue: a worker that is running would plan it from today on.
  await provided(JobRepository).add(familyId, {
    id: jobId,
    kind: 'generate-schedule',
    params,
    requestedBy: accountId,
  });
  const outcome = await provided(GenerateSchedule).run({ jobId, familyId });
  if (outcome === 'succeeded') continue;
  const { error } = (await provided(JobRepository).findById(familyId, jobId)) ?? {};
  process.stderr.write(
    `The week of ${monday} could not be planned: ${error?.message ?? outcome}\n`,
  );
  process.exit(1);
}
// Nothing was consumed or served here, so there is nothing to hand over.
process.exit(0);
