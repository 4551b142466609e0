import {
  ArrayField,
  IntField,
  ObjectField,
  StringField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';
import { ItemPlaceDto, LessonNameDto } from '../../items/dto/placed-lesson.dto.js';

/** A lesson that the facts want and the plan does not hold yet. */
export class AddedLessonDto extends LessonNameDto {
  @UuidField({ description: 'The id that its item will have' })
  itemId: string;

  @UuidField({ description: 'Its subject' })
  subjectId: string;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it would stand' })
  to: ItemPlaceDto;

  @StringField({
    description: 'The adult who would give it; null where it needs nobody',
    nullable: true,
    example: 'Anna',
  })
  parentName: string | null;
}

/** A lesson that takes other minutes, or that a child joins. */
export class AdaptedLessonDto extends LessonNameDto {
  @UuidField({ description: 'The item' })
  itemId: string;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it stands now' })
  from: ItemPlaceDto;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it would stand' })
  to: ItemPlaceDto;

  @ArrayField(uuidKind, { description: 'Children who join it' })
  joinedChildIds: string[];
}

/** A lesson that stays what it is, since the week has no room for it as the facts want it. */
export class UnchangedLessonDto extends LessonNameDto {
  @UuidField({ description: 'The item' })
  itemId: string;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it stands' })
  at: ItemPlaceDto;

  @IntField({ description: 'Minutes that it should take', example: 45 })
  wantedMinutes: number;

  @ArrayField(uuidKind, { description: 'Children who should join it' })
  wantedChildIds: string[];
}

/** A lesson beyond what the facts want. */
export class TakenOutLessonDto extends LessonNameDto {
  @UuidField({ description: 'The item' })
  itemId: string;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it stands now' })
  from: ItemPlaceDto;
}
