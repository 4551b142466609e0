import { describe, expect, it } from '@jest/globals';
import type { Item } from '@/api/week-model';
import { changed, marksOtherwise, undoOf } from '@/api/item-change';
import { OwnVersions } from './own-versions';

const science: Item = {
  id: 'science',
  scheduleId: 's',
  kind: 'lesson',
  date: '2026-11-24',
  startTime: '10:00',
  endTime: '10:45',
  minutes: 45,
  subjectId: 'x',
  title: 'Science',
  subjectKind: 'science',
  core: true,
  involvement: 'full',
  parentId: null,
  parentName: null,
  children: [
    { childId: 'n', status: 'planned', actualMinutes: null },
    { childId: 'e', status: 'planned', actualMinutes: null },
  ],
  status: 'planned',
  locked: false,
  extra: false,
  actualMinutes: null,
  note: null,
  version: 3,
};

describe('a change shown before the server has it', () => {
  it('ticks a shared lesson for all of its children', () => {
    const done = changed(science, { status: 'done' });
    expect(done.status).toBe('done');
    expect(done.children.map((child) => child.status)).toEqual(['done', 'done']);
    expect(done.version).toBe(3);
  });

  it('is partly done where the children differ', () => {
    const differing = changed(science, { outcomes: [{ childId: 'e', status: 'done' }] });
    expect(differing.status).toBe('partly');
    expect(differing.children.map((child) => child.status)).toEqual(['planned', 'done']);
  });

  it('is taken back to exactly what was', () => {
    expect(undoOf(science)).toEqual({ status: 'planned', actualMinutes: null });
    const before = changed(science, {
      outcomes: [{ childId: 'n', status: 'done', actualMinutes: 40 }],
    });
    const after = changed(before, { status: 'skipped', actualMinutes: 5 });
    expect(changed(after, undoOf(before))).toEqual(before);
  });

  it('is worth a message only when a marking changes', () => {
    expect(marksOtherwise(science, { status: 'done' })).toBe(true);
    expect(marksOtherwise(science, { actualMinutes: 30 })).toBe(false);
    const own = { childId: 'e', status: 'planned' as const, actualMinutes: 20 };
    expect(marksOtherwise(science, { outcomes: [own] })).toBe(false);
  });

  it('counts a moved lesson as planned when a marking is taken back', () => {
    expect(undoOf({ ...science, status: 'moved' }).status).toBe('planned');
  });
});

describe('versions of own writes', () => {
  it('lets a second tick follow the first, and leaves the changes of others to be conflicts', () => {
    const own = new OwnVersions();
    own.advanced('science', 3, 4);
    own.advanced('science', 4, 5);
    expect(own.latest('science', 3)).toBe(5);
    expect(own.latest('science', 7)).toBe(7);
    expect(own.latest('maths', 3)).toBe(3);
  });
});
