import { Injectable } from '@nestjs/common';
import { mondayOf } from '../../domain/calendar/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  type DroppedLesson,
  type HandChange,
  type HandChangeKind,
  HandChangeRepository,
  type LessonState,
  OutboxRepository,
  toLessonState,
} from '../../persistence/index.js';
import type { ItemDetails } from '../items/dto/item.dto.js';

/** A change of a lesson. */
interface LessonChange {
  readonly kind: Exclude<HandChangeKind, 'dropped' | 'taken-back'>;
  /** Null where the lesson was added. */
  readonly before: ItemDetails | null;
  /** Null where it was taken out. */
  readonly after: ItemDetails | null;
  readonly feedbackIds?: readonly string[];
  /** The decision that the lesson need not be held, made with it. */
  readonly drop?: DroppedLesson | null;
}

/** What other parts of the product hear of; how a lesson went is told by whoever marks it. */
const EVENTS: Readonly<Partial<Record<HandChangeKind, string>>> = {
  added: 'item.added',
  edited: 'item.edited',
  deleted: 'item.deleted',
  moved: 'item.moved',
};

/** Keeps what a parent did by hand, inside the caller's transaction, so that it can be told and taken back. */
@Injectable()
export class KeepHandChange {
  constructor(
    private readonly changes: HandChangeRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  async keep(family: FamilyContext, made: LessonChange): Promise<HandChange> {
    const { kind, before, after, feedbackIds = [], drop = null } = made;
    const known = after ?? before;
    if (!known) throw new RangeError('a change must be about a lesson');
    const { id: itemId, title, scheduleId } = known.item;
    const type = EVENTS[kind];
    const data = { scheduleId, from: placeOf(before), to: placeOf(after) };
    if (type) await this.outbox.record(family.id, { type, subjectId: itemId, data });
    return this.changes.keep(family.id, {
      kind,
      fromWeek: mondayOf((before ?? known).item.date),
      toWeek: mondayOf(known.item.date),
      itemId,
      dropId: drop?.id ?? null,
      lessonBefore: before && stateOf(before),
      lessonAfter: after ? stateOf(after) : { ...stateOf(known), active: false },
      drop: drop && dropState(drop, title),
      feedbackIds: [...feedbackIds],
      accountId: family.accountId,
    });
  }

  async keepDecision(
    family: FamilyContext,
    kind: 'dropped' | 'taken-back',
    { drop, subjectName }: { readonly drop: DroppedLesson; readonly subjectName: string },
  ): Promise<HandChange> {
    const { weekStart, subjectId, childIds, count } = drop;
    const type = kind === 'dropped' ? 'lessons.dropped' : 'lessons.drop-taken-back';
    const data = { weekStart, subjectId, childIds, count };
    await this.outbox.record(family.id, { type, subjectId: drop.id, data });
    return this.changes.keep(family.id, {
      kind,
      fromWeek: drop.weekStart,
      toWeek: drop.weekStart,
      itemId: null,
      dropId: drop.id,
      lessonBefore: null,
      lessonAfter: null,
      drop: dropState(drop, subjectName),
      accountId: family.accountId,
    });
  }
}

function dropState(drop: DroppedLesson, subjectName: string): NonNullable<HandChange['drop']> {
  const { weekStart, subjectId, childIds, count, itemId } = drop;
  return { weekStart, subjectId, childIds, count, itemId, subjectName };
}

/** Where a lesson stands; null where it is out of the plan. */
function placeOf(details: ItemDetails | null) {
  return details && { date: details.item.date, startMinute: details.item.startMinute };
}

function stateOf({ item, children }: ItemDetails): LessonState {
  return toLessonState(item, children);
}
