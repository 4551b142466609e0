import fc from 'fast-check';
import { minuteOf, wallClock } from '../domain/calendar/index.js';
import { subjectErrors, type SubjectInput } from './subject-rules.js';

const monday = (startTime: string, endTime: string) =>
  ({ weekday: 1, startTime, endTime }) as const;
const tuesday = (startTime: string, endTime: string) =>
  ({ weekday: 2, startTime, endTime }) as const;
const fixed = (fixedTime: string, ...childIds: string[]): SubjectInput => ({
  minutes: 60,
  fixedTime,
  learners: childIds.map((childId) => ({ childId })),
});
const codes = (said: SubjectInput, hours: Parameters<typeof subjectErrors>[1]) =>
  subjectErrors(said, hours).map(({ field, code }) => `${field} ${code}`);

const outside = ['fixedTime fixed-time.school-hours'];

test('a lesson may fill the school hours to the last minute, and not one more', () => {
  const hours = new Map([['ada', [monday('09:00', '10:00')]]]);
  expect(codes(fixed('09:00', 'ada'), hours)).toEqual([]);
  expect(codes(fixed('09:01', 'ada'), hours)).toEqual(outside);
});

test('stretches that touch are one', () => {
  const hours = new Map([['ada', [monday('09:00', '09:30'), monday('09:30', '10:00')]]]);
  expect(codes(fixed('09:00', 'ada'), hours)).toEqual([]);
});

test('children who learn together need the time on the same day', () => {
  const hours = new Map([
    ['ada', [monday('09:00', '10:00')]],
    ['ben', [tuesday('09:00', '10:00')]],
  ]);
  expect(codes(fixed('09:00', 'ada', 'ben'), hours)).toEqual(outside);
});

test('a child without school hours yet does not speak against a time', () => {
  expect(codes(fixed('09:00', 'ada'), new Map([['ada', []]]))).toEqual([]);
});

test('a child that is not of the family is named by its place', () => {
  expect(codes(fixed('09:00', 'ada', 'zoe'), new Map([['ada', []]]))).toEqual([
    'learners.1.childId unknown-id',
  ]);
});

test('a time is refused exactly when the lesson leaves the only stretch there is', () => {
  const quarter = fc.integer({ min: 0, max: 95 }).map((n) => n * 15);
  fc.assert(
    fc.property(quarter, quarter, quarter, (a, b, start) => {
      fc.pre(a !== b);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const hours = new Map([['ada', [monday(wallClock(from), wallClock(to))]]]);
      const said = fixed(wallClock(start), 'ada');
      const fits = from <= minuteOf(said.fixedTime!) && start + said.minutes <= to;
      expect(codes(said, hours)).toEqual(fits ? [] : outside);
    }),
  );
});
