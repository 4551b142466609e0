import { Injectable } from '@nestjs/common';
import type { FamilyContext, SeenVersion, FieldError } from '../../http/index.js';
import {
  type ChildOutcome,
  Database,
  FeedbackEventRepository,
  type Item,
  type ItemChild,
  ItemRepository,
  OutboxRepository,
} from '../../persistence/index.js';
import { InvalidRequestError, VersionConflictError } from '../../platform/index.js';
import { type ItemDto, type ItemDetails, toItemDto } from './dto/item.dto.js';
import type { UpdateItemDto } from './dto/update-item.dto.js';
import { ItemDetailsService } from './item-details.service.js';
import { KeepHandChange } from '../changes/keep-hand-change.use-case.js';
import { outcomeFeedback } from './implicit-feedback.js';
import { commonStatus, tookPlace } from './outcome.js';

/** What a parent says about an item: how it went, a note, or that it shall stay where it is. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly database: Database,
    private readonly details: ItemDetailsService,
    private readonly items: ItemRepository,
    private readonly outbox: OutboxRepository,
    private readonly feedbackEvents: FeedbackEventRepository,
    private readonly changes: KeepHandChange,
  ) {}

  async find(familyId: string, id: string): Promise<ItemDto> {
    return toItemDto(await this.details.get(familyId, id));
  }

  /** Changes one item, and no other: completing a lesson moves nothing. */
  async update(family: FamilyContext, seen: SeenVersion, body: UpdateItemDto): Promise<ItemDto> {
    const { id: familyId, accountId } = family;
    return this.database.inTransaction(async () => {
      const before = await this.details.get(familyId, seen.id);
      const outcomes = outcomesOf(before.children, body);
      const status = outcomes
        ? commonStatus(afterwards(before.children, outcomes))
        : before.item.status;
      const { actualMinutes = before.item.actualMinutes, locked = before.item.locked } = body;
      const note = body.note === undefined ? before.item.note : body.note || null;
      const changes = { status, actualMinutes, locked, note };
      if (!(await this.items.change(familyId, seen, changes)))
        throw new VersionConflictError(toItemDto(await this.details.get(familyId, seen.id)));
      if (outcomes) await this.items.setOutcomes(familyId, seen.id, outcomes);
      const feedbackIds = outcomes
        ? await this.recordImplicitFeedback(before, outcomes, accountId)
        : [];
      await this.recordEvent(before.item, status);
      const after = await this.details.get(familyId, seen.id);
      const kind = changeOf(before, after);
      if (kind) await this.changes.keep(family, { kind, before, after, feedbackIds });
      return toItemDto(after);
    });
  }

  private async recordImplicitFeedback(
    { item, children }: ItemDetails,
    outcomes: readonly ChildOutcome[],
    accountId: string,
  ): Promise<string[]> {
    const implicit = (childId: string) => {
      const before = children.find((child) => child.childId === childId);
      const after = outcomes.find((outcome) => outcome.childId === childId);
      return before && after ? outcomeFeedback(before, after, item.minutes) : [];
    };
    return this.feedbackEvents.record(item.familyId, [{ item, children, implicit }], accountId);
  }

  private async recordEvent(before: Item, status: Item['status']): Promise<void> {
    const type = status === before.status ? 'item.updated' : outcomeEvent(status);
    const { familyId, id: subjectId, scheduleId, date } = before;
    await this.outbox.record(familyId, {
      type,
      subjectId,
      data: { status, scheduleId, date },
    });
  }
}

function outcomeEvent(status: Item['status']): string {
  if (tookPlace(status)) return 'item.completed';
  return status === 'skipped' ? 'item.skipped' : 'item.reopened';
}

/** What a parent did to the lesson, as far as it can be taken back. A note is only text. */
function changeOf(
  before: ItemDetails,
  after: ItemDetails,
): 'marked' | 'locked' | 'unlocked' | null {
  const outcomes = ({ item, children }: ItemDetails): string =>
    JSON.stringify([
      [item.status, item.actualMinutes],
      children.map(({ childId, status, actualMinutes }) => [childId, status, actualMinutes]),
    ]);
  if (outcomes(before) !== outcomes(after)) return 'marked';
  if (before.item.locked === after.item.locked) return null;
  return after.item.locked ? 'locked' : 'unlocked';
}

/**
 * What is to be written for each child, or null where nothing was said about how it went. One tick counts for all
 * children in a lesson together; `outcomes` then speaks of single ones.
 */
function outcomesOf(children: readonly ItemChild[], body: UpdateItemDto): ChildOutcome[] | null {
  const { status, actualMinutes, outcomes = [] } = body;
  refuseStrangers(children, outcomes);
  if (status === undefined && actualMinutes === undefined && outcomes.length === 0) return null;
  return children.map((child) => {
    const own = outcomes.find(({ childId }) => childId === child.childId);
    const minutes = own?.actualMinutes !== undefined ? own.actualMinutes : actualMinutes;
    return {
      childId: child.childId,
      status: own?.status ?? status ?? child.status,
      actualMinutes: minutes === undefined ? child.actualMinutes : minutes,
    };
  });
}

function refuseStrangers(children: readonly ItemChild[], outcomes: readonly ChildOutcome[]): void {
  const known = new Set(children.map(({ childId }) => childId));
  const errors = outcomes.flatMap(({ childId }, index): FieldError[] =>
    known.has(childId)
      ? []
      : [
          {
            field: `outcomes.${index}.childId`,
            code: 'unknown-id',
            message: 'must be a child in this item',
          },
        ],
  );
  if (errors.length > 0) throw new InvalidRequestError(errors);
}

function afterwards(
  children: readonly ItemChild[],
  outcomes: readonly ChildOutcome[],
): Item['status'][] {
  return children.map(
    (child) => outcomes.find(({ childId }) => childId === child.childId)?.status ?? child.status,
  );
}
