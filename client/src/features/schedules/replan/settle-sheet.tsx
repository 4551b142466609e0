import { Sheet } from '@/ui/dialog';
import { previewStrings } from '@/messages/replan';
import type { FactsChanged } from './disruption';
import { Footer, Preview } from './life-happened-sheet';
import { useReplan } from './use-replan';

export interface SettleSheetProps {
  scheduleId: string;
  /** The first and the last day with lessons in the way. */
  from: string;
  until: string;
  onClose: () => void;
}

/** What would move so that no lesson is in the way of the facts: the preview of "Life happened", with nothing to ask. */
export function SettleSheet({ scheduleId, from, until, onClose }: SettleSheetProps) {
  const disruption: FactsChanged = { kind: 'facts-changed', date: from, endDate: until };
  const replan = useReplan({ date: from, onClose, settle: { scheduleId, disruption } });
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={previewStrings.settleTitle}
      width="wide"
      footer={<Footer replan={replan} onClose={onClose} />}
    >
      <Preview replan={replan} />
    </Sheet>
  );
}
