import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  ItemFeedback,
  SaveLessonFeedback,
  SaveWeekFeedback,
  WeekFeedback,
} from '@/api/feedback-model';
import { http } from '@/api/http';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import type { Item } from '@/api/week-model';
import { feedbackStrings } from '@/messages/feedback';
import { useToast } from '@/ui/toast';
import { commonFace, undoOfFeedback, withFeedback } from './feedback-entries';
import { feedbackKeys } from './queries';

type AboutItem = Pick<Item, 'id' | 'title'>;

interface LessonFeedbackChange {
  item: AboutItem;
  /** The new feedback, one entry for each child. */
  entries: readonly SaveLessonFeedback[];
  /** The children whose feedback is removed. */
  removeFor?: readonly string[];
  /** Shows what was saved and offers to undo it. */
  announced?: boolean;
}

async function send({
  item,
  entries,
  removeFor = [],
}: LessonFeedbackChange): Promise<ItemFeedback> {
  const path = { id: item.id };
  for (const childId of removeFor)
    await http.delete('/items/{id}/feedback', { path, query: { childId } });
  if (entries.length === 0) return http.get('/items/{id}/feedback', { path });
  return http.put('/items/{id}/feedback', { path, body: { entries: [...entries] } });
}

/** Saves feedback of a lesson: shown at once, taken back with a message when the server refuses, undone by one press. */
export function useSaveLessonFeedback() {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const mutation = useMutation({
    // The mutations of one scope run one after the other, in the order of the presses.
    scope: { id: 'feedback' },
    mutationFn: send,
    onMutate: async ({ item, entries, removeFor = [] }) => {
      const key = feedbackKeys.item(item.id);
      await queryClient.cancelQueries({ queryKey: key });
      const before = queryClient.getQueryData<ItemFeedback>(key)?.entries ?? [];
      const left = before.filter(({ childId }) => !removeFor.includes(childId));
      queryClient.setQueryData<ItemFeedback>(key, {
        itemId: item.id,
        entries: withFeedback(left, item.id, entries),
      });
      return { before };
    },
    onError: (error, { item }, context) => {
      const entries = context?.before ?? [];
      queryClient.setQueryData(feedbackKeys.item(item.id), { itemId: item.id, entries });
      const title = feedbackStrings.notSaved({ title: item.title });
      showToast({ tone: 'care', title, description: problemText(error) });
    },
    onSuccess: (saved, { item, entries, removeFor = [], announced }, { before }) => {
      queryClient.setQueryData(feedbackKeys.item(item.id), saved);
      void queryClient.invalidateQueries({ queryKey: feedbackKeys.history() });
      if (!announced) return;
      const childIds = [...entries.map(({ childId }) => childId), ...removeFor];
      const face = commonFace(saved.entries, childIds);
      const { title } = item;
      showToast({
        title:
          entries.length > 0
            ? face
              ? feedbackStrings.faceSaved({ title, face: feedbackStrings.facesInside[face] })
              : feedbackStrings.facesSavedPerChild({ title })
            : feedbackStrings.takenBack({ title }),
        onUndo: () => mutation.mutate({ item, ...undoOfFeedback(before, childIds) }),
      });
    },
  });
  return mutation;
}

interface WeekFeedbackChange {
  monday: string;
  /** The version that the parent has seen; the newest that this browser knows where none is given. */
  version?: number;
  body: SaveWeekFeedback;
}

/**
 * Saves feedback of a week, one press after the other, each on the version that the one before left. Fails with
 * ProblemError 412 when somebody else has answered meanwhile.
 */
export function useSaveWeekFeedback() {
  const queryClient = useQueryClient();
  return useMutation({
    scope: { id: 'week-feedback' },
    mutationFn: ({ monday, version, body }: WeekFeedbackChange) =>
      http.put('/weeks/{date}/feedback', {
        path: { date: monday },
        body,
        version:
          version ??
          queryClient.getQueryData<WeekFeedback>(feedbackKeys.week(monday))?.version ??
          0,
      }),
    onSuccess: (saved) => {
      queryClient.setQueryData(feedbackKeys.week(saved.monday), saved);
      void queryClient.invalidateQueries({ queryKey: feedbackKeys.history() });
    },
    onError: (error, { monday }) => {
      if (isProblem(error, 'precondition.failed'))
        void queryClient.invalidateQueries({ queryKey: feedbackKeys.week(monday) });
    },
  });
}

/** Dismisses the question about a week for good. */
export function useDismissWeek() {
  const queryClient = useQueryClient();
  const showToast = useToast();
  return useMutation({
    mutationFn: (monday: string) =>
      http.post('/weeks/{date}/feedback/dismiss', { path: { date: monday } }),
    onSuccess: (saved) => {
      queryClient.setQueryData(feedbackKeys.week(saved.monday), saved);
      showToast({ title: feedbackStrings.dismissed });
    },
    onError: (error) =>
      showToast({
        tone: 'care',
        title: feedbackStrings.notDismissed,
        description: problemText(error),
      }),
  });
}
