import { addDays } from '../../calendar/index.js';
import {
  aMeal,
  aPlanningInput,
  aRequest,
  aTaughtSubject,
  MONDAY,
} from '../input/planning-input-factory.js';
import { WeekHours } from '../input/week-hours.js';
import { rewardInputOf } from './reward-input.js';

it('counts the drowsy hour after the lunch of the week, whatever lunch was before or becomes later', () => {
  const { id: _id, ...noon } = aMeal();
  const until = addDays(MONDAY, 6);
  const input = aPlanningInput({
    meals: [aMeal({ startMinute: 780, past: [{ ...noon, until }] })],
  });
  const lesson = { subject: aTaughtSubject(), slots: 2, childIds: ['ada'], favouredDays: [] };
  const after = (monday: string) =>
    rewardInputOf(input, new WeekHours(input, aRequest(input), monday), lesson).afterLunch?.from;
  expect([after(MONDAY), after(addDays(MONDAY, 7))]).toEqual([765, 825]);
});
