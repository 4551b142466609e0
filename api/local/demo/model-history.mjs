// Plays past weeks for the models: at the end of each, the worker's own services look at drift, measure rewards,
// evaluate experiments and train, with the clock set to that night. All that the stewards' page shows is so found, not written.
// Only dates of rows are set back afterwards, and what lessons of an experiment's arm came to is nudged, because the
// neighbours' weeks are there already.
//
//   node model-history.mjs '{"today": "2026-11-25", "weeks": 13, "steward": "sam@example.com"}'
import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { addDays, mondayOf } from '@brightpath/api/domain/calendar';
import { engagementRows, MODEL_KINDS } from '@brightpath/api/domain/models';
import { predict } from '@brightpath/api/domain/trees';
import * as rows from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { ExperimentResultsReader, ServingModelsLoader } from '@brightpath/api/serving';

const built = (file) =>
  import(fileURLToPath(new URL(`../../../worker/dist/${file}`, import.meta.url)));
const { WorkerModule } = await built('worker.module.js');
const { EvaluateDrift } = await built('ml/drift/evaluate-drift.use-case.js');
const { EvaluateExperiments } = await built('ml/experiments/evaluate-experiments.use-case.js');
const { TrainModels } = await built('ml/train/train-models.use-case.js');

const EXPLORATION_SHARE = 0.1;
/** By the week in which each begins: one that the rule ends, one that a steward ends, one that goes on. */
const EXPERIMENTS = new Map([
  [1, { name: 'Models or rules', question: 'Do families get more done when models plan?', outcome: 'completion', treatment: 'champions', control: 'rules', nudge: 0.6 }], // prettier-ignore
  [5, { name: 'Rules for the rating', question: 'Are weeks rated better when rules plan?', outcome: 'rating', treatment: 'rules', control: 'champions', endsIn: 8, nudge: 0 }], // prettier-ignore
  [9, { name: 'Models or rules, in summer', question: 'Does it hold when lessons move to the afternoon?', outcome: 'completion', treatment: 'champions', control: 'rules', nudge: 0.02 }], // prettier-ignore
]);

const { today, weeks, steward } = JSON.parse(process.argv[2]);
const firstDay = addDays(mondayOf(today), -7 * weeks);
const app = await NestFactory.createApplicationContext(WorkerModule, {
  logger: ['error', 'fatal'],
  abortOnError: false,
});
const provided = (token) => app.get(token, { strict: false });
const database = provided(DataSource);
const [runs, experiments] = [provided(rows.TrainingRunRepository), provided(rows.ExperimentRepository)]; // prettier-ignore
const { id: accountId } = await database.getRepository(rows.Account).findOneByOrFail({ email: steward }); // prettier-ignore
let nudge = null;

/** Does something as if it were that night, and dates the rows it makes back to it. */
async function atNight(date, act) {
  const night = new Date(`${date}T03:00:00Z`);
  const before = rows.newId();
  provided(Clock).now = () => night;
  await act(night);
  for (const table of ['training_runs', 'model_versions', 'drift_reports', 'experiments']) {
    await database.query(`UPDATE ${table} SET created_at = $1 WHERE id > $2`, [night, before]);
  }
}

async function train(trigger, kinds = MODEL_KINDS, seed) {
  let run;
  // A worker that runs beside this one may be making the first models.
  while (!(run = await runs.begin({ trigger, kinds, seed }))) await wait(200);
  await provided(TrainModels).run({ runId: run.id });
  return run.id;
}

async function beginExperiment(week, at) {
  const plan = EXPERIMENTS.get(week);
  if (!plan) return;
  const arms = [plan.control, plan.treatment].map((serves) => ({ name: serves === 'rules' ? 'rules' : 'models', share: 0.5, serves, versionId: null })); // prettier-ignore
  const { name, question, outcome } = plan;
  const { id } = await experiments.add({ name, question, outcome, arms, maxFamilies: 500 });
  await experiments.start(id, { accountId, at });
  nudge = { ...plan, id, arm: arms[1].name };
}

