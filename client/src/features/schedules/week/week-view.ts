import { minuteOf, timeOf } from '@/lib/wall-time';
import { childrenInOrder } from '../children-in-order';
import { breaksBetween, type Break } from './breaks';
import { hourScale, rowsOf, type HourScale, type Span } from './hour-scale';
import { placeLessons, type Placeable, type PlacedBlock } from './place-lessons';
import type {
  Item,
  Week,
  WeekChild,
  WeekCommitment,
  WeekDay,
  WeekException,
} from '@/api/week-model';

/** More lanes than this in one day column cannot be read; the rest wait behind the child toggles. */
export const MOST_LANES = 4;

const MINUTES_OF_DAY = 24 * 60;

/** The one lane of a slim day. */
const EVERYONE = '*';

/** Time of a child that is no lesson: a commitment, or a meal or a task, of which the id is given. */
export type TakenTime = Pick<
  WeekCommitment,
  'title' | 'ownerKind' | 'childIds' | 'startTime' | 'endTime'
> &
  Partial<
    Pick<
      WeekCommitment,
      'leaveTime' | 'returnTime' | 'companions' | 'companionNames' | 'adultsStay'
    >
  > & {
    mealId?: string;
    /** Null where its series has not made it yet. */
    taskId?: string | null;
    closesTime?: boolean;
    done?: boolean;
  };

export type WeekEntry = Placeable &
  ({ kind: 'item'; item: Item } | { kind: 'commitment'; commitment: TakenTime });

/** What keeps an adult away: beside the lanes, because it takes no child's time there. */
interface ParentAway {
  key: string;
  title: string;
  startTime: string;
  endTime: string;
  rowStart: number;
  rowEnd: number;
}

export interface DayView {
  date: string;
  holiday: string | null;
  isToday: boolean;
  /** A weekend day without lessons takes less room: all children share one lane. */
  slim: boolean;
  laneCount: number;
  blocks: PlacedBlock<WeekEntry>[];
  breaks: Break[];
  away: ParentAway[];
  /** What the date holds of its children that a usual week does not; drawn behind the lessons. */
  facts: WeekException[];
}

export interface WeekView {
  scale: HourScale;
  lanes: WeekChild[];
  days: DayView[];
}

export function spanOf(timed: { startTime: string; endTime: string }): Span {
  return { startMinute: minuteOf(timed.startTime), endMinute: minuteOf(timed.endTime) };
}

/** The children shown side by side: those chosen, else the first ones; never more than fit. */
export function shownChildren(week: Week, chosenIds: readonly string[] | null): WeekChild[] {
  const all = childrenInOrder(week);
  const chosen = chosenIds ? all.filter((child) => chosenIds.includes(child.id)) : all;
  return (chosen.length > 0 ? chosen : all).slice(0, MOST_LANES);
}

/** From leaving home until coming back. */
export function awaySpan({ leaveTime, returnTime }: WeekCommitment): Span {
  return spanOf({ startTime: leaveTime, endTime: returnTime });
}

/** A commitment of adults with which no child goes along. */
export function isOfAdults({ ownerKind, childIds }: WeekCommitment): boolean {
  return ownerKind === 'parent' && childIds.length === 0;
}

/** The children whose time a commitment takes. A commitment of the family takes everybody's. */
function childIdsOf(commitment: WeekCommitment, week: Week): string[] {
  if (commitment.ownerKind === 'family' && commitment.childIds.length === 0) {
    return week.children.map((child) => child.id);
  }
  return commitment.childIds;
}

/** Lessons, meals, the children's commitments and tasks of one date, in the order of the clock. Breaks are air, not entries. */
export function entriesOf(week: Week, date: string): WeekEntry[] {
  const items = week.items
    .filter((item) => item.date === date && item.kind !== 'break')
    .map((item): WeekEntry => ({
      kind: 'item',
      id: item.id,
      item,
      childIds: item.children.map((child) => child.childId),
      ...spanOf(item),
    }));
  const commitments = week.commitments
    .filter((one) => one.date === date && !isOfAdults(one))
    .map((commitment): WeekEntry => ({
      kind: 'commitment',
      isTaken: true,
      id: `${commitment.commitmentId}@${commitment.startTime}`,
      commitment,
      childIds: childIdsOf(commitment, week),
      ...awaySpan(commitment),
    }));
  const meals = week.meals.flatMap(({ startTime, endTime, ...meal }): WeekEntry[] => {
    if (meal.date !== date || startTime === null || endTime === null) return [];
    const commitment: TakenTime = { ...meal, ownerKind: 'child', startTime, endTime };
    const id = `${meal.mealId}@${startTime}`;
    return [{ kind: 'commitment', id, commitment, childIds: meal.childIds, ...spanOf(commitment) }];
  });
  const tasks = week.tasks
    .filter((one) => one.date === date && one.childIds.length > 0)
    .map((commitment, index): WeekEntry => ({
      kind: 'commitment',
      isTaken: true,
      // One that its series has not made yet has no id, and another may have its name and time.
      id: `task ${index}@${commitment.startTime}`,
      commitment,
      childIds: commitment.childIds,
      ...spanOf(commitment),
    }));
  return [...items, ...commitments, ...meals, ...tasks].sort(
    (a, b) => a.startMinute - b.startMinute || a.endMinute - b.endMinute,
  );
}

