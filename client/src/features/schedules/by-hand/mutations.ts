import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CommandKeys } from '@/api/command-keys';
import { http } from '@/api/http';
import type { AddLesson, Item, LessonByHand, PlacedByHand } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { byHandStrings as strings } from '@/messages/by-hand';
import { itemMarks } from '@/messages/item-marks';
import { useToast } from '@/ui/toast';
import { itemScope, takeBack, writeItem } from '../item/write-item';
import { refreshLessons } from '../refresh-lessons';
import { useUndoChange } from './use-undo-change';

const keys = new CommandKeys();

/** When a lesson stands now, and that its time was put on a quarter hour. */
function placeOf({ title, date, startTime, snapped }: PlacedByHand) {
  const text = dateText();
  const time = text.time(startTime);
  const word = snapped && itemMarks.snapped({ asked: text.time(snapped.params.askedTime), time });
  return { title, day: text.shortDay(date), time, word };
}

/** Adds a lesson, says so and offers to take it back. */
export function useAddLesson({ onAdded }: { onAdded: () => void }) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const undo = useUndoChange();
  return useMutation({
    mutationFn: (body: AddLesson) => http.post('/items', { body, idempotencyKey: keys.of(body) }),
    onSuccess: (added) => {
      const { word, ...place } = placeOf(added);
      const counts = added.extra ? strings.wasAddedExtra : strings.wasAddedOwed;
      showToast({
        title: strings.wasAdded(place),
        description: [counts, word].filter(Boolean).join(' '),
        onUndo: () => undo.mutate(added.changeId),
      });
      onAdded();
    },
    onSettled: (_, error) => {
      keys.settled(error);
      return refreshLessons(queryClient);
    },
  });
}

export interface EditOfLesson {
  item: Item;
  lesson: LessonByHand;
}

/** Changes what a lesson is. Only the server knows whether it fits, so there is no optimistic update. */
export function useEditLesson({ onSaved }: { onSaved: () => void }) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const undo = useUndoChange();
  return useMutation({
    scope: itemScope,
    mutationFn: ({ item, lesson }: EditOfLesson) =>
      writeItem(queryClient, item, (version) =>
        http.put('/items/{id}/lesson', { path: { id: item.id }, body: lesson, version }),
      ),
    onSuccess: (saved) => {
      const { word, ...place } = placeOf(saved);
      showToast({
        title: strings.wasChanged(place),
        description: word ?? undefined,
        onUndo: () => undo.mutate(saved.changeId),
      });
      onSaved();
    },
    onError: (error, { item }) => takeBack(queryClient, error, item),
    onSettled: () => refreshLessons(queryClient),
  });
}

export interface DeletionOfLesson {
  item: Item;
  as: 'dropped' | 'owed';
}

/** Takes a lesson out, says what the ledger makes of it and offers to take that back. */
export function useDeleteLesson({ onDeleted }: { onDeleted: () => void }) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const undo = useUndoChange();
  return useMutation({
    scope: itemScope,
    mutationFn: ({ item, as }: DeletionOfLesson) =>
      http.delete('/items/{id}', { path: { id: item.id }, query: { as }, version: item.version }),
    onSuccess: (change, { item: { title, extra }, as }) => {
      const said = as === 'dropped' ? strings.wasDropped : strings.wasOwed;
      showToast({
        title: extra ? strings.wasDeleted({ title }) : said({ title }),
        onUndo: () => undo.mutate(change.id),
      });
      onDeleted();
    },
    onError: (error, { item }) => takeBack(queryClient, error, item),
    onSettled: (_, error) => refreshLessons(queryClient, { isGone: !error }),
  });
}
