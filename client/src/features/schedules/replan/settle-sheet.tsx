import { Sheet } from '@/ui/dialog';
import { previewStrings } from '@/messages/replan';
import type { FactsChanged } from './disruption';
import { Footer, Preview } from './life-happened-sheet';
import { useReplan } from './use-replan';

export interface SettleSheetProps {
  scheduleId: string;
  /** The first and the last day that it is about. */
  from: string;
  until: string;
  /** Where a better week is looked for: how much it avoids moves. Left out, as few lessons move as possible. */
  stability?: number;
  onClose: () => void;
}

/** What would move so that no lesson is in the way of the facts, or the week is better: the preview of "Life happened", with nothing to ask. */
export function SettleSheet({ scheduleId, from, until, stability, onClose }: SettleSheetProps) {
  const disruption: FactsChanged = { kind: 'facts-changed', date: from, endDate: until };
  const replan = useReplan({ date: from, onClose, settle: { scheduleId, disruption, stability } });
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={stability === undefined ? previewStrings.settleTitle : previewStrings.betterTitle}
      width="wide"
      footer={<Footer replan={replan} onClose={onClose} />}
    >
      <Preview replan={replan} />
    </Sheet>
  );
}
