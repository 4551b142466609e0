import type { Infeasibility } from '../domain/planning/index.js';
import { infeasibilityText } from './infeasibility-text.js';

describe('what a parent reads of a week that cannot be planned', () => {
  it.each<Infeasibility>([
    { code: 'schedule.no-children', params: {} },
    { code: 'schedule.no-subjects', params: {} },
    {
      code: 'schedule.no-school-days',
      params: { firstDate: '2026-11-16', lastDate: '2026-11-22' },
    },
    { code: 'schedule.nothing-left', params: { firstDate: '2026-11-16', lastDate: '2026-11-22' } },
    { code: 'schedule.nothing-fits', params: { reasons: ['window'] } },
    { code: 'schedule.no-free-hours', params: { subjectIds: ['1'] } },
    {
      code: 'schedule.contradictory-fixed-times',
      params: { fixedTimes: [{ subjectId: '1', name: 'Latin', startMinute: 1200 }] },
    },
  ])('says $code in plain words', (infeasibility) => {
    expect(infeasibilityText(infeasibility)).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('speaks of days as people do', () => {
    const params = { firstDate: '2026-11-16', lastDate: '2026-11-22' };
    for (const code of ['schedule.no-school-days', 'schedule.nothing-left'] as const)
      expect(infeasibilityText({ code, params })).toContain('from November 16 to November 22');
  });

  it('names one fixed time that never fits, and two that clash', () => {
    const latin = { subjectId: '1', name: 'Latin', startMinute: 540 };
    const piano = { subjectId: '2', name: 'Piano', startMinute: 555 };
    const text = (...fixedTimes: (typeof latin)[]): string =>
      infeasibilityText({ code: 'schedule.contradictory-fixed-times', params: { fixedTimes } });
    expect(text(latin)).toMatch(/^Latin is set to 09:00, but on no school day/);
    expect(text(latin, piano)).toMatch(/^Latin is set to 09:00 and Piano to 09:15, and the week/);
  });
});
