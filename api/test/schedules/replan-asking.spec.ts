import { FixedClock } from '../../src/platform/index.js';
import {
  aChild,
  anItem,
  aSchedule,
  aScheduleVersion,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

// Wednesday 18 November 2026, ten o'clock in Lisbon.
const NOW = new Date('2026-11-18T10:00:00Z');
const [MONDAY, WEDNESDAY, THURSDAY] = ['2026-11-16', '2026-11-18', '2026-11-19'];

let api: TestApi;
let anna: FamilyCaller;
let schedule: ReturnType<typeof aSchedule>;
let version: ReturnType<typeof aScheduleVersion>;

beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());

beforeEach(async () => {
  anna = await api.member();
  const familyId = anna.family.id;
  schedule = aSchedule({ familyId, startDate: MONDAY, endDate: '2026-11-22' });
  version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  await api.rows.insert(schedule, version);
  await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
    version.id,
    schedule.id,
  ]);
});

describe('asking for a re-planning', () => {
  const ask = (disruption: object, more: object = {}) =>
    anna.send('post', `/schedules/${schedule.id}/replan`, { disruption, ...more });
  const stranger = aChild({ familyId: '' }).id;

  const wrong: [string, object, string, object?][] = [
    ['a stability of 2', { kind: 'day-later', date: THURSDAY }, 'stability', { stability: 2 }],
    [
      'a stability below 0',
      { kind: 'day-later', date: THURSDAY },
      'stability',
      { stability: -0.1 },
    ],
    ['applying at once', { kind: 'day-later', date: THURSDAY }, 'apply', { apply: true }],
    ['what it does not know', { kind: 'earthquake', date: THURSDAY }, 'disruption.kind'],
    [
      'a child there is not',
      { kind: 'sick-child', date: THURSDAY, childIds: [stranger] },
      'disruption.childIds.0',
    ],
    ['no child', { kind: 'sick-child', date: THURSDAY }, 'disruption.childIds'],
    [
      'an absence of ten years',
      { kind: 'visitor', date: THURSDAY, endDate: '2036-11-19' },
      'disruption.endDate',
    ],
    [
      'a last day before the first',
      { kind: 'visitor', date: THURSDAY, endDate: WEDNESDAY },
      'disruption.endDate',
    ],
    [
      'several missed days at once',
      { kind: 'missed-day', date: THURSDAY, endDate: '2026-11-20' },
      'disruption.endDate',
    ],
    [
      'a parent there is not',
      {
        kind: 'parent-away',
        date: THURSDAY,
        parentId: stranger,
        startTime: '09:00',
        endTime: '10:00',
      },
      'disruption.parentId',
    ],
    ['a day after the schedule', { kind: 'day-later', date: '2026-11-23' }, 'disruption.date'],
    ['a day before the schedule', { kind: 'missed-day', date: '2026-11-15' }, 'disruption.date'],
    ['a day that is past', { kind: 'visitor', date: MONDAY }, 'disruption.date'],
    ['a day there is not', { kind: 'visitor', date: '2026-02-30' }, 'disruption.date'],
    [
      'an end before the start',
      { kind: 'other', date: THURSDAY, startTime: '10:00', endTime: '09:00' },
      'disruption.endTime',
    ],
    ['no times', { kind: 'other', date: THURSDAY }, 'disruption.startTime'],
    ['7 minutes', { kind: 'ran-late', date: WEDNESDAY, minutes: 7 }, 'disruption.minutes'],
    [
      '4 hours and 5 minutes',
      { kind: 'ran-late', date: WEDNESDAY, minutes: 245 },
      'disruption.minutes',
    ],
    [
      'a strange child among several',
      { kind: 'other', date: THURSDAY, startTime: '09:00', endTime: '10:00', childIds: [stranger] },
      'disruption.childIds.0',
    ],
  ];

  it.each(wrong.map(([what, disruption, field, more = {}]) => ({ what, disruption, field, more })))(
    'refuses $what, naming the field',
    async ({ disruption, field, more }) => {
      const { status, body } = await ask(disruption, more);
      expect(status).toBe(400);
      expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
    },
  );

  it('is for editors: a viewer may look at versions and reasons only', async () => {
    const viewer = await api.member({ family: anna.family, role: 'viewer' });
    const place = { scheduleId: schedule.id, versionId: version.id, date: THURSDAY };
    const item = await api.rows.insert(anItem({ familyId: anna.family.id, ...place }));
    const disruption = { kind: 'day-later', date: THURSDAY };
    expect(
      (await viewer.send('post', `/schedules/${schedule.id}/replan`, { disruption })).status,
    ).toBe(403);
    expect((await viewer.send('post', `/schedules/${schedule.id}/undo`)).status).toBe(403);
    expect((await viewer.send('get', `/schedules/${schedule.id}/versions`)).status).toBe(200);
    expect((await viewer.send('get', `/schedules/${schedule.id}/compare`)).status).toBe(200);
    expect((await viewer.send('get', `/items/${item.id}/why`)).status).toBe(200);
  });

  it('finds nothing to plan again in a schedule that has no version', async () => {
    const empty = aSchedule({ familyId: anna.family.id, startDate: MONDAY, endDate: '2026-11-22' });
    await api.rows.insert(empty);
    const disruption = { kind: 'missed-day', date: THURSDAY };
    const { body } = await anna.send('post', `/schedules/${empty.id}/replan`, { disruption });
    expect(body).toMatchObject({ status: 409, code: 'schedule.nothing-to-replan' });
  });
});
