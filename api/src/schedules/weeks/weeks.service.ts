import { Injectable } from '@nestjs/common';
import {
  holidayOn,
  holdsOn,
  mondayOf,
  occursOn,
  todayIn,
  wallClock,
  weekDates,
  weekdayOf,
} from '../../domain/calendar/index.js';
import {
  type LedgerBooks,
  ledgerOf,
  spanWithTravel,
  weekCounts,
} from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  type CalendarException,
  CalendarExceptionRepository,
  type Child,
  ChildRepository,
  type Commitment,
  CommitmentRepository,
  type Holiday,
  HolidayRepository,
  LedgerRepository,
  type Parent,
  ParentRepository,
  TimedTasksRepository,
} from '../../persistence/index.js';
import { Clock } from '../../platform/index.js';
import { type ItemDetails, toItemDto } from '../items/dto/item.dto.js';
import { toSummaryDto } from '../dto/schedule.dto.js';
import { ConflictsService } from './conflicts.service.js';
import { MealsOfWeekService } from './meals-of-week.service.js';
import { type PlanOfWeek, PlanOfWeekService } from './plan-of-week.service.js';
import type {
  WeekCommitmentDto,
  WeekDayDto,
  WeekDto,
  WeekExceptionDto,
  WeekScheduleDto,
} from './dto/week.dto.js';
import { toWeekTasks } from './week-tasks.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { WishesService } from './wishes.service.js';

interface WeekFamily {
  readonly children: readonly Child[];
  readonly commitments: readonly Commitment[];
  readonly holidays: readonly Holiday[];
  readonly exceptions: readonly CalendarException[];
  readonly parents: readonly Parent[];
}

/** One week of a family, ready to be shown. */
@Injectable()
export class WeeksService {
  constructor(
    private readonly items: ItemDetailsService,
    private readonly children: ChildRepository,
    private readonly commitments: CommitmentRepository,
    private readonly holidays: HolidayRepository,
    private readonly exceptions: CalendarExceptionRepository,
    private readonly parents: ParentRepository,
    private readonly plans: PlanOfWeekService,
    private readonly conflicts: ConflictsService,
    private readonly wishes: WishesService,
    private readonly meals: MealsOfWeekService,
    private readonly tasks: TimedTasksRepository,
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** The week that holds the date. */
  async week(context: FamilyContext, date: string): Promise<WeekDto> {
    const { id: familyId, timeZone } = context;
    const dates = weekDates(mondayOf(date));
    const [weekStart, weekEnd] = [dates[0] ?? date, dates.at(-1) ?? date];
    const [items, plan, family, meals, tasks, conflicts, books] = await Promise.all([
      this.items.findBetween(familyId, weekStart, weekEnd),
      this.plans.find(context, weekStart),
      this.familyIn(familyId, weekStart, weekEnd),
      this.meals.between(familyId, weekStart, weekEnd),
      this.tasks.findAll([{ familyId, first: weekStart, last: weekEnd }], { closing: false }),
      this.conflicts.between(context, weekStart, weekEnd),
      this.ledgers.books(familyId, weekStart, weekEnd),
    ]);
    return {
      weekStart,
      weekEnd,
      today: todayIn(timeZone, this.clock.now()),
      timeZone,
      schedule: plan && toWeekSchedule(plan),
      counts: countsOf(books, items, weekStart),
      children: family.children.map(({ id, name }, order) => ({
        id,
        name,
        initial: initialOf(name),
        order,
      })),
      days: dates.map((day) => toDay(day, family.holidays)),
      items: items.map(toItemDto),
      commitments: dates.flatMap((day) => occurrencesOn(day, family)),
      tasks: toWeekTasks(tasks, family.children),
      exceptions: dates.flatMap((day) => exceptionsOn(day, family)),
      meals,
      conflicts,
      wishes: plan?.changedFacts
        ? await this.wishes.between(context, { first: weekStart, last: weekEnd }, conflicts)
        : [],
      changedFacts: plan?.changedFacts ?? null,
    };
  }

  private async familyIn(familyId: string, first: string, last: string): Promise<WeekFamily> {
    const [children, commitments, holidays, exceptions, parents] = await Promise.all([
      this.children.findAll(familyId),
      this.commitments.findTouching(familyId, first, last),
      this.holidays.findTouching(familyId, first, last),
      this.exceptions.findTouching(familyId, first, last),
      this.parents.findAll(familyId),
    ]);
    return { children, commitments, holidays, exceptions, parents };
  }
}

function toWeekSchedule({ schedule, version }: PlanOfWeek): WeekScheduleDto {
  const { id, title } = schedule;
  return { id, title, versionId: version.id, summary: toSummaryDto(version.summary) };
}

/** The ledger of the week, and beside it what stands in the week for earlier ones. */
function countsOf(books: LedgerBooks, items: readonly ItemDetails[], monday: string) {
  const caughtUp = items.filter(
    ({ item }) =>
      item.kind === 'lesson' && item.status !== 'moved' && !item.extra && item.wantedWeek < monday,
  ).length;
  return { ...weekCounts(ledgerOf(books), monday), caughtUp };
}

/** The first letter as people see one: also where it takes several code points. */
function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return (first?.segment ?? '').toLocaleUpperCase();
}

function toDay(date: string, holidays: readonly Holiday[]): WeekDayDto {
  return { date, weekday: weekdayOf(date), holiday: holidayOn(holidays, date)?.title ?? null };
}

function occurrencesOn(
  date: string,
  { commitments, children, parents }: Pick<WeekFamily, 'commitments' | 'children' | 'parents'>,
): WeekCommitmentDto[] {
  return commitments
    .filter((commitment) => occursOn(commitment, date))
    .sort((a, b) => a.startMinute - b.startMinute)
    .map((commitment) => {
      const away = spanWithTravel(commitment);
      const { companionParentIds: parentIds, companionChildIds } = commitment;
      return {
        commitmentId: commitment.id,
        title: commitment.title,
        ownerKind: commitment.ownerKind,
        childIds: childrenOf(commitment, children),
        parentId: commitment.parentId,
        date,
        startTime: wallClock(commitment.startMinute),
        endTime: wallClock(commitment.endMinute),
        leaveTime: wallClock(away.from),
        returnTime: wallClock(away.to),
        companions: { parentIds, childIds: companionChildIds },
        adultsStay: commitment.adultsStay,
        companionNames: parents.filter(({ id }) => parentIds.includes(id)).map(({ name }) => name),
      };
    });
}

function childrenOf(
  { ownerKind, childId, companionChildIds }: Commitment,
  children: readonly Child[],
): string[] {
  if (ownerKind === 'family') return children.map(({ id }) => id);
  return childId === null ? companionChildIds : [childId, ...companionChildIds];
}

function exceptionsOn(
  date: string,
  { exceptions, children, parents }: WeekFamily,
): WeekExceptionDto[] {
  return exceptions
    .filter((exception) => holdsOn(exception, date))
    .map(({ id, kind, title, startMinute, endMinute, ...whom }) => {
      const concerned = <P extends { readonly id: string }>(people: readonly P[], ids: string[]) =>
        people.filter((person) => whom.forFamily || ids.includes(person.id));
      const adults = concerned(parents, whom.parentIds);
      return {
        exceptionId: id,
        kind,
        title,
        childIds: concerned(children, whom.childIds).map((child) => child.id),
        parentIds: adults.map((parent) => parent.id),
        parentNames: adults.map(({ name }) => name),
        date,
        startTime: startMinute === null ? null : wallClock(startMinute),
        endTime: endMinute === null ? null : wallClock(endMinute),
      };
    });
}
