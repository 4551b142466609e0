import type { Item } from '@/api/week-model';
import { addDays, mondayOf, weekdayOf } from '@/lib/plain-date';
import { minuteOf } from '@/lib/wall-time';
import type { LeftOverLesson, MovedLesson, Place } from '@/api/replan-model';

interface PlacedName extends Pick<MovedLesson, 'itemId' | 'title' | 'subjectKind' | 'childIds'> {
  place: Place;
}

/** Lessons of a week that takes up its wishes: those that come, and those that go. */
export interface WishedPlaces {
  comes: readonly PlacedName[];
  goes: readonly PlacedName[];
}

/** What the picture is drawn from. */
export interface PictureSource {
  moved: readonly MovedLesson[];
  leftOver: readonly LeftOverLesson[];
  wished: WishedPlaces;
  /** The lessons of the weeks shown, as they are now. */
  items: readonly Item[];
  /** In the family's order: a lane each inside a day. */
  childIds: readonly string[];
}

export interface PictureSize {
  /** In CSS pixels. */
  width: number;
  hourHeight: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PictureBlock extends Rect {
  key: string;
  /** `stays` in its place, `from` the old place, `to` the new one, `left` the old place of one without a new one. */
  role: 'stays' | 'from' | 'to' | 'left';
  title: string;
  subjectKind: string | null;
  /** The number, from 1, that the move has in the list beside the picture. */
  number: number | null;
}

interface Arrow {
  key: string;
  subjectKind: string | null;
  path: string;
  /** The triangle at its end. */
  head: string;
}

export interface MovesPicture {
  width: number;
  height: number;
  columns: { date: string; x: number; width: number }[];
  hours: { minute: number; y: number }[];
  blocks: PictureBlock[];
  arrows: Arrow[];
}

/** With more days than this a column is too narrow to read, so empty days are left out. */
const MOST_WHOLE_DAYS = 10;
const HEAD = 28;
/** Room for the number of a block that ends with the last hour. */
const FOOT = 10;
const SCALE_WIDTH = 40;
const GAP = 1.5;

type Happening = Pick<PictureSource, 'moved' | 'leftOver' | 'wished'>;

/** Every place that something leaves or comes to. */
function usedPlaces({ moved, leftOver, wished }: Happening): Place[] {
  return [
    ...moved.flatMap(({ from, to }) => [from, to]),
    ...leftOver.flatMap(({ from }) => from ?? []),
    ...[...wished.comes, ...wished.goes].map(({ place }) => place),
  ];
}

/** The days of those places. */
export function usedDates(source: Happening): string[] {
  return usedPlaces(source).map(({ date }) => date);
}

/** Monday to Friday of every week touched, to the last day on which something happens; weekend days where it does. */
export function pictureDates(source: Happening) {
  const used = new Set(usedDates(source));
  const mondays = [...new Set([...used].map(mondayOf))].sort();
  const last = [...used].sort().at(-1) ?? '';
  const whole = mondays.flatMap((monday) =>
    Array.from({ length: 7 }, (_, day) => addDays(monday, day)).filter(
      (date) => used.has(date) || (weekdayOf(date) <= 5 && (mondays.length === 1 || date <= last)),
    ),
  );
  return (whole.length <= MOST_WHOLE_DAYS ? whole : [...used]).sort();
}

interface Frame {
  dates: string[];
  childIds: readonly string[];
  startMinute: number;
  columnWidth: number;
  hourHeight: number;
}

function rectOf(frame: Frame, place: Place, childIds: readonly string[]): Rect {
  const column = frame.dates.indexOf(place.date);
  const lanes = childIds.map((id) => frame.childIds.indexOf(id)).filter((lane) => lane >= 0);
  const laneWidth = (frame.columnWidth - 2 * GAP) / Math.max(1, frame.childIds.length);
  const first = lanes.length > 0 ? Math.min(...lanes) : 0;
  const last = lanes.length > 0 ? Math.max(...lanes) : frame.childIds.length - 1;
  const top = ((minuteOf(place.startTime) - frame.startMinute) / 60) * frame.hourHeight;
  const bottom = ((minuteOf(place.endTime) - frame.startMinute) / 60) * frame.hourHeight;
  return {
    x: SCALE_WIDTH + column * frame.columnWidth + GAP + first * laneWidth + GAP / 2,
    y: HEAD + top + GAP / 2,
    width: (last - first + 1) * laneWidth - GAP,
    height: Math.max(4, bottom - top - GAP),
  };
}

const centre = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** Where the line from a rectangle's centre towards a point leaves it. */
export function edgeTowards(rect: Rect, point: Point): Point {
  const from = centre(rect);
  const dx = point.x - from.x;
  const dy = point.y - from.y;
  if (dx === 0 && dy === 0) return from;
  const scale = Math.min(
    dx === 0 ? Infinity : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : rect.height / 2 / Math.abs(dy),
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

/**
 * A gently bent line from the edge of the old place to the edge of the new; bent, so that two ways can be told apart.
 */
function arrowBetween(from: Rect, to: Rect, maxX: number): Pick<Arrow, 'path' | 'head'> {
  const a = centre(from);
  const b = centre(to);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const bend = Math.min(36, length * 0.18);
  const bent = {
    x: Math.min(maxX, (a.x + b.x) / 2 + ((a.y - b.y) / length) * bend),
    y: (a.y + b.y) / 2 - (Math.abs(b.x - a.x) / length) * bend,
  };
  const control = a.x === b.x ? { x: Math.min(maxX, a.x + from.width / 2 + 16), y: bent.y } : bent;
  const start = edgeTowards(from, control);
  const end = edgeTowards(to, control);
  return {
    path: `M${pair(start)} Q${pair(control)} ${pair(end)}`,
    head: headPath(control, end),
  };
}

interface Point {
  x: number;
  y: number;
}

const pair = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

const HEAD_LENGTH = 9;
const HEAD_HALF_WIDTH = 4.5;

/** A triangle whose tip is `end`, coming from `before`. */
function headPath(before: Point, end: Point): string {
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const along = { x: (end.x - before.x) / length, y: (end.y - before.y) / length };
  const back = { x: end.x - along.x * HEAD_LENGTH, y: end.y - along.y * HEAD_LENGTH };
  const side = { x: -along.y * HEAD_HALF_WIDTH, y: along.x * HEAD_HALF_WIDTH };
  const left = { x: back.x + side.x, y: back.y + side.y };
  const right = { x: back.x - side.x, y: back.y - side.y };
  return `M${pair(end)} L${pair(left)} L${pair(right)}Z`;
}

function frameOf(source: PictureSource, size: PictureSize): Frame & { endMinute: number } {
  const dates = pictureDates(source);
  const places: Place[] = [
    ...usedPlaces(source),
    ...source.items.filter((item) => dates.includes(item.date)),
  ];
  const starts = places.map((place) => minuteOf(place.startTime));
  const ends = places.map((place) => minuteOf(place.endTime));
  return {
    dates,
    childIds: source.childIds,
    startMinute: Math.floor(Math.min(9 * 60, ...starts) / 60) * 60,
    endMinute: Math.ceil(Math.max(12 * 60, ...ends) / 60) * 60,
    columnWidth: (size.width - SCALE_WIDTH) / Math.max(1, dates.length),
    hourHeight: size.hourHeight,
  };
}

/** The whole picture in pixels: days as columns, old and new places, and the way between them. */
export function drawMoves(source: PictureSource, size: PictureSize): MovesPicture {
  const frame = frameOf(source, size);
  const { comes, goes } = source.wished;
  const gone = new Set([...source.moved, ...source.leftOver, ...comes, ...goes].map(({ itemId }) => itemId)); // prettier-ignore
  const stays = source.items
    .filter(
      (item) => item.kind === 'lesson' && !gone.has(item.id) && frame.dates.includes(item.date),
    )
    .map((item) => ({
      ...rectOf(
        frame,
        item,
        item.children.map((child) => child.childId),
      ),
      key: `stays ${item.id}`,
      role: 'stays' as const,
      title: item.title,
      subjectKind: item.subjectKind,
      number: null,
    }));
  const moves = source.moved.map((move, index) => {
    const shared = { title: move.title, subjectKind: move.subjectKind, number: index + 1 };
    const from = rectOf(frame, move.from, move.childIds);
    const to = rectOf(frame, move.to, move.childIds);
    return {
      from: { ...from, ...shared, key: `from ${move.itemId}`, role: 'from' as const },
      to: { ...to, ...shared, key: `to ${move.itemId}`, role: 'to' as const },
      arrow: {
        key: move.itemId,
        subjectKind: move.subjectKind,
        ...arrowBetween(from, to, size.width - 4),
      },
    };
  });
  const blockOf = ({ place, ...lesson }: PlacedName, role: PictureBlock['role']): PictureBlock => ({
    ...rectOf(frame, place, lesson.childIds),
    key: `${role} ${lesson.itemId}`,
    role,
    title: lesson.title,
    subjectKind: lesson.subjectKind,
    number: null,
  });
  const left = source.leftOver.flatMap(({ from, ...lesson }) =>
    from ? [blockOf({ ...lesson, place: from }, 'left')] : [],
  );
  const hourCount = (frame.endMinute - frame.startMinute) / 60;
  return {
    width: size.width,
    height: HEAD + hourCount * size.hourHeight + FOOT,
    columns: frame.dates.map((date, index) => ({
      date,
      x: SCALE_WIDTH + index * frame.columnWidth,
      width: frame.columnWidth,
    })),
    hours: Array.from({ length: hourCount }, (_, hour) => ({
      minute: frame.startMinute + hour * 60,
      y: HEAD + hour * size.hourHeight,
    })),
    // New places lie on top of old ones: what is to come matters more.
    blocks: [
      ...stays,
      ...left,
      ...goes.map((each) => blockOf(each, 'from')),
      ...moves.map(({ from }) => from),
      ...comes.map((each) => blockOf(each, 'to')),
      ...moves.map(({ to }) => to),
    ],
    arrows: moves.map(({ arrow }) => arrow),
  };
}
