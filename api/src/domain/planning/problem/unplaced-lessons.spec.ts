import type { Blocker } from '../../timetabling/index.js';
import { readGenerationParams } from '../input/generation-params.js';
import { tellingReasons } from './unplaced-lessons.js';

const reason = (code: Blocker['code'], alone: number, times = 10): Blocker => ({
  code,
  params: { times, alone },
});
const codes = (reasons: readonly Blocker[]): string[] =>
  tellingReasons(reasons).map(({ code }) => code);

describe('the reasons that are worth showing', () => {
  it('are those that alone stand in the way, inside school hours', () => {
    expect(codes([reason('window', 40), reason('parents', 6), reason('overlap', 0)])).toEqual([
      'parents',
    ]);
  });

  it('are the school hours only where nothing else is', () => {
    expect(codes([reason('window', 40)])).toEqual(['window']);
    expect(codes([reason('window', 40), reason('overlap', 0)])).toEqual(['window']);
    expect(codes([reason('window', 0), reason('overlap', 0), reason('parents', 0)])).toEqual([
      'overlap',
      'parents',
    ]);
  });

  it('are not the days without school, such as a day in bed', () => {
    expect(codes([reason('frozenDay', 20), reason('maxPerDay', 0)])).toEqual(['maxPerDay']);
  });

  it('are three at most', () => {
    const many = (['parents', 'overlap', 'maxRun', 'maxDaily'] as const).map((code) =>
      reason(code, 1),
    );
    expect(codes(many)).toHaveLength(3);
  });
});

describe('the parameters of a generation', () => {
  const params = {
    title: 'Autumn',
    description: null,
    startDate: '2026-11-16',
    endDate: '2026-11-22',
    childIds: ['ada'],
    subjectIds: ['maths'],
  };

  it('are read as they were written', () => {
    expect(readGenerationParams(JSON.parse(JSON.stringify(params)))).toEqual(params);
  });

  it.each(['title', 'startDate', 'endDate', 'childIds', 'subjectIds'])(
    'are refused by name without %s',
    (field) => {
      expect(() => readGenerationParams({ ...params, [field]: undefined })).toThrow(
        `params.${field} must be`,
      );
    },
  );
});
