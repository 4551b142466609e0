import type { CalendarException } from '../../calendar/index.js';
import { adultDay, childDay } from './day-facts.js';
import { adultAway } from './open-hours.js';
import {
  aLearner,
  anAdult,
  anException,
  aPlanningInput,
  aTakenTime,
  hours,
  MONDAY,
} from './planning-input-factory.js';

const ada = aLearner();
const ben = aLearner({ id: 'ben' });
const robin = anAdult();
const having = (over: Partial<CalendarException>) =>
  aPlanningInput({ learners: [ada, ben], exceptions: [anException(over)] });
const NINE_TO_ONE = [{ from: 540, to: 780 }];

describe('what holds for a child on a date', () => {
  it('is its school hours, where nothing is said', () => {
    expect(childDay(aPlanningInput(), ada, MONDAY)).toEqual({
      hours: NINE_TO_ONE,
      open: NINE_TO_ONE,
      taken: [],
    });
  });

  it('leaves nothing open of a day on which the child is ill, and a sibling’s day alone', () => {
    expect(childDay(having({}), ada, MONDAY)).toMatchObject({ hours: NINE_TO_ONE, open: [] });
    expect(childDay(having({}), ben, MONDAY).open).toEqual(NINE_TO_ONE);
  });

  it('takes the hours of an absence, with the fact that takes them', () => {
    const some = having({ kind: 'away', startMinute: 600, endMinute: 660 });
    expect(childDay(some, ada, MONDAY)).toMatchObject({
      open: NINE_TO_ONE,
      taken: [{ from: 600, to: 660, fact: { kind: 'exception', id: 'exception' } }],
    });
  });

  it('tells a commitment, an exception and the meal apart', () => {
    const input = aPlanningInput({
      learners: [aLearner({ schoolHours: hours('09:00', '16:00') })],
      taken: [aTakenTime({ recurrence: 'once', startDate: MONDAY, endDate: MONDAY })],
      exceptions: [anException({ kind: 'visitor', startMinute: 900, endMinute: 930 })],
    });
    const { taken } = childDay(input, input.learners[0]!, MONDAY);
    expect(taken.map(({ fact }) => fact.kind)).toEqual(['commitment', 'exception', 'meal']);
  });
});

describe('what holds for an adult on a date', () => {
  it('is away while ill, away or busy, and there in extra time', () => {
    const away = having({ kind: 'away', childIds: [], parentIds: ['robin'] });
    expect(adultAway(away, robin, MONDAY)).toEqual([{ from: 0, to: 1440 }]);
    const evening = { startMinute: 1140, endMinute: 1200 };
    const open = having({ kind: 'open', childIds: [], parentIds: ['robin'], ...evening });
    expect(adultDay(open, robin, MONDAY).free).toEqual([
      { from: 480, to: 1080 },
      { from: 1140, to: 1200 },
    ]);
  });

  it('is not changed by a day off, which is the children’s', () => {
    const off = having({ kind: 'day-off', forFamily: true, childIds: [] });
    expect(adultDay(off, robin, MONDAY).taken).toEqual([]);
  });
});
