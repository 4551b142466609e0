import { useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import type { FeedbackHistoryEntry } from '@/api/feedback-model';
import { useFamily } from '@/api/session';
import { dateText } from '@/lib/date-text';
import { formatInstant } from '@/lib/format';
import { subjectLook } from '@/lib/subject-look';
import { feedbackStrings } from '@/messages/feedback';
import { Facts } from '@/ui/facts';
import { IconButton } from '@/ui/icon-button';
import { SubjectBadge } from '@/shared/subject-badge';
import { CorrectLesson } from './correct-lesson';
import { CorrectWeek } from './correct-week';
import { FaceMark } from '../face-toggle';
import { DeleteFeedback } from './delete-feedback';
import { StarMark } from '../star-choice';
import { aboutOf, detailsOf, type Names } from './feedback-history-text';
import styles from './feedback-history.module.css';

export interface FeedbackHistoryListProps {
  entries: readonly FeedbackHistoryEntry[];
  names: Names;
  disabled: boolean;
}

/** The entries, each with what can be done about it. */
export function FeedbackHistoryList({ entries, names, disabled }: FeedbackHistoryListProps) {
  const [open, setOpen] = useState<{ id: string; to: 'correct' | 'remove' } | null>(null);
  const entry = entries.find(({ id }) => id === open?.id);
  const close = (): void => setOpen(null);
  const about = entry ? aboutOf(entry, names) : '';
  return (
    <>
      <ul className={styles.list} aria-label={feedbackStrings.list}>
        {entries.map((each) => (
          <Row
            key={each.id}
            entry={each}
            about={aboutOf(each, names)}
            disabled={disabled}
            onOpen={(to) => setOpen({ id: each.id, to })}
          />
        ))}
      </ul>
      {entry && open?.to === 'remove' && (
        <DeleteFeedback entry={entry} about={about} onClose={close} />
      )}
      {entry?.face && open?.to === 'correct' && (
        <CorrectLesson entry={entry} face={entry.face} about={about} onClose={close} />
      )}
      {entry?.week && open?.to === 'correct' && (
        <CorrectWeek entry={entry} about={about} onClose={close} />
      )}
    </>
  );
}

interface RowProps {
  entry: FeedbackHistoryEntry;
  about: string;
  disabled: boolean;
  onOpen: (to: 'correct' | 'remove') => void;
}

function Row({ entry, about, disabled, onOpen }: RowProps) {
  const { lesson, face, week, implicit } = entry;
  const { timeZone } = useFamily();
  const comment = face?.comment ?? week?.comment;
  const details = detailsOf(entry);
  return (
    <li className={styles.row}>
      <div className={styles.entry}>
        <div className={styles.about}>
          <About entry={entry} about={about} />
          {face && <FaceMark face={face.face} />}
          {week && <StarMark stars={week.stars} />}
        </div>
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {comment && <p className={styles.words}>{comment}</p>}
        <p className={styles.when}>
          <Facts of={whenFacts(entry, timeZone)} />
        </p>
      </div>
      <div className={styles.actions}>
        {!implicit && (
          <IconButton
            label={feedbackStrings.correct({ what: whatOf(about, lesson) })}
            disabled={disabled}
            onClick={() => onOpen('correct')}
          >
            <Pencil aria-hidden size={18} />
          </IconButton>
        )}
        <IconButton
          label={feedbackStrings.remove({ what: whatOf(about, lesson) })}
          disabled={disabled}
          onClick={() => onOpen('remove')}
        >
          <Trash2 aria-hidden size={18} />
        </IconButton>
      </div>
    </li>
  );
}

function About({ entry: { lesson }, about }: { entry: FeedbackHistoryEntry; about: string }) {
  if (!lesson) return <span className={styles.title}>{about}</span>;
  const look = subjectLook(lesson.subjectKind);
  return (
    <SubjectBadge hue={look.hue} icon={look.icon}>
      {about}
    </SubjectBadge>
  );
}

/** The name of an entry for its buttons. The time tells lessons of the same subject apart. */
function whatOf(about: string, lesson: FeedbackHistoryEntry['lesson']): string {
  return lesson ? `${about}, ${dateText().time(lesson.startTime)}` : about;
}

function whenFacts({ lesson, date, by, at }: FeedbackHistoryEntry, timeZone: string): string[] {
  const when = formatInstant(at, timeZone);
  const givenBy = by === null ? when : feedbackStrings.givenBy({ who: by, when });
  if (!lesson) return [givenBy];
  const text = dateText();
  const stood = feedbackStrings.at({
    day: text.shortDay(date),
    time: text.time(lesson.startTime),
  });
  return [stood, givenBy];
}
