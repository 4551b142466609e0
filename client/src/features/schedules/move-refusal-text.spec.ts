import { dateText } from '@/lib/date-text';
import { type MoveRefusal, moveRefusalText } from './move-refusal-text';

const CODES = 'shape grid window commitment overlap tooMany maxPerDay fixedStart allowedDays locked frozenDay maxDaily maxRun parents teacher past meanwhile'; // prettier-ignore
const reading = { title: 'Reading', startTime: '10:00' };

const say = (code: string, params: Partial<MoveRefusal['params']> = {}): string =>
  moveRefusalText(
    { code, params: { childName: 'Ada', lessons: [], ...params } },
    dateText('en-GB'),
  );

describe('why a lesson cannot stand at a time', () => {
  it.each(CODES.split(' '))('is something kind and whole for %s', (code) => {
    expect(say(code)).toMatch(/^[A-Z].*\.$/);
    expect(say(code)).not.toMatch(/!|undefined|slot|constraint/);
  });

  it('names the fact that takes the child’s time, or says what kind it is', () => {
    const fact = { kind: 'meal', title: 'Lunch', startTime: '12:00', endTime: '12:30' };
    expect(say('commitment', { fact })).toBe('Ada has Lunch from 12:00 to 12:30.');
    expect(say('commitment', { fact: { ...fact, kind: 'ill', title: null } })).toBe(
      'Ada is ill then.',
    );
    expect(say('commitment', { fact: { ...fact, kind: 'new', title: null } })).toBe(
      'Ada’s time is taken from 12:00 to 12:30.',
    );
  });

  it('names what is in the way', () => {
    expect(say('overlap', { lessons: [reading] })).toBe('Ada has Reading at 10:00.');
    expect(say('parents', { lessons: [reading, { ...reading, title: 'Art' }] })).toBe(
      'The parents are needed elsewhere then: Reading at 10:00 and Art at 10:00.',
    );
    expect(say('overlap')).toBe('Ada has another lesson then.');
    expect(say('window', { childName: null })).toBe('That is outside your child’s school hours.');
  });
});
