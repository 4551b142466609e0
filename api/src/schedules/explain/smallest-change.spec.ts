import type { Change } from '../../domain/planning/index.js';
import type { ChangeDto } from './dto/change.dto.js';
import { toChangeDto } from './smallest-change.js';

const names = new Map([
  ['ella', 'Ella'],
  ['robin', 'Robin'],
]);
const date = '2026-11-24';

describe('the smallest change', () => {
  it.each<[Change, Omit<ChangeDto, 'verified'>]>([
    [
      { kind: 'longer-day', date, minutes: 30, childIds: ['ella', 'gone'] },
      { code: 'longer-day', params: { date, minutes: 30, childNames: ['Ella'] } },
    ],
    [
      { kind: 'shorter-lesson', minutes: 30, insteadOf: 45 },
      { code: 'shorter-lesson', params: { minutes: 30, insteadOf: 45 } },
    ],
    [
      { kind: 'shorter-lesson', minutes: 30 },
      { code: 'shorter-lesson', params: { minutes: 30, insteadOf: null } },
    ],
    [
      { kind: 'parent-hours', parentId: 'robin', date, startMinute: 540, minutes: 30 },
      {
        code: 'parent-hours',
        params: { parentName: 'Robin', date, startTime: '09:00', endTime: '09:30' },
      },
    ],
    [
      { kind: 'fewer-sessions', sessions: 2 },
      { code: 'fewer-sessions', params: { sessions: 2 } },
    ],
    [{ kind: 'any-time' }, { code: 'any-time', params: {} }],
    [{ kind: 'plan-again' }, { code: 'plan-again', params: {} }],
  ])('is told by name, date and time: %j', (change, told) => {
    const verified = change.kind !== 'fewer-sessions';
    expect(toChangeDto(change, names)).toEqual({ ...told, verified });
  });
});
