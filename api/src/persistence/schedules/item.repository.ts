import { Injectable } from '@nestjs/common';
import { Between, type FindOptionsWhere, In, Not } from 'typeorm';
import { mondayOf } from '../../domain/calendar/index.js';
import type { LedgerLesson, PredictedRewards } from '../../domain/planning/index.js';
import { Database } from '../database.js';
import { FamilyRowsRepository, type New } from '../family-rows.repository.js';
import { ItemChild } from './item-child.entity.js';
import { Item } from './item.entity.js';
import type { LessonState } from './lesson-state.js';
import type { PlaceRecord } from './place-record.js';
import { toPlaceRecord } from './to-place-record.js';

/** An item to add: its end follows from start and minutes, and each of its children starts as planned. */
export type NewItem = Omit<New<Item>, 'endMinute'> &
  Pick<Item, 'date' | 'startMinute' | 'minutes'> & {
    childIds: readonly string[];
    /** The predicted reward by child; left out where there is none. */
    predicted?: PredictedRewards;
  };

/** What may be said about a child's own outcome in an item. */
export type ChildOutcome = Pick<ItemChild, 'childId'> &
  Partial<Pick<ItemChild, 'status' | 'actualMinutes'>>;

/** Blocks of the timetable and the children in them. The two are only written together. */
@Injectable()
export class ItemRepository extends FamilyRowsRepository<Item> {
  constructor(database: Database) {
    super(database, Item);
  }

  private get children() {
    return this.database.manager.getRepository(ItemChild);
  }

  /** Adds items with their children; two active items of one child at one time are refused by the database. */
  async addWithChildren(familyId: string, items: readonly NewItem[]): Promise<Item[]> {
    return this.database.inTransaction(async () => {
      const values = items.map(({ childIds: _childIds, predicted: _predicted, ...item }) => ({
        active: true,
        wantedWeek: mondayOf(item.date),
        ...item,
        endMinute: item.startMinute + item.minutes,
      }));
      const rows = await this.addAll(familyId, values);
      const children = rows.flatMap((row, index) =>
        (items[index]?.childIds ?? []).map((childId) => ({
          ...inItem(row, childId),
          predictedReward: items[index]?.predicted?.[childId] ?? null,
        })),
      );
      for (let from = 0; from < children.length; from += 500) {
        await this.children.insert(children.slice(from, from + 500));
      }
      return rows;
    });
  }

  /** Items of active schedules between two days, both included, in the order of the day. */
  findActiveBetween(familyId: string, first: string, last: string): Promise<Item[]> {
    return this.rows.find({
      where: { familyId, active: true, date: Between(first, last) },
      order: { date: 'ASC', startMinute: 'ASC', id: 'ASC' },
    });
  }

  /** Lessons in use that meet what weeks of a range want, wherever they stand. */
  async findWantedBetween(familyId: string, first: string, last: string): Promise<LedgerLesson[]> {
    const counted: FindOptionsWhere<Item> = {
      familyId,
      active: true,
      kind: 'lesson',
      // The lesson that took over the purpose of a moved one is counted in its place.
      status: Not('moved'),
    };
    const items = await this.rows.find({
      where: [
        { ...counted, extra: false, wantedWeek: Between(first, last) },
        // No week wanted an extra lesson: it is told of where it stands.
        { ...counted, extra: true, date: Between(first, last) },
      ],
      order: { date: 'ASC', startMinute: 'ASC', id: 'ASC' },
    });
    const children = await this.findChildren(familyId, items.map(({ id }) => id)); // prettier-ignore
    return items.map(({ id: itemId, status, ...item }) => ({
      ...item,
      itemId,
      wantedWeek: item.extra ? mondayOf(item.date) : item.wantedWeek,
      status: status === 'moved' ? 'planned' : status,
      childIds: (children.get(itemId) ?? []).map(({ childId }) => childId),
    }));
  }

  /** All items of a version, in the order of its days. */
  findOfVersion(familyId: string, versionId: string): Promise<Item[]> {
    return this.rows.find({
      where: { familyId, versionId },
      order: { date: 'ASC', startMinute: 'ASC', id: 'ASC' },
    });
  }

