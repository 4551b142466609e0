import type { Week, WeekChild, WeekException } from '@/api/week-model';
import { formatList } from '@/lib/format';
import { minuteOf } from '@/lib/wall-time';
import { exceptionText } from '@/messages/exception-text';
import { exceptionStrings } from '@/messages/exceptions';
import { rowsOf, type HourScale, type Span } from './hour-scale';
import { LANE_COLUMNS } from './place-lessons';

const DAY = 24 * 60;

/** What a date holds that a usual week does not, ready to be drawn. */
export interface DayFact extends Span {
  key: string;
  exceptionId: string;
  kind: WeekException['kind'];
  childIds: readonly string[];
  /** "Ella is ill" */
  text: string;
  /** "Ill", or its title: where there is little room. */
  short: string;
  isWholeDay: boolean;
}

export interface PlacedFact extends DayFact {
  rowStart: number;
  rowEnd: number;
  columnStart: number;
  columnEnd: number;
  /** One fact drawn in several pieces: only the first, 0, is named to screen readers. */
  piece: number;
}

/** An exception in words, with the names of the family's children. */
export function toFact(exception: WeekException, family: readonly WeekChild[]): DayFact {
  const { exceptionId, kind, title, childIds, parentNames, startTime, endTime } = exception;
  const children = family.filter(({ id }) => childIds.includes(id));
  const names = [...children.map(({ name }) => name), ...parentNames];
  const isForAll = children.length === family.length && children.length > 1;
  return {
    key: `${exceptionId}@${exception.date}`,
    exceptionId,
    kind,
    childIds,
    text: exceptionText({
      kind,
      title,
      who: isForAll ? null : { names: formatList(names), count: names.length },
    }),
    short: title ?? exceptionStrings.kinds[kind].label,
    isWholeDay: startTime === null,
    startMinute: startTime === null ? 0 : minuteOf(startTime),
    endMinute: endTime === null ? DAY : minuteOf(endTime),
  };
}

/** Facts about children on a date. */
export function factsOf(week: Week, date: string): DayFact[] {
  return week.exceptions
    .filter((one) => one.date === date && one.childIds.length > 0)
    .map((one) => toFact(one, week.children));
}

/** Adults who are ill, away or taken on a date. */
export function adultFactsOf(week: Week, date: string): DayFact[] {
  return week.exceptions
    .filter((one) => one.date === date && one.parentIds.length > 0 && one.childIds.length === 0)
    .filter(({ kind }) => kind !== 'open')
    .map((one) => toFact(one, week.children));
}

/** Hatched columns of whole days and hatched hours, a piece for each run of neighbouring lanes; null: one lane for all. */
export function placeFacts(
  facts: readonly DayFact[],
  laneIds: readonly string[] | null,
  scale: HourScale,
): PlacedFact[] {
  return facts.flatMap((fact) => {
    const lanes = laneIds
      ? laneIds.flatMap((id, lane) => (fact.childIds.includes(id) ? [lane] : []))
      : [0];
    const starts = lanes.filter((lane, index) => index === 0 || lanes[index - 1] !== lane - 1);
    return starts.map((first, piece) => {
      const next = lanes.slice(lanes.indexOf(first)).findIndex((lane, i) => lane !== first + i);
      const last = next === -1 ? (lanes.at(-1) ?? first) : first + next - 1;
      return {
        ...fact,
        ...rowsOf(fact, scale),
        key: `${fact.key}:${first}`,
        columnStart: first * LANE_COLUMNS + 1,
        columnEnd: (last + 1) * LANE_COLUMNS + 1,
        piece,
      };
    });
  });
}
