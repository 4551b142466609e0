import { Sheet } from '@/ui/dialog';
import { previewStrings } from '@/messages/replan';
import type { FactsChanged, WeekWishes } from './disruption';
import { Footer, Preview } from './life-happened-sheet';
import { useReplan } from './use-replan';

export interface SettleSheetProps {
  scheduleId: string;
  /** The days whose lessons are in the way, or the week whose wishes are open. */
  about: FactsChanged | WeekWishes;
  /** Where a better week is looked for: how much it avoids moves. Left out, as few lessons move as possible. */
  stability?: number;
  onClose: () => void;
}

/**
 * What would change so that no lesson is in the way of the facts, the week holds what they want, or it is better: the
 * preview of "Life happened", with nothing to ask.
 */
export function SettleSheet({ scheduleId, about, stability, onClose }: SettleSheetProps) {
  const settle = { scheduleId, disruption: about, stability };
  const replan = useReplan({ date: about.date, onClose, settle });
  const titleOfFacts =
    stability === undefined ? previewStrings.settleTitle : previewStrings.betterTitle;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={about.kind === 'wishes' ? previewStrings.wishesTitle : titleOfFacts}
      width="wide"
      footer={<Footer replan={replan} onClose={onClose} />}
    >
      <Preview replan={replan} />
    </Sheet>
  );
}