  /** Items of a schedule that are in use, in the order of the day. */
  findActiveOfSchedule(familyId: string, scheduleId: string): Promise<Item[]> {
    return this.rows.find({
      where: { familyId, scheduleId, active: true },
      order: { date: 'ASC', startMinute: 'ASC', id: 'ASC' },
    });
  }

  /** Where everything of a schedule that is in use stands. */
  async placesOfSchedule(familyId: string, scheduleId: string): Promise<PlaceRecord[]> {
    const items = await this.findActiveOfSchedule(familyId, scheduleId);
    const children = await this.findChildren(familyId, items.map(({ id }) => id)); // prettier-ignore
    return items.map((item) => toPlaceRecord(item, children.get(item.id) ?? []));
  }

  /** Counts all items of a schedule that are in use as those of a version. What people see of them stays as it is. */
  async handOver(familyId: string, scheduleId: string, versionId: string): Promise<void> {
    await this.database.manager.query(
      `UPDATE items SET version_id = $3 WHERE family_id = $1 AND schedule_id = $2 AND active`,
      [familyId, scheduleId, versionId],
    );
  }

  /** Sets how an item and all of its children went, as the system sees it. */
  async setStatus(familyId: string, itemId: string, status: Item['status']): Promise<void> {
    await this.rows.update({ familyId, id: itemId }, { status });
    await this.children.update({ familyId, itemId }, { status });
  }

  /** The children in each of the items. Every item has an entry. */
  async findChildren(
    familyId: string,
    itemIds: readonly string[],
  ): Promise<Map<string, ItemChild[]>> {
    const rows = await this.children.find({
      where: { familyId, itemId: In([...itemIds]) },
      order: { childId: 'ASC' },
    });
    const byItem = new Map<string, ItemChild[]>(itemIds.map((id) => [id, []]));
    for (const row of rows) byItem.get(row.itemId)?.push(row);
    return byItem;
  }

  /** Saves the predicted rewards of an item at its present place; a child without an entry has none. */
  async setPredicted(
    familyId: string,
    itemId: string,
    predicted: PredictedRewards = {},
  ): Promise<void> {
    await this.children.update({ familyId, itemId }, { predictedReward: null });
    for (const [childId, predictedReward] of Object.entries(predicted))
      await this.children.update({ familyId, itemId, childId }, { predictedReward });
  }

  /**
   * Makes an item what a parent wants it to be, if it is still at that version: its place, length, subject, children and
   * how it went for each. False, and something may be written, where it is not: leave the transaction then.
   */
  async rewrite(
    familyId: string,
    seen: { id: string; version: number },
    { children, ...state }: LessonState & Partial<Pick<Item, 'scheduleId' | 'versionId'>>,
  ): Promise<boolean> {
    const itemId = seen.id;
    const childIds = children.map(({ childId }) => childId);
    // Whoever leaves goes before the lesson moves, and whoever joins comes after it: nobody is asked to be in two places.
    await this.children.delete({ familyId, itemId, childId: Not(In(childIds)) });
    const endMinute = state.startMinute + state.minutes;
    if (!(await this.change(familyId, seen, { ...state, endMinute }))) return false;
    const item = await this.rows.findOneByOrFail({ familyId, id: itemId });
    const present = (await this.findChildren(familyId, [itemId])).get(itemId) ?? [];
    for (const child of children) {
      const { childId, ...outcome } = child;
      if (present.some((each) => each.childId === childId))
        await this.children.update({ familyId, itemId, childId }, outcome);
      else await this.children.insert({ ...inItem(item, childId), ...outcome });
    }
    return true;
  }

  /** Takes children out of an item; it goes on without them. */
  async leaveOut(familyId: string, itemId: string, childIds: readonly string[]): Promise<void> {
    await this.children.delete({ familyId, itemId, childId: In([...childIds]) });
    await this.countChange(familyId, itemId);
  }

