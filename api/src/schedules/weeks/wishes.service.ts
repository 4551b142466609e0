import { Injectable } from '@nestjs/common';
import {
  addDays,
  DAYS_PER_WEEK,
  minuteOfDayIn,
  mondayOf,
  mondaysBetween,
  todayIn,
} from '../../domain/calendar/index.js';
import {
  ledgerOf,
  type OpenWish,
  openWishes,
  type PlannedDays,
  type PlanningInput,
  type Want,
  wantsTakenUp,
  weekFacts,
  type WishesQuestion,
} from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  LedgerRepository,
  type PlacedItem,
  PlanningInputRepository,
  type Schedule,
  ScheduleRepository,
  type ScheduleVersion,
  ScheduleVersionRepository,
} from '../../persistence/index.js';
import { Clock } from '../../platform/index.js';
import { ConflictsService, DAYS_AHEAD } from './conflicts.service.js';
import type { ConflictDto } from './dto/conflicts.dto.js';
import type { WishDto } from './dto/wishes.dto.js';

interface Plan {
  readonly schedule: Schedule;
  readonly version: ScheduleVersion;
}

interface Days {
  readonly first: string;
  readonly last: string;
}

interface PlannedWeek extends PlannedDays {
  /** The facts that the newest plan of the week was made with; left out where it has not seen all of them. */
  readonly plannedWith: string | undefined;
}

/**
 * What the facts want of the planned weeks ahead and their plans do not hold. It is told of weeks whose facts are others
 * than those of their plan, or of the family's "Not now".
 */
