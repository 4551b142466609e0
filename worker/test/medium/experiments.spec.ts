import { chooseWeek } from '@brightpath/api/domain/evaluation';
import {
  AuditRepository,
  Experiment,
  ExperimentRepository,
  Exposure,
  ExposureRepository,
  type Job,
  ScheduleVersion,
  TrainingDataRepository,
} from '@brightpath/api/persistence';
import { ExperimentResultsReader } from '@brightpath/api/serving';
import {
  aChild,
  aConsent,
  aFamily,
  aModelVersion,
  anExperiment,
  anExposure,
  anItem,
  aSchedule,
  aScheduleVersion,
  aSubject,
  testClock,
} from '@brightpath/api/testing';
import { EvaluateExperiments } from '../../src/ml/experiments/evaluate-experiments.use-case.js';
import { GenerationBench } from './generation-bench.js';
import { WorkerProcess } from './worker-process.js';

let bench: GenerationBench;
beforeAll(async () => {
  delete process.env.VALKEY_URL;
  bench = await GenerationBench.open();
  await WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '0.3', ML_EXPLORATION_SHARE: '0', ML_AUTO_TRAIN: 'false' }); // prettier-ignore
});
afterEach(() => bench.rows.dataSource.query('TRUNCATE experiments CASCADE'));
afterAll(async () => {
  await WorkerProcess.endAll();
  await bench?.close();
});

const running = (values: Partial<Experiment> = {}) =>
  bench.rows.insert(anExperiment({ status: 'running', startedAt: testClock.now(), ...values }));
const versionOf = ({ id }: Job): Promise<ScheduleVersion> =>
  bench.rows.dataSource.getRepository(ScheduleVersion).findOneByOrFail({ jobId: id });

it('plans a family’s week as its arm says, and writes down with what chance', async () => {
  await bench.rows.insert(aModelVersion({ status: 'champion' }));
  const { id: experimentId } = await running({
    arms: ['a', 'b'].map((name) => ({ name, share: 0.5, serves: 'rules', versionId: null })),
  });
  const home = await bench.household();
  const familyId = home.family.id;
  const outside = await versionOf(await bench.outcome(home));
  expect(outside.summary.provenance.kind).toBe('learned');
  await bench.rows.insert(aConsent({ familyId, purpose: 'model-improvement' }));
  const inside = await versionOf(await bench.outcome(home));
  expect(inside.summary.provenance.kind).toBe('rules');
  const exposures = await bench.rows.dataSource.getRepository(Exposure).findBy({ familyId });
  expect(exposures).toMatchObject([{ experimentId, monday: bench.monday, serves: 'rules', propensity: 0.5 }]); // prettier-ignore
});

it('ends an experiment that does harm, by itself, and says why', async () => {
  const experiment = await running();
  const { rows } = bench;
  for (let i = 0; i < 70; i++) {
    const { id: familyId } = await rows.insert(aFamily());
    const { arm, propensity } = chooseWeek({ familyId, monday: '2026-03-02', experiment, explorationShare: 0 }); // prettier-ignore
    const [child, subject, schedule] = [
      aChild({ familyId, birthDate: '2010-01-01' }),
      aSubject({ familyId }),
      aSchedule({ familyId }),
    ];
    const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
    const exposed = { familyId, experimentId: experiment.id, arm: arm!.name, propensity };
    await rows.insert(
      child,
      subject,
      schedule,
      version,
      anExposure({ ...exposed, explores: false }),
    );
    await rows.insert(aConsent({ familyId, purpose: 'model-improvement' }));
    const place = { scheduleId: schedule.id, versionId: version.id, subjectId: subject.id };
    const item = await rows.insert(anItem({ familyId, ...place, date: '2026-03-03' }));
    await rows.attend(item, [child.id]);
    // The rules' arm does nearly everything, the models' nearly nothing.
    const isDone = (arm!.name === 'rules') === i % 8 > 0;
    const status = isDone ? 'done' : 'skipped';
    await rows.dataSource.query('UPDATE item_children SET status = $2 WHERE item_id = $1', [item.id, status]); // prettier-ignore
  }
  const { database } = rows;
  const reader = new ExperimentResultsReader(rows.repository(ExposureRepository), rows.repository(TrainingDataRepository)); // prettier-ignore
  const experiments = new ExperimentRepository(database);
  const watch = new EvaluateExperiments(experiments, reader, new AuditRepository(database), testClock); // prettier-ignore
  await watch.run();
  const ended = await experiments.findById(experiment.id);
  expect(ended).toMatchObject({ status: 'stopped', stopReason: 'harm', stoppedBy: null });
  expect(ended!.results!.decision).toBe('stop-harm');
});
