import { HandChange, newId } from '../persistence/index.js';

/** A change by hand: that owed lessons need not be held, unless it is said what. */
export function aHandChange(values: Partial<HandChange> & { familyId: string }): HandChange {
  return Object.assign(new HandChange(), {
    id: newId(),
    kind: 'dropped',
    fromWeek: '2026-03-02',
    toWeek: '2026-03-02',
    itemId: null,
    dropId: newId(),
    lessonBefore: null,
    lessonAfter: null,
    drop: {
      weekStart: '2026-03-02',
      subjectId: newId(),
      subjectName: 'Mathematics',
      childIds: [],
      count: 1,
      itemId: null,
    },
    feedbackIds: [],
    accountId: null,
    undoneAt: null,
    undoneBy: null,
    ...values,
  });
}
