import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { RadioCards } from '@/ui/radio-cards';
import { SubjectBadge } from '@/ui/subject-badge';
import { choiceOf, inOrder, type Choices } from './left-over';
import type { Choice, LeftOverLesson, Offer } from '@/api/replan-model';
import { previewStrings } from './strings';
import styles from './preview.module.css';

export interface LeftOverListProps {
  leftOver: readonly LeftOverLesson[];
  family: readonly WeekChild[];
  choices: Choices;
  onChoose: (itemId: string, choice: Choice) => void;
}

function offerWords(offer: Offer): { label: string; description?: string } {
  const text = dateText();
  const { kind, toWeek, date, minutes, message } = offer;
  switch (kind) {
    case 'carry-over':
      return {
        label: toWeek
          ? previewStrings.carryOver({ day: text.dayAndMonth(toWeek) })
          : previewStrings.carryOverLater,
      };
    case 'drop':
      return { label: previewStrings.drop };
    case 'extend-hours':
      return {
        label:
          date && minutes
            ? previewStrings.extend({ day: text.weekday(date), minutes })
            : previewStrings.extendSome,
        ...(message && { description: message }),
      };
  }
}

/** What no longer fits, core first, each with what can be done about it. */
export function LeftOverList({ leftOver, family, choices, onChoose }: LeftOverListProps) {
  const text = dateText();
  return (
    <section className={styles.section}>
      <h4>{previewStrings.leftOver}</h4>
      <p className={styles.quiet}>{previewStrings.leftOverHint}</p>
      <ul className={styles.list}>
        {inOrder(leftOver).map((lesson) => {
          const who = family.filter(({ id }) => lesson.childIds.includes(id));
          const look = subjectLook(lesson.subjectKind);
          const when = `${text.weekdayShort(lesson.from.date)} ${text.time(lesson.from.startTime)}`;
          return (
            <li key={lesson.itemId} className={styles.leftOver}>
              <div className={styles.moveHead}>
                <SubjectBadge hue={look.hue} icon={look.icon} size="s">
                  {lesson.title}
                </SubjectBadge>
                {lesson.core && <span className={styles.core}>{previewStrings.core}</span>}{' '}
                <span className={styles.quiet}>
                  {[text.list(who.map(({ name }) => name)), when].filter(Boolean).join(' · ')}
                </span>
              </div>
              <p className={styles.quiet}>{lesson.why}</p>
              {lesson.offers.length === 0 ? (
                <p>{previewStrings.noOffers}</p>
              ) : (
                <RadioCards
                  label={previewStrings.choiceFor({ title: lesson.title, when })}
                  hideLabel
                  layout="stack"
                  value={choiceOf(lesson, choices)}
                  onValueChange={(choice) => onChoose(lesson.itemId, choice)}
                  options={lesson.offers.map((offer) => ({
                    value: offer.kind,
                    ...offerWords(offer),
                  }))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