  /**
   * Takes children into planned items again who had been left out; a child who has something else at that time, or is
   * in the item already, is passed over.
   */
  async takeBackIn(
    familyId: string,
    leftOut: Readonly<Record<string, readonly string[]>>,
  ): Promise<void> {
    for (const [itemId, childIds] of Object.entries(leftOut)) {
      await this.database.manager.query(
        `INSERT INTO item_children
           (item_id, child_id, family_id, date, start_minute, end_minute, active)
         SELECT i.id, c.id, i.family_id, i.date, i.start_minute, i.end_minute, i.active
         FROM items i JOIN children c ON c.family_id = i.family_id AND c.id = ANY ($3)
         WHERE i.family_id = $1 AND i.id = $2 AND i.active AND i.status IN ('planned', 'moved')
         AND NOT EXISTS (
           SELECT 1 FROM item_children o WHERE o.child_id = c.id AND o.active
           AND (o.item_id = i.id OR (o.date = i.date
             AND o.start_minute < i.end_minute AND i.start_minute < o.end_minute)))`,
        [familyId, itemId, [...childIds]],
      );
      await this.countChange(familyId, itemId);
    }
  }

  /** Takes children into an item. One who has something else at that time is refused by the database. */
  async takeIn(familyId: string, itemId: string, childIds: readonly string[]): Promise<void> {
    if (childIds.length === 0) return;
    const item = await this.rows.findOneByOrFail({ familyId, id: itemId });
    await this.children.insert(childIds.map((childId) => inItem(item, childId)));
    await this.countChange(familyId, itemId);
  }

  /** Takes children out of items again, by item; what took place with them stays as it was. */
  async leaveOutOfPlanned(
    familyId: string,
    joined: Readonly<Record<string, readonly string[]>>,
  ): Promise<void> {
    for (const [itemId, childIds] of Object.entries(joined)) {
      const item = await this.rows.findOneBy({ familyId, id: itemId });
      if (item?.status === 'planned' || item?.status === 'moved')
        await this.leaveOut(familyId, itemId, childIds);
    }
  }

  private async countChange(familyId: string, id: string): Promise<void> {
    await this.rows.increment({ familyId, id }, 'version', 1);
  }

  async setOutcomes(
    familyId: string,
    itemId: string,
    outcomes: readonly ChildOutcome[],
  ): Promise<void> {
    for (const { childId, ...outcome } of outcomes) {
      await this.children.update({ familyId, itemId, childId }, outcome);
    }
  }

  /** Says whether the items of a version take their children's time. */
  async setActive(familyId: string, versionId: string, active: boolean): Promise<void> {
    await this.rows.update({ familyId, versionId }, { active });
  }

  /**
   * Takes planned items out of the timetable, as when a newer schedule takes their days over. Answers how many it
   * took: one that was done or locked in the meantime stays.
   */
  async takeOut(familyId: string, ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const where = { familyId, id: In([...ids]), status: In(['planned', 'moved']), locked: false };
    const result = await this.rows.update(where, { active: false });
    return result.affected ?? 0;
  }

  /** Removes what is still planned of a subject from a day on; what was done stays in the record. */
  async removePlannedOfSubject(familyId: string, subjectId: string, from: string): Promise<void> {
    await this.database.manager.query(
      `DELETE FROM items WHERE family_id = $1 AND subject_id = $2 AND date >= $3
       AND status IN ('planned', 'moved')`,
      [familyId, subjectId, from],
    );
  }

  /** Removes lessons in which nobody is left, as when a child was removed. */
  async removeWithoutChildren(familyId: string): Promise<void> {
    await this.database.manager.query(
      `DELETE FROM items i WHERE i.family_id = $1 AND i.kind IN ('lesson', 'break')
       AND NOT EXISTS (SELECT 1 FROM item_children c WHERE c.item_id = i.id)`,
      [familyId],
    );
  }

  /** Until the end of the transaction, overlaps are looked for at its commit, so that items can change places. */
  async checkOverlapsAtCommit(): Promise<void> {
    await this.database.manager.query('SET CONSTRAINTS item_children_no_overlap DEFERRED');
  }
}

function inItem(item: Item, childId: string) {
  const { familyId, date, startMinute, endMinute, active } = item;
  return { itemId: item.id, childId, familyId, date, startMinute, endMinute, active };
}
