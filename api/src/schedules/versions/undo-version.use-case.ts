import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, todayIn } from '../../domain/calendar/index.js';
import { type FactsOfWeeks, factsOfWeeks } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  Database,
  PlanningInputRepository,
  FeedbackEventRepository,
  type Item,
  ItemRepository,
  ParentRepository,
  type PlaceRecord,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { AppError, Clock } from '../../platform/index.js';
import { type KeptWithMoves, TakeBackReplan } from '../replan/take-back-replan.use-case.js';
import { WishesService } from '../weeks/wishes.service.js';
import { moveFeedback } from '../items/implicit-feedback.js';
import { requireSchedule } from '../require-schedule.js';
import type { NewVersionDto } from './dto/new-version.dto.js';
import { NewVersionService } from './new-version.service.js';
import { planUndo, type UndoPlan } from './undo-plan.js';
import { type UndoTarget, undoTarget } from './undo-target.js';

/** Brings the version before the one in use back, as a new version. What was done since stays done, and where it was. */
@Injectable()
export class UndoVersion {
  constructor(
    private readonly database: Database,
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly items: ItemRepository,
    private readonly parents: ParentRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly feedbackEvents: FeedbackEventRepository,
    private readonly newVersions: NewVersionService,
    private readonly written: TakeBackReplan,
    private readonly wishes: WishesService,
    private readonly clock: Clock,
  ) {}

  undo(family: FamilyContext, scheduleId: string): Promise<NewVersionDto> {
    return this.database.holdingFamily(family.id, async () => {
      const schedule = requireSchedule(await this.schedules.findById(family.id, scheduleId));
      const active = await this.versions.findActiveOf(family.id, schedule);
      const target =
        active && undoTarget(active, await this.versions.findBaseOf(family.id, active));
      if (!active || !target)
        throw new AppError(
          'schedule.nothing-to-undo',
          'There is nothing to undo in this schedule.',
        );
      const today = todayIn(family.timeZone, this.clock.now());
      const plan = await this.plan(family.id, { active, layout: target.layout, today });
      await this.write(family, { active, target, plan });
      return this.newVersions.answer(family.id, scheduleId);
    });
  }

  private async write(
    family: FamilyContext,
    { active, target, plan }: { active: ScheduleVersion; target: UndoTarget; plan: UndoPlan },
  ): Promise<void> {
    const { id: familyId, accountId } = family;
    const moved = plan.places.length;
    const { baseVersionId, summary, wants, weekFacts } = target;
    const since = { disruption: null, undone: active.id, moved, leftOver: 0 };
    const diagnostics = { ...target.diagnostics, ...since };
    const versionId = await this.newVersions.follow(
      active,
      { jobId: null, reason: 'undone', baseVersionId, summary, wants, weekFacts, diagnostics },
      {
        event: { type: 'schedule.undone', counts: { moved } },
        change: async () => {
          await this.putBack(familyId, plan, accountId);
          await this.written.takeBack(active);
        },
      },
    );
    await this.acceptFacts(family, versionId, { before: weekFacts, undone: active.weekFacts });
    // A schedule whose days another had taken over has them back, and one that only took others' has none.
    await this.schedules.reviveUsed(familyId);
    await this.schedules.archiveEmpty(familyId);
  }

