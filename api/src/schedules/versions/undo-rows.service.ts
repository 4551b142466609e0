import { Injectable } from '@nestjs/common';
import {
  FamilyLifeRepository,
  FeedbackEventRepository,
  type Item,
  ItemRepository,
  type PlaceRecord,
  type ScheduleVersion,
} from '../../persistence/index.js';
import { noticedMove } from '../items/implicit-feedback.js';
import { planUndo, type UndoPlan } from './undo-plan.js';

/** The items an undo reads and writes. */
@Injectable()
export class UndoRows {
  constructor(
    private readonly items: ItemRepository,
    private readonly lives: FamilyLifeRepository,
    private readonly events: FeedbackEventRepository,
  ) {}

  async plan(
    familyId: string,
    asked: { active: ScheduleVersion; layout: readonly PlaceRecord[]; today: string },
  ): Promise<UndoPlan> {
    const { active, layout, today } = asked;
    const live = await this.items.findActiveOfSchedule(familyId, active.scheduleId);
    const known = await this.items.findByIds(
      familyId,
      layout.map(({ itemId }) => itemId),
    );
    const dates = [...layout, ...live].map(({ date }) => date).sort();
    const placed = await this.lives.placedItems(familyId, dates[0] ?? today, dates.at(-1) ?? today);
    const children = await this.items.findChildren(
      familyId,
      [...known, ...live].map(({ id }) => id),
    );
    return planUndo({
      layout,
      live,
      known,
      placed,
      childIdsOf: (id) => (children.get(id) ?? []).map(({ childId }) => childId),
      lockedByUs: (active.diagnostics.lockedByUs ?? []) as readonly string[],
      standIns: (active.diagnostics.standIns ?? {}) as Readonly<Record<string, string>>,
      today,
    });
  }

  async carryOut(familyId: string, plan: UndoPlan, accountId: string): Promise<void> {
    const ids = plan.places.map(({ itemId }) => itemId);
    const items = await this.items.findByIds(familyId, ids);
    const now = new Map(items.map((item) => [item.id, item]));
    await this.notice(familyId, items, { plan, accountId });
    await this.items.checkOverlapsAtCommit();
    await this.items.takeOut(familyId, plan.removed);
    for (const { itemId, place } of plan.places) {
      const { date, startMinute, minutes, locked } = place;
      const endMinute = startMinute + minutes;
      const values = { date, startMinute, minutes, endMinute, locked, active: true };
      await this.items.overwrite(familyId, itemId, values);
      // An older record does not say: what is known of the lesson is then of the place it has, and good only there.
      if (place.predicted || !isAt(now.get(itemId), place))
        await this.items.setPredicted(familyId, itemId, place.predicted);
    }
    for (const itemId of plan.plannedAgain) await this.items.setStatus(familyId, itemId, 'planned');
  }

  private async notice(
    familyId: string,
    items: readonly Item[],
    { plan, accountId }: { plan: UndoPlan; accountId: string },
  ): Promise<void> {
    const places = new Map(plan.places.map(({ itemId, place }) => [itemId, place]));
    const children = await this.items.findChildren(familyId, [...places.keys()]);
    const lessons = items.map((item) => ({
      item,
      children: children.get(item.id) ?? [],
      noticed: () => noticedMove(item, places.get(item.id) ?? item, 'system'),
    }));
    await this.events.record(familyId, lessons, accountId);
  }
}

const isAt = (item: Item | undefined, { date, startMinute, minutes }: PlaceRecord): boolean =>
  item?.date === date && item.startMinute === startMinute && item.minutes === minutes;
