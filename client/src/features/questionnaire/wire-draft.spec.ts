import type { Answers } from './answers';
import { toWire } from './wire-draft';

/** What arrives: JSON knows no undefined. */
const sent = (answers: Answers) =>
  JSON.parse(JSON.stringify(toWire({ answers, partsDone: [] }).answers)) as Answers;

describe('the draft as it is sent', () => {
  it('leaves out what is still being typed, and nothing else', () => {
    const child = { id: 'c1', name: 'Ella' };
    expect(sent({ children: [{ ...child, age: 1 }] }).children).toEqual([child]);
    expect(sent({ children: [{ ...child, birthDate: '0020-11-02' }] }).children).toEqual([child]);
    expect(sent({ children: [{ ...child, age: 12 }] }).children).toEqual([{ ...child, age: 12 }]);
    expect(sent({ children: [{ ...child, birthDate: '2017-11-02' }] }).children).toEqual([
      { ...child, birthDate: '2017-11-02' },
    ]);
  });

  it('waits with an adult without a name and with half a time', () => {
    const hours = { weekday: 1, startTime: '09:00', endTime: '12:00' };
    const ana = {
      id: 'p1',
      name: 'Ana',
      self: true,
      freeHours: [hours, { ...hours, endTime: '' }],
    };
    const parents = [ana, { id: 'p2', name: ' ', self: false, freeHours: [hours] }];
    expect(sent({ parent: { name: 'Ana', timeZone: 'UTC', parents } }).parent?.parents).toEqual([
      { ...ana, freeHours: [hours] },
    ]);
  });

  it('waits with a commitment until both its times are there', () => {
    const swim = {
      id: 'k1',
      title: 'Swim',
      ownerKind: 'family',
      recurrence: 'weekly',
      weekdays: [1],
      startTime: '16:00',
      endTime: '17:00',
    } as const;
    const commitments = [
      { ...swim, weekdays: [1] },
      { ...swim, id: 'k2', weekdays: [1], endTime: '' },
    ];
    expect(sent({ commitments }).commitments).toEqual([swim]);
  });
});
