import type { Session } from '@/api/model';
import { OtherFamilies } from '@/features/auth/other-families';
import { MarksSender } from '@/features/schedules/item/marks-sender';
import { TicksSender } from '@/features/tasks/ticks-sender';
import { NotificationBell } from '@/features/notifications/notification-bell';
import { LivePages } from './live-pages';

export { NotificationBell };

/** What every screen behind sign-in has and nobody waits for. */
export function BehindTheScreen({ session: { family, consent } }: { session: Session }) {
  return (
    <>
      <MarksSender />
      <TicksSender />
      <OtherFamilies />
      {family && consent.service && <LivePages familyId={family.id} />}
    </>
  );
}
