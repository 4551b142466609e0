import { durationText, roundedHours } from './duration-text';

describe('lengths of time in words', () => {
  it('write minutes as people say them', () => {
    expect([45, 60, 90].map(durationText)).toEqual(['45 min', '1 h', '1 h 30 min']);
  });

  it('round to five minutes below an hour, to half hours above', () => {
    expect([43, 70, 90].map(roundedHours)).toEqual(['45 min', '1 h', '1½ h']);
  });
});
