import { IN_THE_WAY_CODES, type InTheWayCode } from '../../../domain/planning/index.js';
import { ArrayField, DateField, EnumField, UuidField } from '../../../http/index.js';
import { WishDto } from './wishes.dto.js';

export class ConflictDto {
  @UuidField({ description: 'The lesson' })
  itemId: string;

  @UuidField({ description: 'Its schedule' })
  scheduleId: string;

  @DateField({ description: 'The day it stands on', example: '2026-12-10' })
  date: string;

  @EnumField({
    description:
      '`closed`: a child has no school then. `taken`: a child’s time is taken. `adult`: the adult who gives it is not there for all of it, or nobody is. `teacher`: that adult no longer teaches its subject. `unnamed`: it names no adult any more, and needs one. `paused`: its subject is not taught then. `left`: a child does not learn its subject any more',
    values: IN_THE_WAY_CODES,
    name: 'ConflictCode',
  })
  code: InTheWayCode;

  @UuidField({ description: 'The child whom it concerns', nullable: true })
  childId: string | null;

  @UuidField({ description: 'The adult whom it concerns', nullable: true })
  parentId: string | null;
}

export class ConflictListDto {
  @ArrayField(() => ConflictDto, {
    description: 'Lessons that are in the way of the facts, in the order of the days',
    maximum: 10_000,
  })
  items: ConflictDto[];

  @ArrayField(() => WishDto, {
    description: 'What the facts want of planned weeks and their plans do not hold, by week',
    maximum: 10_000,
  })
  wishes: WishDto[];
}
