import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { CommandKeys } from '@/api/command-keys';
import { http } from '@/api/http';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { exceptions } from '@/api/queries/family';
import { ledgerKeys } from '@/api/queries/ledger';
import { conflictsQuery, weekKeys } from '@/api/queries/weeks';
import { undoStrings, previewStrings } from '@/messages/replan';
import { useToast } from '@/ui/toast';
import type { ReplanPreview } from '@/api/replan-model';
import { handChangeKeys, itemKeys, scheduleKeys } from '../queries';
import {
  appliedText,
  type Choices,
  countOutcomes,
  movesNothing,
  type toChoices,
} from './left-over';

/** Another version is active now: weeks, lessons, versions and previews are requested again. */
function refreshPlan(queryClient: QueryClient, scheduleId: string): void {
  void queryClient.invalidateQueries({ queryKey: weekKeys.all });
  void queryClient.invalidateQueries({ queryKey: ledgerKeys.all });
  void queryClient.invalidateQueries({ queryKey: scheduleKeys.one(scheduleId) });
  void queryClient.invalidateQueries({ queryKey: itemKeys.all });
  void queryClient.invalidateQueries({ queryKey: handChangeKeys.all });
  // What happened is kept with it, and is taken back with it.
  void queryClient.invalidateQueries({ queryKey: exceptions.key });
  void queryClient.invalidateQueries({ queryKey: conflictsQuery.queryKey });
}

/** Makes the version before this one active again, and says so. */
export function useUndoPlan() {
  const queryClient = useQueryClient();
  const showToast = useToast();
  return useMutation({
    mutationFn: ({ scheduleId }: { scheduleId: string }) =>
      http.post('/schedules/{id}/undo', { path: { id: scheduleId } }),
    onSuccess: (_, { scheduleId }) => {
      refreshPlan(queryClient, scheduleId);
      showToast({ title: undoStrings.done, description: undoStrings.marksStay });
    },
    onError: (error, { scheduleId }) => {
      refreshPlan(queryClient, scheduleId);
      showToast({
        tone: 'care',
        title: undoStrings.failed,
        description: isProblem(error, 'schedule.nothing-to-undo')
          ? undoStrings.nothing
          : problemText(error),
      });
    },
  });
}

export interface Application {
  scheduleId: string;
  preview: ReplanPreview;
  choices: ReturnType<typeof toChoices>;
}

const keys = new CommandKeys();

/** Whether the plan changed after the preview was made, or the server dropped the preview. A fresh preview helps. */
export function isOutdated(error: unknown): boolean {
  return isProblem(error) && (error.code === 'replan.outdated' || error.status === 404);
}

/** The choices as the sheet holds them. */
function chosen({ leftOver, stayWithout }: Application['choices']): Choices {
  return Object.fromEntries([
    ...leftOver.map(({ itemId, choice }) => [itemId, choice] as const),
    ...stayWithout.map((itemId) => [itemId, 'without'] as const),
  ]);
}

/** Applies a preview; says what was done and offers to take it back. */
export function useApplyPreview({ onApplied }: { onApplied: () => void }) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const undo = useUndoPlan();
  return useMutation({
    mutationFn: (application: Application) =>
      http.post('/schedules/{id}/replan/{previewId}/apply', {
        path: { id: application.scheduleId, previewId: application.preview.previewId },
        body: application.choices,
        idempotencyKey: keys.of([application.preview.previewId, application.choices]),
      }),
    onSuccess: (_, { scheduleId, preview, choices }) => {
      refreshPlan(queryClient, scheduleId);
      showToast({
        title: movesNothing(preview) ? previewStrings.noted : previewStrings.applied,
        description: appliedText(countOutcomes(preview, chosen(choices))),
        onUndo: () => undo.mutate({ scheduleId }),
      });
      onApplied();
    },
    onError: (error, { scheduleId }) => {
      if (isOutdated(error)) refreshPlan(queryClient, scheduleId);
    },
    onSettled: (_, error) => keys.settled(error),
  });
}
