import { MINUTES_PER_DAY, wallClock } from '../../domain/calendar/index.js';
import {
  type Disruption,
  type HandedOver,
  type NewLesson,
  type Offer,
  type PlannedLeftOver,
  type PlannedMove,
  type TakenUpWishes,
} from '../../domain/planning/index.js';
import type { FamilyNames, SubjectRow } from '../../persistence/index.js';
import type {
  DisruptionDto,
  HandedOverLessonDto,
  LeftOverDto,
  MovedLessonDto,
  OfferDto,
  ReplanDto,
} from './dto/replan.dto.js';
import type { ItemDetails } from '../items/dto/item.dto.js';
import type { MoveReasonDto } from './dto/replan-reason.dto.js';
import { leftOverReason, moveReason } from './replan-reasons.js';
import { toItemPlaceDto } from '../items/dto/placed-lesson.dto.js';
import type { AnsweredReplan } from './answered-replan.js';

export interface PreviewWords {
  readonly names: FamilyNames;
  readonly items: ReadonlyMap<string, ItemDetails>;
  /** Those of new lessons. */
  readonly subjects: ReadonlyMap<string, Pick<SubjectRow, 'name' | 'kind' | 'core'>>;
}

/** The preview with the reasons for each change. Items that are gone since are left out: applying it will be refused. */
export function toReplanDto(
  { jobId, params, preview }: AnsweredReplan,
  words: PreviewWords,
): ReplanDto {
  const { baseVersionId, disruption, stability } = params;
  const rowsOf = ({ itemId }: { readonly itemId: string }): ItemDetails[] => {
    const rows = words.items.get(itemId);
    return rows ? [rows] : [];
  };
  const moved = preview.moved.flatMap((move) =>
    rowsOf(move).map((rows) =>
      movedDto(move, rows, {
        why: moveReason(move, { disruption, names: words.names }),
        ...newAdult(move, rows, words.names),
      }),
    ),
  );
  const newLessons = new Map(
    (preview.takenUp?.newLessons ?? []).map((each) => [each.itemId, each]),
  );
  const leftOver = preview.leftOver.flatMap((left) => {
    const isNew = newLessons.get(left.itemId);
    const lessons = isNew ? newLesson(isNew, words) : rowsOf(left).map(plannedLesson);
    return lessons.map((lesson) => leftOverDto(left, lesson, words.names));
  });
  const handedOver = preview.handedOver.flatMap((each) =>
    rowsOf(each).flatMap((rows) => handedOverDto(each, rows, words.names)),
  );
  const { kept, minutesBefore, minutesAfter, takenUp } = preview;
  return {
    previewId: jobId,
    baseVersionId,
    disruption: disruptionDto(disruption),
    stability,
    moved,
    handedOver,
    ...wishesDto(takenUp, { rowsOf, ...words }),
    kept,
    leftOver,
    summary: { moved: moved.length, kept, leftOver: leftOver.length, minutesBefore, minutesAfter },
  };
}

function lessonName({ item, subject, children }: ItemDetails) {
  return {
    title: item.title,
    subjectKind: subject?.kind ?? null,
    childIds: children.map(({ childId }) => childId),
  };
}

type NewAdult = Pick<MovedLessonDto, 'fromParentName' | 'toParentName'>;

/** Who gives a lesson at its new place instead of whom; no names where that is the one who gives it now. */
function newAdult(
  { to: { adultId = null } }: PlannedMove,
  { item }: ItemDetails,
  names: FamilyNames,
): NewAdult {
  if (adultId === item.parentId) return { fromParentName: null, toParentName: null };
  const nameOf = (id: string | null): string | null => names.get(id ?? '') ?? null;
  return { fromParentName: nameOf(item.parentId), toParentName: nameOf(adultId) };
}

function movedDto(
  move: PlannedMove,
  rows: ItemDetails,
  told: { why: MoveReasonDto } & NewAdult,
): MovedLessonDto {
  const { minutes } = rows.item;
  return {
    itemId: move.itemId,
    ...lessonName(rows),
    from: toItemPlaceDto(move.from, minutes),
    to: toItemPlaceDto(move.to, minutes),
    ...told,
    without: [...(move.without ?? [])],
  };
}

/** Where nobody was named before, who gives it from now on is told all the same: no lesson gets an adult silently. */
function handedOverDto(
  { itemId, at, fromAdultId, adultId }: HandedOver,
  rows: ItemDetails,
  names: FamilyNames,
): HandedOverLessonDto[] {
  const [from = null, to] = [names.get(fromAdultId ?? ''), names.get(adultId)];
  if (to === undefined) return [];
  const place = toItemPlaceDto(at, rows.item.minutes);
  return [{ itemId, ...lessonName(rows), at: place, fromParentName: from, toParentName: to }];
}

/** What is said of a lesson that finds no place. */
type LeftOverLesson = Pick<LeftOverDto, 'title' | 'subjectKind' | 'childIds' | 'subjectId' | 'core' | 'minutes'>; // prettier-ignore