  private async plan(
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
    const placed = await this.planningInputs.placedItems(
      familyId,
      dates[0] ?? today,
      dates.at(-1) ?? today,
    );
    const children = await this.items.findChildren(
      familyId,
      [...known, ...live].map(({ id }) => id),
    );
    const statuses = new Map([...known, ...live].map((row) => [row.id, row.status]));
    const { joined = {} } = active.diagnostics as Partial<KeptWithMoves>;
    // Children who joined a lesson are out of it again before anything meets, unless it took place with them.
    const without = (id: string, status: string | undefined, childIds: readonly string[]) =>
      status === 'planned' || status === 'moved'
        ? childIds.filter((childId) => joined[id]?.includes(childId) !== true)
        : childIds;
    return planUndo({
      layout,
      live,
      known,
      placed: placed.map((each) => ({ ...each, childIds: without(each.itemId, each.status, each.childIds) })), // prettier-ignore
      childIdsOf: (id) => without(id, statuses.get(id), (children.get(id) ?? []).map(({ childId }) => childId)), // prettier-ignore
      lockedByUs: (active.diagnostics.lockedByUs ?? []) as readonly string[],
      standIns: (active.diagnostics.standIns ?? {}) as Readonly<Record<string, string>>,
      today,
    });
  }

  private async putBack(familyId: string, plan: UndoPlan, accountId: string): Promise<void> {
    const ids = plan.places.map(({ itemId }) => itemId);
    const items = await this.items.findByIds(familyId, ids);
    const now = new Map(items.map((item) => [item.id, item]));
    const adults = (await this.parents.findAll(familyId)).map(({ id }) => id);
    await this.recordFeedback(familyId, items, { plan, accountId });
    await this.items.checkOverlapsAtCommit();
    await this.items.takeOut(familyId, plan.removed);
    for (const { itemId, place } of plan.places) {
      const { date, startMinute, minutes, locked } = place;
      const endMinute = startMinute + minutes;
      const values = {
        date,
        startMinute,
        minutes,
        endMinute,
        locked,
        active: true,
        ...givenBy(place, adults),
      };
      await this.items.overwrite(familyId, itemId, values);
      // An older record does not say: what is known of the lesson is then of the place it has, and good only there.
      if (place.predicted || !isAt(now.get(itemId), place))
        await this.items.setPredicted(familyId, itemId, place.predicted);
    }
    for (const itemId of plan.plannedAgain) await this.items.setStatus(familyId, itemId, 'planned');
  }

  /**
   * Who takes a plan back has seen the facts that it was made with, and nothing is said of them again; but wishes that the
   * plan before does not hold are open again, and told.
   */
  private async acceptFacts(
    family: FamilyContext,
    versionId: string,
    { before, undone }: Readonly<Record<'before' | 'undone', FactsOfWeeks>>,
  ): Promise<void> {
    const mondays = Object.keys(before).filter((monday) => before[monday] !== undone[monday]);
    const [first, last] = [mondays.sort()[0], mondays.at(-1)];
    if (first === undefined || last === undefined) return;
    const days = { first, last: addDays(last, DAYS_PER_WEEK - 1) };
    const input = await this.planningInputs.load(family.id, days.first, days.last);
    const open = await this.wishes.mondaysBetween(family, days);
    const seen = mondays.filter((monday) => !open.has(monday));
    await this.versions.acceptFacts(family.id, versionId, factsOfWeeks(input, seen));
  }

  private async recordFeedback(
    familyId: string,
    items: readonly Item[],
    { plan, accountId }: { plan: UndoPlan; accountId: string },
  ): Promise<void> {
    const places = new Map(plan.places.map(({ itemId, place }) => [itemId, place]));
    const children = await this.items.findChildren(familyId, [...places.keys()]);
    const lessons = items.map((item) => ({
      item,
      children: children.get(item.id) ?? [],
      implicit: () => moveFeedback(item, places.get(item.id) ?? item, 'system'),
    }));
    await this.feedbackEvents.record(familyId, lessons, accountId);
  }
}

/** Who gave it; nobody where that adult has left, and no word of it in a record that says nothing. */
function givenBy({ parentId }: PlaceRecord, adults: readonly string[]): Partial<Item> {
  if (parentId === undefined) return {};
  return { parentId: parentId !== null && adults.includes(parentId) ? parentId : null };
}

const isAt = (item: Item | undefined, { date, startMinute, minutes }: PlaceRecord): boolean =>
  item?.date === date && item.startMinute === startMinute && item.minutes === minutes;
