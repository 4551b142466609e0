import { durationText, roundedHours } from './duration-text';

/** A space at which no line ends: "7" at the end of one and "h" at the beginning of the next are hard to read. */
const _ = '\u00a0';

describe('lengths of time in words', () => {
  it('write minutes as people say them', () => {
    expect([45, 60, 90].map(durationText)).toEqual([`45${_}min`, `1${_}h`, `1${_}h 30${_}min`]);
  });

  it('round to five minutes below an hour, to half hours above', () => {
    expect([43, 70, 90].map(roundedHours)).toEqual([`45${_}min`, `1${_}h`, `1½${_}h`]);
  });
});
