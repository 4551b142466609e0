import { addDays, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import {
  aChild,
  aParent,
  aSubject,
  type FamilyCaller,
  startApi,
  type TestApi,
  testClock,
} from '@brightpath/api/testing';
import { WorkerProcess } from './worker-process.js';

export interface Item {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string | null;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly parentName: string | null;
  readonly children: readonly { readonly childId: string }[];
}

export const monday = addDays(mondayOf(todayIn('Europe/Lisbon', testClock.now())), 7);
export const [tuesday, wednesday, thursday, friday] = [1, 2, 3, 4].map((days) =>
  addDays(monday, days),
);
const school = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  startTime: '09:00',
  endTime: '13:00',
}));

export let api: TestApi;
let worker: WorkerProcess;
/** The family of the test that runs: its owner, its children and its plan. */
export let anna: FamilyCaller;
export let ella: string;
export let noah: string;
export let scheduleId: string;

/** An api, a worker, and for each test a family with a planned week. */
export function eachWithAPlannedWeek(): void {
  beforeAll(async () => {
    [api, worker] = await Promise.all([
      startApi(),
      WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '0.3' }),
    ]);
  });
  afterAll(async () => {
    await worker.stop();
    await api.close();
  });

  beforeEach(async () => {
    anna = await api.member();
    const familyId = anna.family.id;
    const children = [
      aChild({ familyId, name: 'Ella', schoolHours: school }),
      aChild({ familyId, name: 'Noah', birthDate: '2014-02-01', schoolHours: school }),
    ] as const;
    [ella, noah] = [children[0].id, children[1].id];
    await api.rows.insert(aParent({ familyId }), ...children);
    const plan: [Partial<ReturnType<typeof aSubject>>, string[]][] = [
      [{}, [ella]],
      [{ name: 'Algebra' }, [noah]],
      [{ name: 'History', kind: 'history', core: false }, [ella, noah]],
    ];
    for (const [over, learners] of plan) {
      const subject = await api.rows.insert(aSubject({ familyId, ...over }));
      await api.rows.learn(subject, learners);
    }
    await makePlan('A week');
  });
}

/** Another family begins. */
export async function anotherFamily(): Promise<FamilyCaller> {
  anna = await api.member();
  return anna;
}

export async function makePlan(title: string): Promise<void> {
  const range = { startDate: monday, endDate: addDays(monday, 6) };
  const { body: job } = await anna.send('post', '/schedules', { title, ...range });
  for (;;) {
    const { body } = await anna.send('get', `/jobs/${job.id}`);
    if (body.status === 'failed') throw new Error(JSON.stringify(body.error));
    scheduleId = body.result?.scheduleId;
    if (body.status === 'succeeded') return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export interface Week {
  readonly items: readonly Item[];
  readonly exceptions: readonly object[];
  readonly conflicts: readonly object[];
  readonly wishes: readonly Readonly<
    Record<'code' | 'subjectName', string> & { count: number; childIds: readonly string[] }
  >[];
  readonly counts: Readonly<Record<string, number>>;
}

export const week = async (): Promise<Week> =>
  (await anna.send('get', `/weeks/${monday}`)).body as Week;
export const itemsOn = async (date: string | undefined, childId?: string): Promise<Item[]> =>
  (await week()).items.filter(
    (item) =>
      item.date === date &&
      (childId === undefined || item.children.some((child) => child.childId === childId)),
  );
export const replan = (disruption: object) =>
  anna.send('post', `/schedules/${scheduleId}/replan`, { disruption, stability: 1 });
export const apply = (previewId: string, body: object = {}) =>
  anna.send('post', `/schedules/${scheduleId}/replan/${previewId}/apply`, body);