/** Whether commitments leave too little time for a meal somewhere in the week. */
export function hasShortMeal({ meals }: Week): boolean {
  return meals.some(({ missingMinutes }) => missingMinutes);
}

function isMeal(entry: WeekEntry): boolean {
  return entry.kind === 'commitment' && entry.commitment.mealId !== undefined;
}

/** What a date holds of some children. */
function exceptionsOn(week: Week, date: string): WeekException[] {
  return week.exceptions.filter((one) => one.date === date && one.childIds.length > 0);
}

/** Monday to Friday always; a weekend day only when the week puts something on it. */
export function shownDays(week: Week): WeekDay[] {
  return week.days.filter(
    (day) =>
      day.weekday <= 5 ||
      entriesOf(week, day.date).some((entry) => !isMeal(entry)) ||
      exceptionsOn(week, day.date).some(({ kind }) => kind === 'open'),
  );
}

/** Commitments of adults, or to which they go along, tasks that close their time, and adults who are ill or away. */
function awayOn(week: Week, date: string, scale: HourScale): ParentAway[] {
  const commitments = week.commitments
    .filter((one) => one.date === date)
    .filter(({ ownerKind, companionNames }) => ownerKind === 'parent' || companionNames.length > 0)
    .map(({ commitmentId, title, leaveTime, returnTime }) => ({
      key: `${commitmentId}@${leaveTime}`,
      title,
      startTime: leaveTime,
      endTime: returnTime,
    }));
  const facts = week.exceptions
    .filter((one) => one.date === date && one.kind !== 'open')
    .filter(({ childIds, parentIds }) => childIds.length === 0 && parentIds.length > 0)
    .map(({ exceptionId, title, parentNames, startTime, endTime }) => ({
      key: exceptionId,
      title: title ?? parentNames.join(', '),
      startTime: startTime ?? timeOf(0),
      endTime: endTime ?? timeOf(MINUTES_OF_DAY),
    }));
  const tasks = week.tasks
    .filter((one) => one.date === date && one.closesTime && one.childIds.length === 0)
    .map(({ title, startTime, endTime }, index) => ({ key: `task ${index}`, title, startTime, endTime })); // prettier-ignore
  return [...commitments, ...facts, ...tasks]
    .map((one) => ({ ...one, span: spanOf(one) }))
    .filter(({ span }) => span.startMinute < scale.endMinute && span.endMinute > scale.startMinute)
    .map(({ span, ...one }) => ({ ...one, ...rowsOf(span, scale) }));
}

/** Meals are bands behind all else: a lesson in the way of one lies on it, at its full width. */
function placeBlocks(entries: WeekEntry[], laneIds: string[], scale: HourScale) {
  return [
    ...placeLessons(entries.filter(isMeal), laneIds, scale),
    ...placeLessons(
      entries.filter((entry) => !isMeal(entry)),
      laneIds,
      scale,
    ),
  ].sort((a, b) => a.rowStart - b.rowStart || a.firstLane - b.firstLane);
}

/** Everything the grid draws, for some of the week's days and some of its children. */
export function toWeekView(
  week: Week,
  options: { lanes: readonly WeekChild[]; days: readonly WeekDay[]; today: string },
): WeekView {
  const laneIds = options.lanes.map((child) => child.id);
  const seen = (entry: WeekEntry): boolean => entry.childIds.some((id) => laneIds.includes(id));
  const perDay = options.days.map((day) => ({
    day,
    entries: entriesOf(week, day.date).filter(seen),
  }));
  const facts = (date: string): WeekException[] =>
    exceptionsOn(week, date).filter(({ childIds }) => childIds.some((id) => laneIds.includes(id)));
  const timedFacts = options.days
    .flatMap((day) => facts(day.date))
    .flatMap(({ startTime, endTime }) =>
      startTime === null || endTime === null ? [] : [spanOf({ startTime, endTime })],
    );
  // A meal before or after everything else makes no day longer.
  const others = perDay.flatMap(({ entries }) => entries.filter((entry) => !isMeal(entry)));
  const scale = hourScale([...others, ...timedFacts]);
  const isSeen = (entry: WeekEntry): boolean =>
    !isMeal(entry) || (entry.startMinute < scale.endMinute && entry.endMinute > scale.startMinute);
  return {
    scale,
    lanes: [...options.lanes],
    days: perDay.map(({ day, entries: all }) => {
      const entries = all.filter(isSeen);
      const slim = day.weekday > 5 && !entries.some((entry) => entry.kind === 'item');
      const shown = slim ? entries.map((entry) => ({ ...entry, childIds: [EVERYONE] })) : entries;
      return {
        date: day.date,
        holiday: day.holiday,
        isToday: day.date === options.today,
        slim,
        laneCount: slim ? 1 : laneIds.length,
        blocks: placeBlocks(shown, slim ? [EVERYONE] : laneIds, scale),
        breaks: slim ? [] : breaksBetween(entries, laneIds),
        away: awayOn(week, day.date, scale),
        facts: facts(day.date),
      };
    }),
  };
}