@Injectable()
export class WishesService {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly versions: ScheduleVersionRepository,
    private readonly planningInputs: PlanningInputRepository,
    private readonly ledgers: LedgerRepository,
    private readonly conflicts: ConflictsService,
    private readonly clock: Clock,
  ) {}

  /** From this week on; `inTheWay` is the list of all lessons ahead that are in the way. */
  async list(family: FamilyContext, inTheWay: readonly ConflictDto[]): Promise<WishDto[]> {
    const today = todayIn(family.timeZone, this.clock.now());
    return this.between(family, { first: today, last: addDays(today, DAYS_AHEAD) }, inTheWay);
  }

  /** Of the weeks that the days touch, beside the lessons of these weeks that are in the way. */
  async between(
    family: FamilyContext,
    days: Days,
    inTheWay: readonly ConflictDto[],
  ): Promise<WishDto[]> {
    const question = await this.question(family, days, inTheWay);
    if (!question) return [];
    const names = new Map(question.planningInput.subjects.map(({ id, name }) => [id, name]));
    return openWishes(question).map(({ childIds, ...wish }) => ({
      ...wish,
      childIds: [...childIds],
      subjectName: names.get(wish.subjectId) ?? '',
    }));
  }

  /** Of one week; and what it wants once they are taken up. */
  async ofWeek(
    family: FamilyContext,
    day: string,
  ): Promise<{ readonly wishes: readonly OpenWish[]; readonly wants: readonly Want[] }> {
    const first = mondayOf(day);
    const last = addDays(first, DAYS_PER_WEEK - 1);
    const inTheWay = await this.conflicts.between(family, first, last);
    const question = await this.question(family, { first, last }, inTheWay);
    if (!question) return { wishes: [], wants: [] };
    return { wishes: openWishes(question), wants: wantsTakenUp(question) };
  }

  /** Mondays of the weeks that the days touch and that have some. */
  async mondaysBetween(family: FamilyContext, days: Days): Promise<ReadonlySet<string>> {
    const inTheWay = await this.conflicts.between(family, days.first, days.last);
    const question = await this.question(family, days, inTheWay);
    return new Set(question && openWishes(question).map(({ weekStart }) => weekStart));
  }

  /** Null where no plan of those days has other facts than it was made with. */
  private async question(
    family: FamilyContext,
    { first, last }: Days,
    inTheWay: readonly ConflictDto[],
  ): Promise<WishesQuestion | null> {
    const today = todayIn(family.timeZone, this.clock.now());
    const from = mondayOf(first < today ? today : first);
    const planned = weeksOf(await this.plansTouching(family.id, from, last), from, last);
    const known = planned.filter(({ plannedWith }) => plannedWith !== undefined);
    const [start, end] = [known[0]?.monday, known.at(-1)?.monday];
    if (start === undefined || end === undefined) return null;
    const until = addDays(end, DAYS_PER_WEEK - 1);
    const input = await this.planningInputs.load(family.id, start, until);
    const changed = known.filter(({ plannedWith, monday }) => weekFacts(input, monday) !== plannedWith); // prettier-ignore
    return changed.length === 0 ? null : this.ask(family, input, { weeks: changed, inTheWay });
  }

  private async ask(
    family: FamilyContext,
    planningInput: PlanningInput,
    { weeks, inTheWay }: { weeks: readonly PlannedWeek[]; inTheWay: readonly ConflictDto[] },
  ): Promise<WishesQuestion> {
    const [from, to] = [weeks[0]?.monday ?? '', addDays(weeks.at(-1)?.monday ?? '', DAYS_PER_WEEK - 1)]; // prettier-ignore
    const now = this.clock.now();
    const moment = {
      today: todayIn(family.timeZone, now),
      nowMinute: minuteOfDayIn(family.timeZone, now),
    };
    const [books, placed] = await Promise.all([
      this.ledgers.books(family.id, from, to),
      this.planningInputs.placedItems(family.id, from, to),
    ]);
    return {
      planningInput,
      weeks,
      ...moment,
      wants: books.wants,
      entries: ledgerOf(books),
      placed,
      movable: new Set(placed.filter((item) => mayMove(item, moment)).map(({ itemId }) => itemId)),
      inTheWay: new Set(inTheWay.map(({ itemId }) => itemId)),
    };
  }

  /** The plans that count, the newest first. */
  private async plansTouching(familyId: string, first: string, last: string): Promise<Plan[]> {
    const schedules = await this.schedules.findActiveTouching(familyId, first, last);
    const ids = schedules.flatMap(({ activeVersionId }) => activeVersionId ?? []);
    const versions = await this.versions.findByIds(familyId, ids);
    return schedules.flatMap((schedule) => {
      const version = versions.find(({ id }) => id === schedule.activeVersionId);
      return version ? [{ schedule, version }] : [];
    });
  }
}

/** The weeks that plans touch, each with the days that are planned of it. */
function weeksOf(plans: readonly Plan[], first: string, last: string): PlannedWeek[] {
  return mondaysBetween(first, last).flatMap((monday): PlannedWeek[] => {
    const sunday = addDays(monday, DAYS_PER_WEEK - 1);
    const here = plans.filter(
      ({ schedule }) => schedule.startDate <= sunday && monday <= schedule.endDate,
    );
    const [newest] = here;
    if (!newest) return [];
    const starts = here.map(({ schedule }) => schedule.startDate).sort();
    const ends = here.map(({ schedule }) => schedule.endDate).sort();
    const [firstDate = monday, lastDate = sunday] = [starts[0], ends.at(-1)];
    return [
      {
        monday,
        firstDate: firstDate < monday ? monday : firstDate,
        lastDate: lastDate > sunday ? sunday : lastDate,
        plannedWith: newest.version.weekFacts[monday],
      },
    ];
  });
}

/** What a new plan of the week would replace. */
function mayMove(
  { status, locked, extra, subjectId, date, startMinute }: PlacedItem,
  { today, nowMinute }: { readonly today: string; readonly nowMinute: number },
): boolean {
  const isAhead = date > today || (date === today && startMinute >= nowMinute);
  const isOpen = status === 'planned' || status === 'moved';
  return isAhead && isOpen && !locked && !extra && subjectId !== null;
}
