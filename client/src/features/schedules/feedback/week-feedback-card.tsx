import { useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useOnline } from '@/api/connection';
import type { WeekFeedback } from '@/api/feedback-model';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { useCanEdit } from '@/api/session';
import { dateText } from '@/lib/date-text';
import { addDays } from '@/lib/plain-date';
import { feedbackStrings } from '@/messages/feedback';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { useToast } from '@/ui/toast';
import { MOST_CHARACTERS } from './feedback-entries';
import { useDismissWeek } from './mutations';
import { weekFeedbackQuery } from './queries';
import { useKeepWeekFeedback } from './use-keep-week-feedback';
import { bodyOf, draftOf, type WeekFeedbackDraft } from './week-feedback-draft';
import { WeekFeedbackForm } from './week-feedback-form';
import styles from './week-feedback-form.module.css';

/**
 * Asks once how a week was, from its last school day on. The card is empty when there is nothing to ask, while that
 * is not known yet, and for viewers.
 */
export function WeekFeedbackCard({ date }: { date: string }) {
  const canEdit = useCanEdit();
  const { data: week } = useQuery({ ...weekFeedbackQuery(date), enabled: canEdit });
  // When somebody else answers while the parent is typing, the form stays; saving then shows the conflict.
  const [held, setHeld] = useState<string | null>(null);
  if (!canEdit || !week) return null;
  if (!week.ask && held !== week.monday) return null;
  return (
    <Asking
      key={week.monday}
      week={week}
      onTyping={() => setHeld(week.monday)}
      onDone={() => setHeld(null)}
    />
  );
}

interface AskingProps {
  week: WeekFeedback;
  onTyping: () => void;
  onDone: () => void;
}

/** What is pressed is kept at once; words are kept when their field is left, or by "Done". */
function Asking({ week, onTyping, onDone }: AskingProps) {
  const [draft, setDraft] = useState(() => draftOf(null));
  const online = useOnline();
  const showToast = useToast();
  const keep = useKeepWeekFeedback(week.monday);
  const dismiss = useDismissWeek();
  const body = bodyOf(draft);
  const isTooLong = draft.comment.length > MOST_CHARACTERS;
  const pressed = (next: WeekFeedbackDraft): void => {
    onTyping();
    setDraft(next);
    const said = bodyOf(next);
    if (said && next.comment === draft.comment && !isTooLong) keep.now(said);
  };
  // "Done" closes once the last press and the last word are kept.
  const [isClosing, setIsClosing] = useState(false);
  const mayClose = isClosing && body !== undefined && keep.isKept(body);
  const close = useEffectEvent(() => {
    if (!body) return;
    onDone();
    const title = feedbackStrings.weekSaved({ stars: body.stars });
    showToast({ title, description: feedbackStrings.weekSavedText });
  });
  useEffect(() => {
    if (mayClose) close();
  }, [mayClose]);
  const title = feedbackStrings.weekTitle({ day: dateText().dayAndMonth(week.monday) });
  return (
    <Card title={title} description={feedbackStrings.weekText}>
      <WeekFeedbackForm
        draft={draft}
        onChange={pressed}
        onLeaveComment={() => body && !isTooLong && keep.now(body)}
      />
      {keep.error !== null && (
        <Callout tone="care" live="alert" title={feedbackStrings.weekNotSaved}>
          {isProblem(keep.error, 'precondition.failed')
            ? feedbackStrings.weekConflict
            : problemText(keep.error)}
        </Callout>
      )}
      <div className={styles.foot}>
        {body ? (
          <>
            <Button
              variant="primary"
              disabled={isTooLong}
              onClick={() => {
                keep.now(body);
                setIsClosing(true);
              }}
            >
              {feedbackStrings.done}
            </Button>
            <p role="status" className={styles.kept}>
              {keep.isKept(body) && feedbackStrings.kept}
            </p>
          </>
        ) : (
          <Button
            variant="quiet"
            busy={dismiss.isPending}
            disabled={!online}
            onClick={() => dismiss.mutate(week.monday, { onSuccess: onDone })}
          >
            {feedbackStrings.notThisWeek}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** The question on Today: about this week, or else about last week, never both. */
export function LatestWeekFeedbackCard({ today }: { today: string }) {
  const canEdit = useCanEdit();
  const { data } = useQuery({ ...weekFeedbackQuery(today), enabled: canEdit });
  const [picked, setPicked] = useState<string | null>(null);
  if (picked === null && data) setPicked(data.ask ? today : addDays(today, -7));
  return picked === null ? null : <WeekFeedbackCard date={picked} />;
}