function plannedLesson(rows: ItemDetails): LeftOverLesson {
  const { subjectId, minutes } = rows.item;
  return { ...lessonName(rows), subjectId, core: rows.subject?.core ?? false, minutes };
}

function newLesson(lesson: NewLesson, { subjects }: PreviewWords): LeftOverLesson[] {
  const { subjectId, childIds, minutes } = lesson;
  const subject = subjects.get(subjectId);
  if (!subject) return [];
  const { name: title, kind: subjectKind, core } = subject;
  return [{ title, subjectKind, childIds: [...childIds], subjectId, core, minutes }];
}

function leftOverDto(
  left: PlannedLeftOver,
  lesson: LeftOverLesson,
  names: FamilyNames,
): LeftOverDto {
  return {
    itemId: left.itemId,
    ...lesson,
    from: left.from && toItemPlaceDto(left.from, lesson.minutes),
    why: leftOverReason(left, names),
    offers: left.offers.map((offer) => offerDto(offer, lesson.minutes)),
  };
}

interface WishWords extends PreviewWords {
  readonly rowsOf: (each: { readonly itemId: string }) => ItemDetails[];
}

/** What becomes of the week's wishes; nothing where they were not asked about. */
function wishesDto(
  takenUp: TakenUpWishes | undefined,
  words: WishWords,
): Pick<ReplanDto, 'added' | 'changed' | 'unchanged' | 'takenOut'> {
  const {
    newLessons = [],
    added = [],
    changed = [],
    unchanged = [],
    takenOut = [],
  } = takenUp ?? {};
  return {
    added: added.flatMap(({ itemId, to }) => {
      const lesson = newLessons.find((each) => each.itemId === itemId);
      const [known] = lesson ? newLesson(lesson, words) : [];
      if (!known || !lesson) return [];
      const { title, subjectKind, childIds, minutes } = known;
      const parentName = words.names.get(to.adultId ?? '') ?? null;
      const place = toItemPlaceDto(to, minutes);
      return [{ itemId, subjectId: lesson.subjectId, title, subjectKind, childIds, to: place, parentName }]; // prettier-ignore
    }),
    changed: changed.flatMap(({ itemId, from, to, minutes, minutesBefore, joined }) =>
      words.rowsOf({ itemId }).map((rows) => ({
        itemId,
        ...lessonName(rows),
        from: toItemPlaceDto(from, minutesBefore),
        to: toItemPlaceDto(to, minutes),
        joinedChildIds: [...joined],
      })),
    ),
    unchanged: unchanged.flatMap(({ itemId, from, minutes, minutesBefore, joined }) =>
      words.rowsOf({ itemId }).map((rows) => ({
        itemId,
        ...lessonName(rows),
        at: toItemPlaceDto(from, minutesBefore),
        wantedMinutes: minutes,
        wantedChildIds: [...joined],
      })),
    ),
    takenOut: takenOut.flatMap(({ itemId, from }) =>
      words.rowsOf({ itemId }).map((rows) => ({
        itemId,
        ...lessonName(rows),
        from: toItemPlaceDto(from, rows.item.minutes),
      })),
    ),
  };
}

function offerDto(offer: Offer, lessonMinutes: number): OfferDto {
  switch (offer.kind) {
    case 'carry-over':
      return { kind: offer.kind, toWeek: offer.toWeek };
    case 'without':
      return { kind: offer.kind, childIds: [...offer.childIds] };
    case 'owe':
    case 'drop':
      return { kind: offer.kind };
    case 'extend-hours': {
      const { kind, date, minutes, place } = offer;
      const until = wallClock(place.startMinute + lessonMinutes);
      return { kind, date, minutes, until };
    }
  }
}

/** As it was asked. */
function disruptionDto(disruption: Disruption): DisruptionDto {
  const { kind, date } = disruption;
  switch (kind) {
    case 'sick-child':
      return { kind, ...stretchOf(disruption), childIds: [...disruption.childIds] };
    case 'parent-away':
      return { kind, ...stretchOf(disruption), parentId: disruption.parentId };
    case 'ran-late':
      return { kind, date, minutes: disruption.minutes };
    case 'visitor':
      return { kind, ...stretchOf(disruption) };
    case 'other': {
      const { childIds } = disruption;
      const theirs = childIds.length > 0 ? { childIds: [...childIds] } : {};
      return { kind, ...stretchOf(disruption), ...theirs };
    }
    case 'facts-changed':
      return { kind, date, endDate: disruption.endDate };
    default:
      return { kind, date };
  }
}

function stretchOf(stretch: Extract<Disruption, { readonly startMinute: number }>) {
  const { date, endDate, startMinute, endMinute } = stretch;
  const isAllDay = startMinute === 0 && endMinute === MINUTES_PER_DAY;
  const hours = { startTime: wallClock(startMinute), endTime: wallClock(endMinute) };
  return { date, ...(endDate !== date && { endDate }), ...(!isAllDay && hours) };
}
