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
import { MOST_MINUTES, readMinutes } from '../../read-minutes';

export interface CorrectLessonProps {
  entry: FeedbackHistoryEntry;
  face: NonNullable<FeedbackHistoryEntry['face']>;
  about: string;
  onClose: () => void;
}

/** Another face, another comment, other minutes. */
export function CorrectLesson({ entry, face: given, about, onClose }: CorrectLessonProps) {
  const queryClient = useQueryClient();
  const [face, setFace] = useState<Face>(given.face);
  const [comment, setComment] = useState(given.comment ?? '');
  const [took, setTook] = useState(given.minutes === null ? '' : String(given.minutes));
  const minutes = readMinutes(took);
  const over = comment.length - MOST_CHARACTERS;
  const save = useMutation({
    mutationFn: () =>
      http.patch('/feedback/{id}', {
        path: { id: entry.id },
        // Minutes that were not changed are left out of the request.
        body: {
          face,
          comment: comment.trim() || null,
          ...(minutes !== given.minutes && { minutes }),
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
      dirty={face !== given.face || comment !== (given.comment ?? '') || minutes !== given.minutes}
      disabled={over > 0 || minutes === undefined}
      onSave={(done) => save.mutate(undefined, { onSuccess: done })}
      onClose={onClose}
    >
      <FaceToggle
        label={feedbackStrings.howWasIt}
        face={face}
        // A face cannot be taken away here; to have none, the parent deletes the entry.
        onChange={(next) => setFace(next ?? face)}
      />
      <TextArea
        label={feedbackStrings.note}
        hint={feedbackStrings.noteHint}
        error={over > 0 ? feedbackStrings.noteTooLong({ over }) : undefined}
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
