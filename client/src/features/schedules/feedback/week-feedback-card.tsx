import { useState } from 'react';
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
import { useDismissWeek, useSaveWeekFeedback } from './mutations';
import { weekFeedbackQuery } from './queries';
import { bodyOf, draftOf } from './week-feedback-draft';
import { WeekFeedbackForm } from './week-feedback-form';
import styles from './week-feedback-form.module.css';

/**
 * Asks once how a week was, from its last school day on. Nothing is shown where there is nothing to ask, while that
 * is not known, and to who may not answer.
 */
export function WeekFeedbackCard({ date }: { date: string }) {
  const canEdit = useCanEdit();
  const { data: week } = useQuery({ ...weekFeedbackQuery(date), enabled: canEdit });
  // Somebody else's answer, seen while one is typing, must not take the form away: it stays and says so.
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

function Asking({ week, onTyping, onDone }: AskingProps) {
  const [draft, setDraft] = useState(() => draftOf(null));
  const online = useOnline();
  const showToast = useToast();
  const say = useSaveWeekFeedback();
  const dismiss = useDismissWeek();
  const body = bodyOf(draft);
  const isTooLong = draft.comment.length > MOST_CHARACTERS;
  const save = (): void => {
    if (!body) return;
    say.mutate(
      { week, body },
      {
        onSuccess: () => {
          onDone();
          const title = feedbackStrings.weekSaved({ stars: body.stars });
          showToast({ title, description: feedbackStrings.weekSavedText });
        },
      },
    );
  };
  const title = feedbackStrings.weekTitle({ day: dateText().dayAndMonth(week.monday) });
  return (
    <Card title={title} description={feedbackStrings.weekText}>
      <WeekFeedbackForm
        draft={draft}
        disabled={!online}
        onChange={(next) => {
          onTyping();
          setDraft(next);
        }}
      />
      {say.isError && (
        <Callout tone="care" live="alert" title={feedbackStrings.weekNotSaved}>
          {isProblem(say.error, 'precondition.failed')
            ? feedbackStrings.weekConflict
            : problemText(say.error)}
        </Callout>
      )}
      <div className={styles.foot}>
        {body && (
          <Button
            variant="primary"
            busy={say.isPending}
            disabled={!online || isTooLong}
            onClick={save}
          >
            {feedbackStrings.save}
          </Button>
        )}
        <Button
          variant="quiet"
          busy={dismiss.isPending}
          disabled={!online}
          onClick={() => dismiss.mutate(week.monday, { onSuccess: onDone })}
        >
          {feedbackStrings.notThisWeek}
        </Button>
      </div>
    </Card>
  );
}

/** On Today: this week's question, or else the one about last week; never two at once. */
export function LatestWeekFeedbackCard({ today }: { today: string }) {
  const canEdit = useCanEdit();
  const { data } = useQuery({ ...weekFeedbackQuery(today), enabled: canEdit });
  const [picked, setPicked] = useState<string | null>(null);
  if (picked === null && data) setPicked(data.ask ? today : addDays(today, -7));
  return picked === null ? null : <WeekFeedbackCard date={picked} />;
}
