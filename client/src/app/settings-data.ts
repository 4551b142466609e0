import type { LoadData } from '@/api/load-data';
import { devicesQuery, familyQuery, invitationsQuery, membersQuery } from '@/api/queries/account';
import { consentHistoryQuery, consentsQuery } from '@/api/queries/consents';
import {
  children,
  commitments,
  exceptions,
  holidays,
  meals,
  parents,
  subjects,
} from '@/api/queries/family';
import { loadHistory } from '@/features/history/history-data';
import { notificationPreferencesQuery } from '@/api/queries/notifications';
import { loadFeedbackHistory } from '@/features/schedules/feedback/history/feedback-history-data';
import { loadWebhooks } from '@/features/webhooks/webhooks-data';

const people: LoadData = (queryClient) => [
  queryClient.ensureQueryData(children.all()),
  queryClient.ensureQueryData(parents.all()),
];

/** What each section reads first; a section that is not here has nothing to ask for. */
const sections: Readonly<Record<string, LoadData>> = {
  family: (queryClient) => [queryClient.ensureQueryData(familyQuery)],
  people,
  subjects: (queryClient, address) => [
    queryClient.ensureQueryData(subjects.all()),
    ...people(queryClient, address),
  ],
  time: (queryClient, address) => [
    queryClient.ensureQueryData(commitments.all()),
    queryClient.ensureQueryData(holidays.all()),
    queryClient.ensureQueryData(meals.all()),
    queryClient.ensureQueryData(exceptions.all()),
    ...people(queryClient, address),
  ],
  members: (queryClient, { session }) => [
    queryClient.ensureQueryData(membersQuery),
    ...(session.family?.role === 'owner' ? [queryClient.ensureQueryData(invitationsQuery)] : []),
  ],
  notifications: (queryClient) => [queryClient.ensureQueryData(notificationPreferencesQuery)],
  feedback: loadFeedbackHistory,
  privacy: (queryClient) => [
    queryClient.ensureQueryData(consentsQuery),
    queryClient.ensureQueryData(consentHistoryQuery),
    queryClient.ensureQueryData(children.all()),
  ],
  history: loadHistory,
  webhooks: loadWebhooks,
  devices: (queryClient) => [queryClient.ensureQueryData(devicesQuery)],
};

export const loadSettings: LoadData = (queryClient, address) =>
  sections[address.params['section'] ?? '']?.(queryClient, address) ?? [];
