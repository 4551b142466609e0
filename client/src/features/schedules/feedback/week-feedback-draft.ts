import {
  type GivenWeekFeedback,
  type SaveWeekFeedback,
  type WeekAnswers,
} from '@/api/feedback-model';

/** The feedback of a week while it is being typed. */
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

export function draftOf(given: GivenWeekFeedback | null): WeekFeedbackDraft {
  return {
    stars: given?.stars ?? null,
    answers: given?.answers ?? noAnswers,
    comment: given?.comment ?? '',
  };
}

/** The request body; undefined while no stars are given. */
export function bodyOf({
  stars,
  answers,
  comment,
}: WeekFeedbackDraft): SaveWeekFeedback | undefined {
  return stars === null ? undefined : { stars, answers, comment: comment.trim() || null };
}
