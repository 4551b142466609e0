import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Face, FeedbackHistoryEntry } from '@/api/feedback-model';
import { http } from '@/api/http';
import { weekKeys } from '@/api/queries/weeks';
import { feedbackStrings } from '@/messages/feedback';
import { NumberField, TextArea } from '@/ui/text-field';
import { CorrectSheet } from './correct-sheet';
import { FaceToggle } from '../face-toggle';
import { MOST_CHARACTERS } from '../feedback-entries';
import { feedbackKeys } from '../queries';

export interface CorrectLessonProps {
  entry: FeedbackHistoryEntry;
  face: NonNullable<FeedbackHistoryEntry['face']>;
  about: string;
  onClose: () => void;
}

const MOST_MINUTES = 600;

/** Undefined when the text is no number of minutes. */
function minutesIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/** Another face, another comment, other minutes. */
export function CorrectLesson({ entry, face: said, about, onClose }: CorrectLessonProps) {
  const queryClient = useQueryClient();
  const [face, setFace] = useState<Face>(said.face);
  const [comment, setComment] = useState(said.comment ?? '');
  const [took, setTook] = useState(said.minutes === null ? '' : String(said.minutes));
  const minutes = minutesIn(took);
  const over = comment.length - MOST_CHARACTERS;
  const save = useMutation({
    mutationFn: () =>
      http.patch('/feedback/{id}', {
        path: { id: entry.id },
        // Minutes that were not touched stay the lesson's own.
        body: {
          face,
          comment: comment.trim() || null,
          ...(minutes !== said.minutes && { minutes }),
        },
        version: entry.version,
      }),
    onSettled: () =>
      Promise.all(
        [feedbackKeys.all, weekKeys.all].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
  return (
    <CorrectSheet
      about={about}
      saving={save.isPending}
      error={save.error}
      disabled={over > 0 || minutes === undefined}
      onSave={(done) => save.mutate(undefined, { onSuccess: done })}
      onClose={onClose}
    >
      <FaceToggle
        label={feedbackStrings.howWasIt}
        face={face}
        // To have no face, the entry is deleted.
        onChange={(next) => setFace(next ?? face)}
      />
      <TextArea
        label={feedbackStrings.words}
        hint={feedbackStrings.wordsHint}
        error={over > 0 ? feedbackStrings.wordsTooLong({ over }) : undefined}
        optional
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <NumberField
        label={feedbackStrings.minutesTook}
        error={minutes === undefined ? feedbackStrings.minutesWrong : undefined}
        unit={feedbackStrings.minutesUnit}
        min={0}
        max={MOST_MINUTES}
        optional
        value={took}
        onChange={(event) => setTook(event.target.value)}
      />
    </CorrectSheet>
  );
}
