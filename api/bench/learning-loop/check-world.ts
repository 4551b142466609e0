import { isWallClock, PERIODS, WEEKDAYS } from '../../src/domain/calendar/index.js';
import {
  FLEXIBILITY_LEVELS,
  FREQUENCIES,
  INVOLVEMENTS,
  PLANNING_APPROACHES,
  SCALES,
  SESSION_MINUTES,
  SUBJECT_KINDS,
} from '../../src/domain/questionnaire/index.js';
import type { World, WorldFamily, WorldOutcome } from './world.js';
import { WorldError } from './world-error.js';

type Fields = Readonly<Record<string, unknown>>;

/** The world a module exports, as `default` or `world`. @throws WorldError naming what is missing. */
export function readWorld(module: unknown): World {
  const { default: whole, world = whole } = fields('module', module);
  const found = fields('the default export, or the export named world,', world);
  if (typeof found.name !== 'string' || found.name === '') {
    throw new WorldError('name', 'a text', found.name);
  }
  for (const method of ['makeFamily', 'expectedReward', 'sample']) {
    if (typeof found[method] !== 'function') {
      throw new WorldError(method, 'a function', found[method]);
    }
  }
  return found as unknown as World;
}

/** Asks a world's function. @throws WorldError in plain words for whatever it throws. */
export function ask<T>(what: string, question: () => T): T {
  try {
    return question();
  } catch (error) {
    throw new WorldError(what, 'something that works', error instanceof Error ? error.message : error); // prettier-ignore
  }
}

/** @throws WorldError naming the first field of the family that the product could not have. */
export function checkFamily(index: number, family: unknown): WorldFamily {
  const at = `makeFamily(seed, ${index})`;
  const planningInput = fields(`${at}.planningInput`, fields(at, family).planningInput);
  const childIds = list(`${at}.planningInput.learners`, planningInput.learners).map((learner, i) =>
    checkLearner(
      `${at}.planningInput.learners[${i}]`,
      fields(`${at}.planningInput.learners[${i}]`, learner),
    ),
  );
  distinct(`${at}.planningInput.learners`, childIds);
  list(`${at}.planningInput.adults`, planningInput.adults).forEach((adult, i) => {
    const where = `${at}.planningInput.adults[${i}]`;
    text(`${where}.id`, fields(where, adult).id);
    checkHours(`${where}.freeHours`, fields(where, adult).freeHours);
  });
  const subjectIds = list(`${at}.planningInput.subjects`, planningInput.subjects).map(
    (subject, i) => {
      const where = `${at}.planningInput.subjects[${i}]`;
      return checkSubject(where, fields(where, subject), childIds);
    },
  );
  distinct(`${at}.planningInput.subjects`, subjectIds);
  if (planningInput.style !== undefined) checkStyle(`${at}.planningInput.style`, fields(`${at}.planningInput.style`, planningInput.style)); // prettier-ignore
  return family as WorldFamily;
}

export function checkReward(value: unknown): number {
  return within('expectedReward(...)', value, [0, 1]);
}

export function checkOutcome(value: unknown): WorldOutcome {
  const { status, rating, actualMinutes, movedTo } = fields('sample(...)', value);
  oneOf('sample(...).status', status, ['done', 'partly', 'skipped']);
  if (rating !== null) within('sample(...).rating', rating, [0, 1]);
  if (actualMinutes !== null) within('sample(...).actualMinutes', actualMinutes, [0, 1440]);
  if (movedTo !== null && movedTo !== undefined) {
    const { weekday, startMinute } = fields('sample(...).movedTo', movedTo);
    whole('sample(...).movedTo.weekday', weekday, [0, 6]);
    whole('sample(...).movedTo.startMinute', startMinute, [0, 1439]);
  }
  return value as WorldOutcome;
}

function checkLearner(where: string, learner: Fields): string {
  whole(`${where}.age`, learner.age, [2, 18]);
  checkHours(`${where}.schoolHours`, learner.schoolHours);
  list(`${where}.bestTimes`, learner.bestTimes).forEach((period, i) =>
    oneOf(`${where}.bestTimes[${i}]`, period, PERIODS),
  );
  return text(`${where}.id`, learner.id);
}

function checkHours(where: string, hours: unknown): void {
  list(where, hours).forEach((entry, i) => {
    const { weekday, startTime, endTime } = fields(`${where}[${i}]`, entry);
    oneOf(`${where}[${i}].weekday`, weekday, WEEKDAYS);
    for (const [name, time] of Object.entries({ startTime, endTime })) {
      const isTime = typeof time === 'string' && isWallClock(time);
      if (!isTime) throw new WorldError(`${where}[${i}].${name}`, 'a time such as "09:00"', time);
    }
    if (String(startTime) >= String(endTime)) {
      throw new WorldError(`${where}[${i}].endTime`, `after ${String(startTime)}`, endTime);
    }
  });
}

function checkSubject(where: string, subject: Fields, childIds: readonly string[]): string {
  text(`${where}.name`, subject.name);
  oneOf(`${where}.kind`, subject.kind, SUBJECT_KINDS);
  oneOf(`${where}.core`, subject.core, [true, false]);
  oneOf(`${where}.minutes`, subject.minutes, SESSION_MINUTES);
  oneOf(`${where}.frequency`, subject.frequency, FREQUENCIES);
  oneOf(`${where}.involvement`, subject.involvement, INVOLVEMENTS);
  if (subject.fixedStartMinute !== null) {
    whole(`${where}.fixedStartMinute`, subject.fixedStartMinute, [0, 1439]);
  }
  const learners = list(`${where}.learners`, subject.learners).map((entry, i) => {
    const { childId, interest } = fields(`${where}.learners[${i}]`, entry);
    oneOf(`${where}.learners[${i}].childId`, childId, childIds);
    within(`${where}.learners[${i}].interest`, interest, [1, 5]);
    return String(childId);
  });
  distinct(`${where}.learners`, learners);
  return text(`${where}.id`, subject.id);
}

function checkStyle(where: string, style: Fields): void {
  oneOf(`${where}.flexibility`, style.flexibility, FLEXIBILITY_LEVELS);
  oneOf(`${where}.approach`, style.approach, PLANNING_APPROACHES);
  const scales = fields(`${where}.scales`, style.scales);
  for (const scale of SCALES) within(`${where}.scales.${scale}`, scales[scale], [0, 1]);
}

function fields(field: string, value: unknown): Fields {
  if (typeof value === 'object' && value !== null) return value as Fields;
  throw new WorldError(field, 'an object', value);
}

function list(field: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new WorldError(field, 'a list', value);
}

function text(field: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new WorldError(field, 'a text', value);
}

function oneOf(field: string, value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) throw new WorldError(field, `one of ${allowed.join(', ')}`, value);
}

function within(field: string, value: unknown, [least, most]: readonly [number, number]): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw new WorldError(field, `a number from ${least} to ${most}`, value);
}

function whole(field: string, value: unknown, range: readonly [number, number]): void {
  within(field, value, range);
  if (!Number.isInteger(value)) throw new WorldError(field, 'a whole number', value);
}

function distinct(field: string, ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw new WorldError(field, 'of different ids', ids);
}