async function endExperiment(week, at) {
  const running = await experiments.findRunning();
  if (!running || nudge?.endsIn !== week) return;
  const results = await provided(ExperimentResultsReader).of(running, at);
  await experiments.stop(running.id, { reason: 'steward', at, accountId, results });
}

/** Gives every family its way of planning in that week, as a generation would, and lets it tell. */
async function plan(monday, families) {
  const exposures = provided(rows.ExposureRepository);
  for (const { familyId } of families) {
    await exposures.expose({ familyId, monday, explorationShare: EXPLORATION_SHARE });
  }
  if (!nudge) return;
  await database.query(
    `UPDATE item_children c SET status = 'done' FROM exposures e
     WHERE e.family_id = c.family_id AND e.monday = $1 AND e.experiment_id = $2 AND e.arm = $3 AND c.status = 'skipped'
       AND c.date BETWEEN $1::date AND $1::date + 6 AND abs(hashtext(c.item_id::text)) % 100 < $4`,
    [monday, nudge.id, nudge.arm, 100 * nudge.nudge],
  );
}

/** Writes at each lesson of the week what the champion of that day thought of it, from the days before. */
async function predictWeek(monday, families) {
  const { engagement } = (await provided(ServingModelsLoader).present()).servingModels;
  if (!engagement) return;
  const repository = provided(rows.LessonRecordRepository);
  for (const { familyId } of families) {
    const lessons = await repository.ofFamily(familyId, { since: firstDay, before: addDays(monday, 7) }); // prettier-ignore
    const expected = predict(engagement.ensemble, engagementRows(lessons, () => true)); // prettier-ignore
    const told = lessons.map((lesson, i) => ({ ...lesson, expected: Math.min(1, Math.max(0, expected[i])) })).filter(({ date }) => date >= monday); // prettier-ignore
    await database.query(
      `UPDATE item_children c SET predicted_reward = t.expected
       FROM unnest($2::date[], $3::int[], $4::real[]) AS t (date, start_minute, expected)
       WHERE c.family_id = $1 AND c.date = t.date AND c.start_minute = t.start_minute`,
      [familyId, told.map(({ date }) => date), told.map(({ facts }) => facts.startMinute), told.map((each) => each.expected)], // prettier-ignore
    );
  }
}

async function firstModels() {
  const isThere = await provided(rows.ModelVersionRepository).isKnown('engagement');
  if (!isThere) return train('first', MODEL_KINDS, 1);
  // Made when BrightPath was started just now; in this history they were there at the beginning.
  const start = [`${firstDay}T03:00:00Z`];
  await database.query('UPDATE model_versions SET created_at = $1, promoted_at = $1', start);
  await database.query('UPDATE training_runs SET created_at = $1, finished_at = $1', start);
}

/** Looks at drift; every other week trains, because something has moved or because the calendar says so. */
async function learn(isDue) {
  const reports = provided(rows.DriftReportRepository);
  await provided(EvaluateDrift).run();
  if (!isDue) return;
  const moved = (await reports.findLatest()).filter(({ alert }) => alert);
  const runId = await train(moved.length > 0 ? 'drift' : 'cron');
  await reports.noteRun(moved.map(({ id }) => id), runId); // prettier-ignore
}

if ((await experiments.findPage({ limit: 1 })).items.length > 0) process.exit(0);
const families = await provided(rows.TrainingDataRepository).findTeaching(today);
for (let week = 0; week < weeks; week++) {
  const monday = addDays(firstDay, 7 * week);
  await atNight(monday, async (night) => {
    if (week === 0) await firstModels();
    await beginExperiment(week, night);
    await plan(monday, families);
    await predictWeek(monday, families);
  });
  await atNight(addDays(monday, 7), async (night) => {
    await provided(EvaluateExperiments).run();
    await endExperiment(week, night);
    await learn(week % 2 === 0);
  });
}
// Nothing was consumed or served here, so there is nothing to hand over.
process.exit(0);
