import { FACES, type Face } from '../../domain/feedback/index.js';
import {
  ArrayField,
  EnumField,
  InstantField,
  IntField,
  StringField,
  UuidField,
} from '../../http/index.js';
import type { LessonFeedback } from '../../persistence/index.js';

const MINUTES_A_DAY = 1440;
const MOST_CHILDREN = 30;

export const feedbackFields = {
  face: { description: 'How it was for the child', values: FACES, name: 'Face' },
  comment: { description: 'In a parent’s own words', minimum: 0, maximum: 2000, lines: true },
  minutes: { description: 'Minutes it really took the child', maximum: MINUTES_A_DAY, example: 25 },
  givenAt: { description: 'When it was given' },
} as const;

export class LessonFeedbackDto {
  @UuidField({ description: 'Id of the feedback' })
  id: string;

  @UuidField({ description: 'The lesson' })
  itemId: string;

  @UuidField({ description: 'The child it is about' })
  childId: string;

  @EnumField(feedbackFields.face)
  face: Face;

  @StringField({ ...feedbackFields.comment, nullable: true })
  comment: string | null;

  @IntField({ ...feedbackFields.minutes, nullable: true })
  minutes: number | null;

  @InstantField(feedbackFields.givenAt)
  givenAt: string;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class ItemFeedbackDto {
  @UuidField({ description: 'The lesson' })
  itemId: string;

  @ArrayField(() => LessonFeedbackDto, {
    description: 'One entry for each child with feedback',
    maximum: MOST_CHILDREN,
  })
  entries: LessonFeedbackDto[];
}

export class GiveLessonFeedbackDto {
  @UuidField({ description: 'A child in the lesson' })
  childId: string;

  @EnumField(feedbackFields.face)
  face: Face;

  @StringField({ ...feedbackFields.comment, optional: true, nullable: true })
  comment?: string | null;

  @IntField({ ...feedbackFields.minutes, optional: true, nullable: true })
  minutes?: number | null;
}

export class GiveItemFeedbackDto {
  @ArrayField(() => GiveLessonFeedbackDto, {
    description:
      'How it was, for one child or for several. A comment and minutes that are absent stay',
    minimum: 1,
    maximum: MOST_CHILDREN,
  })
  entries: GiveLessonFeedbackDto[];
}

/** An absent field does not change. */
export class CorrectLessonFeedbackDto {
  @EnumField({ ...feedbackFields.face, optional: true })
  face?: Face;

  @StringField({ ...feedbackFields.comment, optional: true, nullable: true })
  comment?: string | null;

  @IntField({ ...feedbackFields.minutes, optional: true, nullable: true })
  minutes?: number | null;
}

export class RemoveItemFeedbackQueryDto {
  @UuidField({ description: 'Only the feedback on this child', optional: true })
  childId?: string;
}

export function toLessonFeedbackDto(
  { id, itemId, childId, face, comment, givenAt, version }: LessonFeedback,
  minutes: number | null,
): LessonFeedbackDto {
  return { id, itemId, childId, face, comment, minutes, givenAt: givenAt.toISOString(), version };
}
