import { MOST_STARS } from '../../domain/feedback/index.js';
import {
  BooleanField,
  DateField,
  InstantField,
  IntField,
  ObjectField,
  StringField,
} from '../../http/index.js';
import type { WeekFeedback } from '../../persistence/index.js';

const answer = (statement: string) => ({
  description: `${statement} 1 is not at all, 5 is fully; null without an answer`,
  minimum: 1,
  maximum: MOST_STARS,
  nullable: true,
  example: 4,
});

const stars = {
  description: 'The week as a whole',
  minimum: 1,
  maximum: MOST_STARS,
  example: 4,
} as const;

const comment = {
  description: 'In a parent’s own words',
  minimum: 0,
  maximum: 2000,
  lines: true,
} as const;

export class WeekAnswersDto {
  @IntField(answer('The pace was right.'))
  pace: number | null;

  @IntField(answer('There was enough free time.'))
  freeTime: number | null;

  @IntField(answer('The work that matters most got done.'))
  coreWork: number | null;

  @IntField(answer('The days started well.'))
  dayStart: number | null;

  @IntField(answer('I had enough energy for it.'))
  energy: number | null;
}

/** As `WeekAnswersDto`; what is absent was not answered. */
export class GiveWeekAnswersDto {
  @IntField({ ...answer('The pace was right.'), optional: true })
  pace?: number | null;

  @IntField({ ...answer('There was enough free time.'), optional: true })
  freeTime?: number | null;

  @IntField({ ...answer('The work that matters most got done.'), optional: true })
  coreWork?: number | null;

  @IntField({ ...answer('The days started well.'), optional: true })
  dayStart?: number | null;

  @IntField({ ...answer('I had enough energy for it.'), optional: true })
  energy?: number | null;
}

export class WeekRatingDto {
  @IntField(stars)
  stars: number;

  @ObjectField(() => WeekAnswersDto, { description: 'How far each statement holds' })
  answers: WeekAnswersDto;

  @StringField({ ...comment, nullable: true })
  comment: string | null;

  @InstantField({ description: 'When it was given' })
  givenAt: string;
}

export class WeekFeedbackDto {
  @DateField({ description: 'Monday of the week', example: '2026-11-23' })
  monday: string;

  @BooleanField({
    description:
      'Whether to ask now: from the last school day of the week to the end of the next one, and only until it was answered or put away',
  })
  ask: boolean;

  @ObjectField(() => WeekRatingDto, {
    description: 'The rating; null where there is none',
    nullable: true,
  })
  rating: WeekRatingDto | null;

  @IntField({ description: 'Counts the changes; 0 where there is no feedback yet', example: 1 })
  version: number;
}

/** The whole rating of a week: it replaces the one before. */
export class GiveWeekFeedbackDto {
  @IntField(stars)
  stars: number;

  @ObjectField(() => GiveWeekAnswersDto, {
    description: 'How far each statement holds; those left out were not answered',
    optional: true,
  })
  answers?: GiveWeekAnswersDto;

  @StringField({ ...comment, optional: true, nullable: true })
  comment?: string | null;
}

/** The rating of a week; null where the question was only put away. */
export function toWeekRating(row: WeekFeedback): WeekRatingDto | null {
  const { stars: given, givenAt, pace, freeTime, coreWork, dayStart, energy, comment: words } = row;
  if (given === null || givenAt === null) return null;
  const answers = { pace, freeTime, coreWork, dayStart, energy };
  return { stars: given, answers, comment: words, givenAt: givenAt.toISOString() };
}
