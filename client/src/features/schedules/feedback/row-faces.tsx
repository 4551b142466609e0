import { useQuery } from '@tanstack/react-query';
import { useOnline } from '@/api/connection';
import type { Item } from '@/api/week-model';
import { feedbackStrings } from '@/messages/feedback';
import { FaceToggle } from './face-toggle';
import { commonFace } from './feedback-entries';
import { useSaveLessonFeedback } from './mutations';
import { itemFeedbackQuery } from './queries';

/**
 * Asks in the row of a lesson that was just ticked how it was: one press for all its children. Where they have
 * different faces, the lesson's panel shows them.
 */
export function RowFaces({ item }: { item: Item }) {
  const online = useOnline();
  const query = useQuery(itemFeedbackQuery(item.id));
  const saveFeedback = useSaveLessonFeedback();
  const childIds = item.children.map(({ childId }) => childId);
  const entries = query.data?.entries ?? [];
  const common = commonFace(entries, childIds);
  // Without the feedback given so far no face can be shown as chosen.
  if (!query.data || (entries.length > 0 && common === null)) return null;
  return (
    <FaceToggle
      small
      label={feedbackStrings.howWas({ title: item.title })}
      face={common}
      disabled={!online}
      onChange={(face) =>
        saveFeedback.mutate({
          item,
          entries: face ? childIds.map((childId) => ({ childId, face })) : [],
          ...(face ? {} : { removeFor: childIds }),
        })
      }
    />
  );
}
