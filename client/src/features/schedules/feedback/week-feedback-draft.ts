import {
  type GivenWeekFeedback,
  type SaveWeekFeedback,
  type WeekAnswers,
} from '@/api/feedback-model';

/** What is being said of a week, before it is sent. */
export interface WeekFeedbackDraft {
  stars: number | null;
  answers: WeekAnswers;
  comment: string;
}

const noAnswers: WeekAnswers = {
  pace: null,
  freeTime: null,
  coreWork: null,
  dayStart: null,
  energy: null,
};

export function draftOf(said: GivenWeekFeedback | null): WeekFeedbackDraft {
  return {
    stars: said?.stars ?? null,
    answers: said?.answers ?? noAnswers,
    comment: said?.comment ?? '',
  };
}

/** What is sent; undefined as long as no stars are given. */
export function bodyOf({
  stars,
  answers,
  comment,
}: WeekFeedbackDraft): SaveWeekFeedback | undefined {
  return stars === null ? undefined : { stars, answers, comment: comment.trim() || null };
}
