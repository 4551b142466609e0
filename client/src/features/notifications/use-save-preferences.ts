import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UpdateNotificationPreferencesDto } from '@/api/generated/types.gen';
import {
  type NotificationPreferences,
  notificationPreferencesQuery,
  savePreferences,
} from '@/api/queries/notifications';

const { queryKey } = notificationPreferencesQuery;

/**
 * Saves a choice at once. Choices that follow each other quickly are sent one after another, each with the version that the
 * one before has brought, and each shows before its answer is there.
 */
export function useSavePreferences() {
  const queryClient = useQueryClient();
  return useMutation({
    scope: { id: 'notification-preferences' },
    mutationFn: (change: UpdateNotificationPreferencesDto) =>
      savePreferences(queryClient.getQueryData(queryKey) ?? { version: 0 }, change),
    onMutate: async ({ choices = [] }) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (known) => known && withChoices(known, choices));
    },
    onSuccess: (saved) => {
      queryClient.setQueryData(queryKey, (known) => ({ ...saved, choices: known?.choices ?? saved.choices })); // prettier-ignore
      void queryClient.invalidateQueries({ queryKey: ['notifications'] });
    },
    onError: () => void queryClient.invalidateQueries({ queryKey }),
  });
}

function withChoices(
  known: NotificationPreferences,
  choices: NotificationPreferences['choices'],
): NotificationPreferences {
  const chosen = (kind: string) => choices.find((choice) => choice.kind === kind);
  return { ...known, choices: known.choices.map((choice) => chosen(choice.kind) ?? choice) };
}
