import { describe, expect, it } from '@jest/globals';
import type { SatisfactionGain } from '@/api/week-model';
import { gainText } from './gain-text';

const say = (code: SatisfactionGain['code'], from: number, to: number): string | undefined =>
  gainText({ code, params: { from, to }, gain: 0.1 });

describe('the words of what would help', () => {
  it('say in which direction, and how much', () => {
    expect(say('regularity', 0.4, 0.8)).toBe('Lessons that keep their time from day to day.');
    expect(say('regularity', 0.8, 0.4)).toBe('Lessons at more varied times.');
    expect(say('breakMinutes', 30, 44.6)).toBe('About 15 more minutes of break a day.');
    expect(say('breakMinutes', 30, 0)).toBe('About 30 minutes less of break a day.');
    expect(say('dailyLoadMinutes', 120, 180)).toBe('About 60 more minutes of lessons a day.');
    expect(say('dailyLoadMinutes', 180, 120)).toBe('About 60 minutes less of lessons a day.');
    expect(say('idleMinutes', 60, 30)).toBe('Less waiting between lessons.');
  });

  it('are none for a change that is not known here', () => {
    expect(say('something-new' as SatisfactionGain['code'], 0, 1)).toBeUndefined();
  });
});
