import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Face, FeedbackHistoryEntry } from '@/api/feedback-model';
import { http } from '@/api/http';
import { weekKeys } from '@/api/queries/weeks';
import { feedbackStrings } from '@/messages/feedback';
import { NumberField, TextArea } from '@/ui/text-field';
import { CorrectSheet } from './correct-sheet';
import { MOST_MINUTES, readMinutes } from '../../read-minutes';
import { FaceToggle } from '../face-toggle';
import { MOST_CHARACTERS } from '../feedback-entries';
import { feedbackKeys } from '../queries';

export interface CorrectLessonProps {
  entry: FeedbackHistoryEntry;
  face: NonNullable<FeedbackHistoryEntry['face']>;
  about: string;
  onClose: () => void;
}

/** Another face, other words, other minutes. */
export function CorrectLesson({ entry, face: said, about, onClose }: CorrectLessonProps) {
  const queryClient = useQueryClient();
  const [face, setFace] = useState<Face>(said.face);
  const [words, setWords] = useState(said.words ?? '');
  const [took, setTook] = useState(said.minutes === null ? '' : String(said.minutes));
  const minutes = readMinutes(took);
  const over = words.length - MOST_CHARACTERS;
  const save = useMutation({
    mutationFn: () =>
      http.patch('/feedback/{id}', {
        path: { id: entry.id },
        // Minutes that were not touched stay the lesson's own.
        body: { face, words: words.trim() || null, ...(minutes !== said.minutes && { minutes }) },
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
        value={words}
        onChange={(event) => setWords(event.target.value)}
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
