import type { Answers, ServerDraft } from './answers';
import { mergeDrafts } from './merge-drafts';

const theirs = (answers: Answers, updatedAt = '2026-11-23T10:00:00Z'): ServerDraft => ({
  answers,
  partsDone: ['parent'],
  completedAt: null,
  version: 4,
  updatedAt,
});

const child = (name: string) => ({ id: 'c1', name });

describe('bringing two devices together', () => {
  it('takes each part from the side that changed it', () => {
    const merged = mergeDrafts(
      { answers: { flexibility: 5, children: [child('Ella')] }, partsDone: [], editedAt: {} },
      { flexibility: 3, children: [child('Ella')] },
      theirs({ flexibility: 3, children: [child('Noah')] }),
    );
    expect(merged.answers).toMatchObject({ flexibility: 5, children: [child('Noah')] });
    expect(merged.setAside).toEqual([]);
  });

  it('lets the newer answer stand where both changed it, and keeps the older', () => {
    const mine = {
      answers: { flexibility: 5 },
      partsDone: [],
      editedAt: { flexibility: '2026-11-23T09:59:00Z' },
    };
    const older = mergeDrafts(mine, {}, theirs({ flexibility: 1 }));
    expect(older.answers.flexibility).toBe(1);
    expect(older.setAside).toEqual([{ part: 'flexibility', answer: 5, kept: 'elsewhere' }]);

    const newer = mergeDrafts(mine, {}, theirs({ flexibility: 1 }, '2026-11-23T09:58:00Z'));
    expect(newer.answers.flexibility).toBe(5);
    expect(newer.setAside).toEqual([{ part: 'flexibility', answer: 1, kept: 'here' }]);
  });

  it('is silent where both gave the same answer', () => {
    const merged = mergeDrafts(
      { answers: { flexibility: 2 }, partsDone: [], editedAt: {} },
      { flexibility: 3 },
      theirs({ flexibility: 2 }),
    );
    expect(merged.answers.flexibility).toBe(2);
    expect(merged.setAside).toEqual([]);
  });

  it('counts a part as done when either device finished it', () => {
    const merged = mergeDrafts(
      { answers: {}, partsDone: ['children'], editedAt: {} },
      {},
      theirs({}),
    );
    expect(merged.partsDone).toEqual(['parent', 'children']);
  });
});
