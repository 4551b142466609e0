import { chooseWeek, type ExperimentArm } from '../../src/domain/evaluation/index.js';
import { AuditEntry } from '../../src/persistence/index.js';
import {
  aChild,
  aConsent,
  aFamily,
  aModelVersion,
  anAccount,
  anExposure,
  anItem,
  aSchedule,
  aScheduleVersion,
  aSubject,
  type Caller,
  startApi,
  type TestApi,
} from '../../src/testing/index.js';

const MONDAY = '2026-03-02';
const ARMS = [
  { name: 'rules', share: 0.5, serves: 'rules', versionId: null },
  { name: 'models', share: 0.5, serves: 'champions', versionId: null },
] as const satisfies readonly ExperimentArm[];
const DRAFT = {
  name: 'Models against rules',
  question: 'Do families finish more when the models plan?',
  outcome: 'completion',
  maxFamilies: 200,
  arms: ARMS,
};

let api: TestApi;
let steward: Caller;
beforeAll(async () => {
  api = await startApi();
  steward = await api.signIn(await api.rows.insert(anAccount({ staffRole: 'steward' })));
});
afterEach(() => api.rows.empty('experiments'));
afterAll(() => api.close());

async function drawUp(changes: object = {}): Promise<string> {
  const { body } = await steward
    .send('post', '/ml/experiments', { ...DRAFT, ...changes })
    .expect(201);
  return (body as { id: string }).id;
}

const act = (id: string, what: 'start' | 'stop') => steward.send('post', `/ml/experiments/${id}/${what}`); // prettier-ignore

/** A family that may teach, exposed in its arm, whose one lesson went as the arm says. */
async function family(experimentId: string, isDone: (arm: string) => boolean): Promise<void> {
  const { rows } = api;
  const { id: familyId } = await rows.insert(aFamily());
  const child = aChild({ familyId, birthDate: '2010-01-01' });
  const subject = aSubject({ familyId });
  const schedule = aSchedule({ familyId });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  const choice = chooseWeek({ familyId, monday: MONDAY, experiment: { id: experimentId, arms: ARMS }, explorationShare: 0 }); // prettier-ignore
  const arm = choice.arm!.name;
  await rows.insert(
    aConsent({ familyId, purpose: 'model-improvement' }),
    child,
    subject,
    schedule,
    version,
    anExposure({ familyId, monday: MONDAY, experimentId, arm, explores: false, propensity: choice.propensity }), // prettier-ignore
  );
  const place = { scheduleId: schedule.id, versionId: version.id, subjectId: subject.id };
  const item = await rows.insert(anItem({ familyId, ...place, date: MONDAY }));
  await rows.attend(item, [child.id]);
  await rows.dataSource.query('UPDATE item_children SET status = $2 WHERE item_id = $1', [
    item.id,
    isDone(arm) ? 'done' : 'skipped',
  ]);
}

describe('an experiment', () => {
  it('is drawn up, begun, ended and kept with how it stood, and who did it is on record', async () => {
    const id = await drawUp();
    await act(id, 'start').expect(200).expect(({ body }) => expect(body).toMatchObject({ status: 'running', stopReason: null })); // prettier-ignore
    await act(id, 'start').expect(409).expect(({ body }) => expect(body).toMatchObject({ code: 'experiment.not-draft' })); // prettier-ignore
    await act(id, 'stop').expect(200).expect(({ body }) => expect(body).toMatchObject({ status: 'stopped', stopReason: 'steward' })); // prettier-ignore
    await act(id, 'stop').expect(409).expect(({ body }) => expect(body).toMatchObject({ code: 'experiment.not-running' })); // prettier-ignore
    const audit = await api.rows.dataSource
      .getRepository(AuditEntry)
      .find({ where: { subjectId: id }, order: { createdAt: 'ASC' } });
    expect(audit.map(({ action }) => action)).toEqual(['experiment.created', 'experiment.started', 'experiment.stopped']); // prettier-ignore
    const { body } = await steward.send('get', '/ml/experiments').expect(200);
    expect(body).toMatchObject({ items: [{ id, status: 'stopped' }], nextCursor: null });
  });

  it('runs alone', async () => {
    await act(await drawUp(), 'start').expect(200);
    const { body } = await act(await drawUp(), 'start').expect(409);
    expect(body).toMatchObject({ code: 'experiment.under-way' });
  });

  it.each([
    ['shares that are not the whole', [ARMS[0], { ...ARMS[1], share: 0.4 }], 400],
    ['names that are the same', [ARMS[0], { ...ARMS[1], name: 'rules' }], 400],
    ['one arm', [ARMS[0]], 400],
    ['a version that is not named', [ARMS[0], { ...ARMS[1], serves: 'version' }], 400],
    [
      'a version that does not exist',
      [
        ARMS[0],
        { ...ARMS[1], serves: 'version', versionId: '019ac000-0000-7000-8000-000000000000' },
      ],
      404,
    ],
  ])('is refused with %s', async (_name, arms, status) => {
    await steward.send('post', '/ml/experiments', { ...DRAFT, arms }).expect(status);
  });

  it('lets no version plan a family’s week that the gate has refused', async () => {
    const refused = aModelVersion({ status: 'refused', gate: null });
    await api.rows.insert(refused);
    const arms = [ARMS[0], { ...ARMS[1], serves: 'version', versionId: refused.id }];
    const { body } = await steward.send('post', '/ml/experiments', { ...DRAFT, arms }).expect(409);
    expect(body).toMatchObject({ code: 'experiment.version-unfit' });
  });
});

describe('the results of an experiment', () => {
  const results = (id: string) => steward.send('get', `/ml/experiments/${id}/results`).expect(200);

  it('say plainly that nothing is known yet', async () => {
    const id = await drawUp();
    const { body } = await results(id);
    expect(body).toMatchObject({
      decision: 'continue',
      arms: [{ arm: 'rules', families: 0, completion: { mean: null }, offPolicy: null }, {}],
      comparisons: [{ arm: 'models', completion: { difference: null, pValue: null } }],
    });
  });

  it('show the difference with its intervals, and stay when families leave after the end', async () => {
    const id = await drawUp();
    await act(id, 'start').expect(200);
    let count = 0;
    // The models’ arm does four of five lessons, the rules’ two of five.
    for (let i = 0; i < 40; i++)
      await family(id, (arm) => count++ % 5 < (arm === 'models' ? 4 : 2));
    const { body } = await results(id);
    const [comparison] = (body as { comparisons: { completion: { difference: { low: number; high: number; estimate: number } } }[] }).comparisons; // prettier-ignore
    const { estimate, low, high } = comparison!.completion.difference;
    expect(low).toBeLessThan(estimate);
    expect(high).toBeGreaterThan(estimate);
    const [rules, models] = (body as { arms: { families: number; offPolicy: { selfNormalised: { estimate: number } } }[] }).arms; // prettier-ignore
    expect(rules!.families + models!.families).toBe(40);
    expect(models!.offPolicy.selfNormalised.estimate).toBeGreaterThan(0);
    await act(id, 'stop').expect(200);
    await api.rows.dataSource.query('DELETE FROM families');
    expect((await results(id)).body).toEqual(body);
  });
});
