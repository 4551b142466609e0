import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { FeedbackHistoryEntry } from '@/api/feedback-model';
import { CorrectSheet } from './correct-sheet';
import { MOST_CHARACTERS } from '../feedback-entries';
import { useSaveWeekFeedback } from '../mutations';
import { feedbackKeys } from '../queries';
import { bodyOf, draftOf } from '../week-feedback-draft';
import { WeekFeedbackForm } from '../week-feedback-form';

export interface CorrectWeekProps {
  entry: FeedbackHistoryEntry;
  about: string;
  onClose: () => void;
}

/** Other stars, answers or words for a week. */
export function CorrectWeek({ entry, about, onClose }: CorrectWeekProps) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(entry.week));
  const saveFeedback = useSaveWeekFeedback();
  const body = bodyOf(draft);
  const { date: monday, version } = entry;
  const save = (done: () => void): void => {
    if (!body) return;
    saveFeedback.mutate(
      { monday, version, body },
      {
        onSuccess: done,
        onError: () => void queryClient.invalidateQueries({ queryKey: feedbackKeys.history() }),
      },
    );
  };
  return (
    <CorrectSheet
      about={about}
      saving={saveFeedback.isPending}
      error={saveFeedback.error}
      dirty={JSON.stringify(draft) !== JSON.stringify(draftOf(entry.week))}
      disabled={!body || draft.comment.length > MOST_CHARACTERS}
      onSave={save}
      onClose={onClose}
    >
      <WeekFeedbackForm draft={draft} onChange={setDraft} />
    </CorrectSheet>
  );
}
