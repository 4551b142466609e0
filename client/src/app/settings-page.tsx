import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import { DevicesSection } from '@/features/auth/devices-section';
import { ProfileSection } from '@/features/auth/profile-section';
import { ConsentsSection } from '@/features/consents/consents-section';
import { FamilySection } from '@/features/family-plan/family-section';
import { MembersSection } from '@/features/family-plan/members-section';
import { PeopleSection, SubjectsSection, TimeSection } from '@/features/family-plan/sections';
import { FeedbackHistorySection } from '@/features/schedules/feedback/history/feedback-history-section';
import { HistorySection } from '@/features/history/history-section';
import { NotificationSettingsSection } from '@/features/notifications/notification-settings-section';
import { AnswersSection } from '@/features/settings/answers-section';
import { AppearanceSection } from '@/features/settings/appearance-section';
import { SettingsLayout } from '@/features/settings/settings-layout';
import { WebhooksSection } from '@/features/webhooks/webhooks-section';
import { settingsStrings } from '@/messages/settings';
import { NotFound } from './route-error';

type SectionId = keyof typeof settingsStrings.sections;

/** Settings are put together here, since their parts belong to several features. */
const screens: Record<SectionId, ComponentType> = {
  profile: ProfileSection,
  family: FamilySection,
  people: PeopleSection,
  subjects: SubjectsSection,
  time: TimeSection,
  answers: AnswersSection,
  members: MembersSection,
  notifications: NotificationSettingsSection,
  feedback: FeedbackHistorySection,
  privacy: ConsentsSection,
  history: HistorySection,
  webhooks: WebhooksSection,
  devices: DevicesSection,
  appearance: AppearanceSection,
};

const sections = Object.entries(settingsStrings.sections).map(([id, label]) => ({ id, label }));

const isSection = (id: string): id is SectionId => id in screens;

/** `/settings` and `/settings/:section`. */
export function SettingsPage() {
  const { section } = useParams();
  const shown = section ?? 'profile';
  if (!isSection(shown)) return <NotFound />;
  const Section = screens[shown];
  return (
    <SettingsLayout
      sections={sections}
      open={section ?? null}
      title={settingsStrings.sections[shown]}
    >
      <Section key={shown} />
    </SettingsLayout>
  );
}
