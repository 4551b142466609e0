import { wallClock } from '../../../domain/calendar/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  InstantField,
  IntField,
  ObjectField,
  StringField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';
import {
  HAND_CHANGE_KINDS,
  type HandChange,
  type HandChangeKind,
  type ItemStatus,
  KEPT_CHANGES,
  type LessonState,
} from '../../../persistence/index.js';
import { itemFields } from '../../items/dto/item.dto.js';
import { ItemPlaceDto } from '../../items/dto/placed-lesson.dto.js';

/** A lesson before or after a change. */
export class ChangedLessonDto extends ItemPlaceDto {
  @StringField({ description: 'What it is called', example: 'Mathematics' })
  title: string;

  @IntField({ description: 'How long it takes, in minutes', example: 30 })
  minutes: number;

  @ArrayField(uuidKind, { description: 'The children in it' })
  childIds: string[];

  @UuidField({ description: 'The adult who gives it; null where none is named', nullable: true })
  parentId: string | null;

  @EnumField(itemFields.status)
  status: ItemStatus;

  @BooleanField(itemFields.locked)
  locked: boolean;

  @BooleanField({ description: 'Whether a parent added it beyond what is wanted' })
  extra: boolean;
}

export class ChangedDropDto {
  @DateField({ description: 'Monday of the week that wanted the lessons', example: '2026-11-23' })
  weekStart: string;

  @StringField({ description: 'The subject’s name', example: 'Mathematics' })
  subjectName: string;

  @ArrayField(uuidKind, { description: 'The children who learn it together' })
  childIds: string[];

  @IntField({ description: 'How many lessons', example: 1 })
  count: number;
}

export class HandChangeDto {
  @UuidField({ description: 'Id of the change' })
  id: string;

  @EnumField({
    description: 'What a parent did; `dropped` and `taken-back` are about owed lessons',
    values: HAND_CHANGE_KINDS,
    name: 'HandChangeKind',
  })
  kind: HandChangeKind;

  @InstantField({ description: 'When' })
  at: string;

  @StringField({
    description: 'Who; null when the account is gone',
    nullable: true,
    example: 'Anna Rivers',
  })
  byName: string | null;

  @UuidField({ description: 'The lesson; null where it is about owed lessons', nullable: true })
  itemId: string | null;

  @ObjectField(() => ChangedLessonDto, {
    description: 'The lesson as it was; null where it was added',
    nullable: true,
  })
  before: ChangedLessonDto | null;

  @ObjectField(() => ChangedLessonDto, {
    description: 'The lesson as it is since; null where it was taken out',
    nullable: true,
  })
  after: ChangedLessonDto | null;

  @ObjectField(() => ChangedDropDto, {
    description: 'What need not be held, or is owed again',
    nullable: true,
  })
  drop: ChangedDropDto | null;

  @InstantField({ description: 'When it was taken back; null while it stands', nullable: true })
  undoneAt: string | null;

  @StringField({ description: 'Who took it back', nullable: true, example: 'Tom Rivers' })
  undoneByName: string | null;

  @BooleanField({
    description: 'Whether it stands, and no later change of the same lesson stands on it',
  })
  canUndo: boolean;
}

export class HandChangeListDto {
  @ArrayField(() => HandChangeDto, {
    description: 'The last 20 changes by hand of a week and its last 20 marks, the newest first',
    maximum: 2 * KEPT_CHANGES,
  })
  items: HandChangeDto[];
}

export class HandChangesQueryDto {
  @DateField({ description: 'Any day of the week', example: '2026-11-23' })
  week: string;
}

export interface AboutChange {
  readonly names: ReadonlyMap<string, string>;
  /** A later change of the same lesson stands. */
  readonly isCovered: boolean;
}

export function toHandChangeDto(row: HandChange, { names, isCovered }: AboutChange): HandChangeDto {
  const { id, kind, createdAt, itemId, lessonBefore, lessonAfter, drop, undoneAt } = row;
  const nameOf = (accountId: string | null) => names.get(accountId ?? '') ?? null;
  return {
    id,
    kind,
    at: createdAt.toISOString(),
    byName: nameOf(row.accountId),
    itemId,
    before: toChangedLessonDto(lessonBefore),
    after: toChangedLessonDto(lessonAfter),
    drop: drop && {
      weekStart: drop.weekStart,
      subjectName: drop.subjectName,
      childIds: drop.childIds,
      count: drop.count,
    },
    undoneAt: undoneAt?.toISOString() ?? null,
    undoneByName: nameOf(row.undoneBy),
    canUndo: undoneAt === null && !isCovered,
  };
}

export function toChangedLessonDto(state: LessonState | null): ChangedLessonDto | null {
  if (!state?.active) return null;
  const { title, date, startMinute, minutes, status, locked, extra, children } = state;
  return {
    title,
    date,
    startTime: wallClock(startMinute),
    endTime: wallClock(startMinute + minutes),
    minutes,
    childIds: children.map(({ childId }) => childId),
    parentId: state.parentId ?? null,
    status,
    locked,
    extra,
  };
}
