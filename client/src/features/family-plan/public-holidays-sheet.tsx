import { problemText } from '@/api/problem-text';
import { usePublicHolidays } from '@/api/queries/use-public-holidays';
import { useFamily } from '@/api/session';
import { familyStrings } from '@/messages/family-plan';
import { PublicHolidaysSheet as Asked } from '@/shared/public-holidays-sheet';
import { useToast } from '@/ui/toast';
import { LoadFailed } from './load-failed';

const strings = familyStrings.publicHolidays;

/** Offers the public holidays of the family's country as days off. */
export function PublicHolidaysSheet({ onClose }: { onClose: () => void }) {
  const { timeZone } = useFamily();
  const showToast = useToast();
  const { failed, error, ...asked } = usePublicHolidays(timeZone, (count) => {
    showToast({ title: strings.added({ count }) });
    onClose();
  });
  return (
    <Asked
      {...asked}
      failed={failed && <LoadFailed title={strings.loadFailed} query={failed} />}
      refusal={error && problemText(error)}
      onClose={onClose}
    />
  );
}
