import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  StringField,
  TimeField,
  UuidField,
} from '../../../http/index.js';
import { wallClock } from '../../../domain/calendar/index.js';
import {
  INVOLVEMENTS,
  type Involvement,
  SUBJECT_KINDS,
  type SubjectKind,
} from '../../../domain/questionnaire/index.js';
import {
  type Item,
  ITEM_KINDS,
  ITEM_STATUSES,
  type ItemChild,
  type ItemKind,
  type ItemStatus,
  type Parent,
  type SubjectRow,
} from '../../../persistence/index.js';

import { OUTCOMES } from '../outcome.js';

const MINUTES_A_DAY = 1440;

export const itemFields = {
  status: { description: 'How it went', values: ITEM_STATUSES, name: 'ItemStatus' },
  outcome: { description: 'How it went', values: OUTCOMES, name: 'Outcome' },
  actualMinutes: { description: 'Minutes it really took', maximum: MINUTES_A_DAY, example: 25 },
  note: { description: 'What a parent wrote about it', minimum: 0, maximum: 2000, lines: true },
  locked: { description: 'Whether the system leaves it where it is' },
} as const;

export class ItemChildDto {
  @UuidField({ description: 'The child' })
  childId: string;

  @EnumField(itemFields.status)
  status: ItemStatus;

  @IntField({ ...itemFields.actualMinutes, nullable: true })
  actualMinutes: number | null;
}

export class ItemDto {
  @UuidField({ description: 'Id of the item' })
  id: string;

  @UuidField({ description: 'The schedule it is part of' })
  scheduleId: string;

  @EnumField({ description: 'What sort of block it is', values: ITEM_KINDS, name: 'ItemKind' })
  kind: ItemKind;

  @DateField({ description: 'The day', example: '2026-11-23' })
  date: string;

  @TimeField({ description: 'When it begins', example: '09:00' })
  startTime: string;

  @TimeField({ description: 'When it ends', example: '09:30' })
  endTime: string;

  @IntField({ description: 'How long it takes, in minutes', example: 30 })
  minutes: number;

  @UuidField({
    description: 'The subject; null when it is gone, or for what is no lesson',
    nullable: true,
  })
  subjectId: string | null;

  @StringField({ description: 'What it is called', example: 'Mathematics' })
  title: string;

  @EnumField({
    description: 'What the subject is about',
    values: SUBJECT_KINDS,
    name: 'SubjectKind',
    nullable: true,
  })
  subjectKind: SubjectKind | null;

  @BooleanField({ description: 'Whether the subject is a core one' })
  core: boolean;

  @EnumField({
    description: 'How much of a parent it takes',
    values: INVOLVEMENTS,
    name: 'Involvement',
    nullable: true,
  })
  involvement: Involvement | null;

  @UuidField({
    description: 'The adult who gives it; null where it needs none, or none is known',
    nullable: true,
  })
  parentId: string | null;

  @StringField({ description: 'The name of that adult', nullable: true, example: 'Tom' })
  parentName: string | null;

  @ArrayField(() => ItemChildDto, { description: 'The children in it, each with the own outcome' })
  children: ItemChildDto[];

  @EnumField(itemFields.status)
  status: ItemStatus;

  @BooleanField(itemFields.locked)
  locked: boolean;

  @BooleanField({
    description: 'Whether a parent added it beyond what is wanted: it is never owed',
  })
  extra: boolean;

  @IntField({ ...itemFields.actualMinutes, nullable: true })
  actualMinutes: number | null;

  @StringField({ ...itemFields.note, nullable: true })
  note: string | null;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export interface ItemDetails {
  readonly item: Item;
  readonly children: readonly ItemChild[];
  readonly subject: SubjectRow | null;
  /** The adult who gives it; null where it needs none, or none is known. */
  readonly parent: Pick<Parent, 'id' | 'name'> | null;
}

export function toItemDto({ item, children, subject, parent }: ItemDetails): ItemDto {
  // A subject that is learned alone from now on has lessons that named somebody before.
  const helper = subject?.involvement === 'none' ? null : parent;
  return {
    id: item.id,
    scheduleId: item.scheduleId,
    kind: item.kind,
    date: item.date,
    startTime: wallClock(item.startMinute),
    endTime: wallClock(item.endMinute),
    minutes: item.minutes,
    subjectId: subject?.removedOn === null ? item.subjectId : null,
    title: item.title,
    subjectKind: subject?.kind ?? null,
    core: subject?.core ?? false,
    involvement: subject?.involvement ?? null,
    parentId: helper?.id ?? null,
    parentName: helper?.name ?? null,
    children: children.map(({ childId, status, actualMinutes }) => ({
      childId,
      status,
      actualMinutes,
    })),
    status: item.status,
    locked: item.locked,
    extra: item.extra,
    actualMinutes: item.actualMinutes,
    note: item.note,
    version: item.version,
  };
}
