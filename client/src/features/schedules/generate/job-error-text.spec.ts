import { dateText } from '@/lib/date-text';
import { jobErrorText } from './job-error-text';

const say = (code: string, params: Parameters<typeof jobErrorText>[0]['params'] = {}): string =>
  jobErrorText({ code, params, detail: null }, dateText('en-GB'));
const days = { firstDate: '2026-11-16', lastDate: '2026-11-22' };
const latin = { subjectId: '1', name: 'Latin', startMinute: 540 };
const piano = { subjectId: '2', name: 'Piano', startMinute: 555 };

describe('what a parent reads of a week that cannot be planned', () => {
  it.each([
    'schedule.no-children',
    'schedule.no-subjects',
    'schedule.no-school-days',
    'schedule.nothing-left',
    'schedule.nothing-fits',
    'schedule.no-free-hours',
    'schedule.contradictory-fixed-times',
  ])('says %s in plain words', (code) => {
    expect(say(code, { ...days, fixedTimes: [latin] })).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('speaks of days as people do', () => {
    for (const code of ['schedule.no-school-days', 'schedule.nothing-left'])
      expect(say(code, days)).toContain('from 16 November to 22 November');
  });

  it('names one fixed time that never fits, and two that clash', () => {
    const text = (...fixedTimes: (typeof latin)[]): string =>
      say('schedule.contradictory-fixed-times', { fixedTimes });
    expect(text(latin)).toMatch(/^Latin is set to 9:00, but on no school day/);
    expect(text(latin, piano)).toMatch(/^Latin is set to 9:00 and Piano to 9:15, and the week/);
  });
});
