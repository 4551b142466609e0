import { ArrowRight } from 'lucide-react';
import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { mondayOf } from '@/lib/plain-date';
import { subjectLook } from '@/lib/subject-look';
import { previewStrings } from '@/messages/replan';
import { SubjectBadge } from '@/shared/subject-badge';
import type { Choice, MovedLesson, Place } from '@/api/replan-model';
import { ChoiceChips } from '@/ui/choice-chips';
import { staysWithout, type Choices } from './left-over';
import { namesOf } from './left-over-list';
import { MOST_COUNTED } from './moves-picture';
import { moveReasonText } from './reason-text';
import styles from './preview.module.css';

/** "Mon 9:00", with the date too where the other place lies in another week. */
function placeText(place: Place, other: Place): string {
  const text = dateText();
  const sameWeek = mondayOf(place.date) === mondayOf(other.date);
  const day = sameWeek ? text.weekdayShort(place.date) : text.shortDay(place.date);
  return `${day} ${text.time(place.startTime)}`;
}

/** "Mon 9:00 → Tue 10:15" */
export function FromTo({ from, to }: { from: Place; to: Place }) {
  return (
    <p className={styles.fromTo}>
      <s className={styles.old}>{placeText(from, to)}</s>
      <ArrowRight aria-hidden size={16} />
      <span className="visually-hidden"> {previewStrings.to} </span>
      <strong>{placeText(to, from)}</strong>
    </p>
  );
}

export interface MovedListProps {
  moved: readonly MovedLesson[];
  family: readonly WeekChild[];
  choices: Choices;
  onChoose: (itemId: string, choice: Choice) => void;
}

/** Each lesson that moves: what, whose, from where to where, and why there. The numbers are those of the picture. */
export function MovedList(props: MovedListProps) {
  return (
    <section className={styles.section}>
      <h4>{previewStrings.moved}</h4>
      <Moves {...props} numbered={props.moved.length <= MOST_COUNTED} />
    </section>
  );
}

/** A later week of a plan that moves as a whole, closed at first. */
export function LaterWeek({ monday, ...props }: MovedListProps & { monday: string }) {
  const week = dateText().dayAndMonth(monday);
  return (
    <details className={styles.laterWeek}>
      <summary>{previewStrings.laterWeek({ week, count: props.moved.length })}</summary>
      <Moves {...props} />
    </details>
  );
}

function Moves({
  moved,
  family,
  choices,
  onChoose,
  numbered = false,
}: MovedListProps & { numbered?: boolean }) {
  return (
    <ol className={styles.list}>
      {moved.map((move, index) => {
        const look = subjectLook(move.subjectKind);
        const who = family.filter(({ id }) => move.childIds.includes(id));
        return (
          <li key={move.itemId} className={styles.move}>
            {numbered && (
              <span aria-hidden className={styles.number}>
                {index + 1}
              </span>
            )}
            <div className={styles.moveWords}>
              <div className={styles.moveHead}>
                <SubjectBadge hue={look.hue} icon={look.icon} size="s">
                  {move.title}
                </SubjectBadge>
                <span className={styles.quiet}>{dateText().list(who.map(({ name }) => name))}</span>
              </div>
              <FromTo from={move.from} to={move.to} />
              <p className={styles.quiet}>
                {moveReasonText(move.why)}
                {move.toParentName !== null && ` ${givenByText(move.toParentName, move)}`}
              </p>
              {move.without.length > 0 && <MoveOrStay {...{ move, family, choices, onChoose }} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function givenByText(name: string, { fromParentName }: MovedLesson): string {
  return fromParentName === null
    ? previewStrings.nowGivenBy({ name })
    : previewStrings.givenBy({ name });
}

/** A lesson together can be held where it is, without those who are absent. */
function MoveOrStay({
  move,
  family,
  choices,
  onChoose,
}: Omit<MovedListProps, 'moved'> & { move: MovedLesson }) {
  const children = namesOf(move.without, family);
  return (
    <ChoiceChips
      label={previewStrings.choiceForMoved({ title: move.title, children })}
      hideLabel
      value={staysWithout(move, choices) ? 'without' : 'move'}
      onValueChange={(value) => onChoose(move.itemId, value === 'without' ? 'without' : 'drop')}
      options={[
        { value: 'move', label: previewStrings.move },
        { value: 'without', label: previewStrings.without({ children }) },
      ]}
    />
  );
}
