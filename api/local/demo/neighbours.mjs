// Families that let their weeks teach the models, so that a training has something to learn and the gate something to
// say. Put straight into the database: a hundred questionnaires and thousands of ticks over HTTP would take minutes.
// A process of its own, because names are encrypted as the built application does it.
//
//   node neighbours.mjs '{"today": "2026-11-25", "weeks": 3}'
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { addDays, mondayOf } from '@brightpath/api/domain/calendar';
import * as rows from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';

/** An eighth part of them is held out for the gate, which asks for twenty. */
const FAMILIES = 160;
/** When a lesson may have begun: three places before lunch, two after. */
const STARTS = [510, 570, 630, 780, 900];
/** From this week on every third family teaches after lunch only, as in a summer: what a look at drift is there to see. */
const SUMMER_FROM = 9;
const SUMMER_STARTS = [780, 840, 900];
const NOON = 720;
/** Families differ in how long they sit, so that there is a style to learn. */
const minutesOf = (index) => 15 * (1 + (index % 4));
const KINDS = ['mathematics', 'language', 'science', 'art'];
const schoolHours = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  startTime: '08:00',
  endTime: '16:00',
}));

const worker = new URL('../../../worker/dist/worker.module.js', import.meta.url);
const { WorkerModule } = await import(fileURLToPath(worker));
const app = await NestFactory.createApplicationContext(WorkerModule, {
  logger: ['error', 'fatal'],
  abortOnError: false,
});
const now = app.get(Clock, { strict: false }).now();

const { today, weeks } = JSON.parse(process.argv[2]);
const firstDay = addDays(mondayOf(today), -7 * weeks);
/** They rate two weeks of three. */
const ratedDays = Array.from({ length: weeks }, (_, week) => 7 * week).filter(
  (days) => days % 21 < 14,
);

/** Rows of a table, with ids of their own. */
const made = (values) => ({ id: rows.newId(), ...values });

const consent = (familyId, purpose, childId = null) => [
  rows.ConsentDecision,
  made({
    familyId,
    purpose,
    childId,
    granted: true,
    textVersion: '1',
    accountId: null,
    way: 'consent-screen',
    decidedAt: now,
  }),
];

/** All rows of one family, as pairs of entity and values, parents before what belongs to them. */
function rowsOf(index) {
  const family = made({
    name: `Neighbours ${index + 1}`,
    timeZone: 'UTC',
    onboardedAt: now,
  });
  const familyId = family.id;
  const birthDate = `${Number(today.slice(0, 4)) - 6 - (index % 9)}-01-15`;
  const child = made({
    familyId,
    name: 'A neighbour',
    birthDate,
    ageYears: null,
    ageGivenOn: null,
    gradeLevel: 'Grade 3',
    bestTimes: ['mid-morning'],
    schoolHours,
  });
  const kind = KINDS[index % KINDS.length];
  const subject = made({
    familyId,
    name: kind,
    kind,
    core: index % 2 === 0,
    minutes: minutesOf(index),
    frequency: 'daily',
    involvement: 'some',
    fixedStartMinute: null,
  });
  const schedule = made({
    familyId,
    title: 'Their weeks',
    description: null,
    startDate: firstDay,
    endDate: addDays(firstDay, 7 * weeks - 1),
    childIds: [child.id],
    subjectIds: [subject.id],
    status: 'active',
    activeVersionId: null,
  });
  const version = made({
    familyId,
    scheduleId: schedule.id,
    number: 1,
    reason: 'generated',
    jobId: null,
    baseVersionId: null,
    summary: {
      required: 15,
      placed: 15,
      unplacedCount: 0,
      weeks: [],
      provenance: { kind: 'rules' },
    },
    diagnostics: {},
  });
  const lessons = Array.from({ length: 5 * weeks }, (_, day) => lessonOf(index, day)).map(
    (lesson) => // prettier-ignore
    made({ familyId, scheduleId: schedule.id, versionId: version.id, subjectId: subject.id, ...lesson }), // prettier-ignore
  );
  return [
    [rows.Family, family],
    [rows.Child, child],
    [rows.Subject, subject],
    [rows.SubjectLearner, { subjectId: subject.id, familyId, childId: child.id, interest: 1 + (index % 5) }], // prettier-ignore
    [rows.Schedule, schedule],
    [rows.ScheduleVersion, version],
    consent(familyId, 'service'),
    consent(familyId, 'model-improvement'),
    consent(familyId, 'model-improvement', child.id),
    ...lessons.map((lesson) => [rows.Item, lesson]),
    ...lessons.map((lesson, day) => [rows.ItemChild, attendanceOf(lesson, child, index + day)]),
    ...ratedDays.map((days) => [rows.WeekFeedback, ratingOf(familyId, addDays(firstDay, days), index + days)]), // prettier-ignore
  ];
}

function lessonOf(index, day) {
  const starts = day >= 5 * SUMMER_FROM && index % 3 === 0 ? SUMMER_STARTS : STARTS;
  const startMinute = starts[(day * 3 + index) % starts.length];
  const minutes = minutesOf(index);
  const wantedWeek = addDays(firstDay, 7 * Math.floor(day / 5));
  return {
    kind: 'lesson',
    date: addDays(wantedWeek, day % 5),
    wantedWeek,
    startMinute,
    minutes,
    endMinute: startMinute + minutes,
    title: 'A lesson',
    status: 'planned',
    locked: false,
    actualMinutes: null,
    note: null,
    active: true,
  };
}

/** Mornings go well here and afternoons do not; now and then it is the other way round, as in life. */
function attendanceOf({ id: itemId, familyId, date, startMinute, endMinute }, child, turn) {
  const goesWell = startMinute < NOON === (turn % 9 !== 0);
  const status = goesWell ? 'done' : 'skipped';
  return {
    itemId,
    childId: child.id,
    familyId,
    date,
    startMinute,
    endMinute,
    active: true,
    status,
  };
}

function ratingOf(familyId, monday, turn) {
  return made({
    familyId,
    monday,
    stars: 1 + (turn % 5),
    pace: 4,
    freeTime: 3,
    coreWork: 5,
    dayStart: null,
    energy: null,
    comment: null,
    accountId: null,
    givenAt: now,
    dismissedAt: null,
    versionId: null,
    models: [],
  });
}

const dataSource = app.get(DataSource, { strict: false });
await dataSource.transaction(async (manager) => {
  const isThere = await manager.existsBy(rows.Family, { name: 'Neighbours 1' });
  if (isThere) return;
  const byTable = Map.groupBy(
    Array.from({ length: FAMILIES }, (_, index) => rowsOf(index)).flat(),
    ([entity]) => entity,
  );
  for (const [entity, pairs] of byTable) {
    const values = pairs.map(([, row]) => row);
    // A statement may hold 65,535 values.
    while (values.length > 0) await manager.insert(entity, values.splice(0, 1000));
  }
});
// Nothing was consumed or served here, so there is nothing to hand over.
process.exit(0);
