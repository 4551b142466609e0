import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { mondayOf } from '@/lib/plain-date';
import { subjectLook } from '@/lib/subject-look';
import { previewStrings } from '@/messages/replan';
import { ChoiceChips } from '@/ui/choice-chips';
import { Facts } from '@/ui/facts';
import { SubjectBadge } from '@/shared/subject-badge';
import { choiceOf, commonChoices, inOrder, type Choices } from './left-over';
import type { Choice, LeftOverLesson, Offer } from '@/api/replan-model';
import { leftOverText } from './reason-text';
import styles from './preview.module.css';

export interface LeftOverListProps {
  leftOver: readonly LeftOverLesson[];
  family: readonly WeekChild[];
  choices: Choices;
  onChoose: (itemId: string, choice: Choice) => void;
}

function offerLabel(
  { kind, toWeek, date, minutes, childIds = [] }: Offer,
  family: readonly WeekChild[],
): string {
  const text = dateText();
  switch (kind) {
    case 'carry-over':
      return toWeek
        ? previewStrings.carryOver({ day: text.dayAndMonth(toWeek) })
        : previewStrings.carryOverLater;
    case 'owe':
      return previewStrings.owe;
    case 'drop':
      return previewStrings.drop;
    case 'without':
      return previewStrings.without({ children: namesOf(childIds, family) });
    case 'extend-hours':
      return date && minutes
        ? previewStrings.extend({ day: text.weekday(date), minutes })
        : previewStrings.extendSome;
  }
}

/** The names of some children, as one text. */
export function namesOf(childIds: readonly string[], family: readonly WeekChild[]): string {
  return dateText().list(family.filter(({ id }) => childIds.includes(id)).map(({ name }) => name));
}

/** How long the longer day would be; undefined for other offers. */
function extendedUntil({ date, minutes, until }: Offer): string | undefined {
  if (!date || !minutes || !until) return undefined;
  const text = dateText();
  return previewStrings.extendUntil({ minutes, day: text.weekday(date), time: text.time(until) });
}

/** More lessons than these are offered one answer for all. */
const FEW = 2;

/** The lessons that no longer fit, core subjects first, each with its choices. */
export function LeftOverList({ leftOver, family, choices, onChoose }: LeftOverListProps) {
  const text = dateText();
  const mondays = leftOver.flatMap(({ from }) => (from ? mondayOf(from.date) : []));
  const severalWeeks = new Set(mondays).size > 1;
  return (
    <section className={styles.section}>
      <h4>
        {leftOver.some(({ from }) => from === null)
          ? previewStrings.withoutPlace
          : previewStrings.leftOver}
      </h4>
      <p className={styles.quiet}>{previewStrings.leftOverHint}</p>
      {leftOver.length > FEW && <ForAll {...{ leftOver, choices, onChoose }} />}
      <ul className={styles.list}>
        {inOrder(leftOver).map((lesson) => {
          const who = family.filter(({ id }) => lesson.childIds.includes(id));
          const look = subjectLook(lesson.subjectKind);
          const when = whenText(lesson, severalWeeks);
          return (
            <li key={lesson.itemId} className={styles.leftOver}>
              <div className={styles.moveHead}>
                <SubjectBadge hue={look.hue} icon={look.icon} size="s">
                  {lesson.title}
                </SubjectBadge>
                {lesson.core && <span className={styles.core}>{previewStrings.core}</span>}{' '}
                <span className={styles.quiet}>
                  <Facts of={[text.list(who.map(({ name }) => name)), when]} />
                </span>
              </div>
              <p className={styles.quiet}>{leftOverText(lesson.why)}</p>
              {lesson.offers.length === 0 ? (
                <p>{previewStrings.noOffers}</p>
              ) : (
                <Offers
                  lesson={lesson}
                  family={family}
                  label={previewStrings.choiceFor({ title: lesson.title, when })}
                  choice={choiceOf(lesson, choices)}
                  onChoose={(choice) => onChoose(lesson.itemId, choice)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "Tue 10:00", with the date too where lessons of several weeks are left over. */
function whenText({ from }: LeftOverLesson, severalWeeks: boolean): string {
  if (!from) return previewStrings.newLesson;
  const text = dateText();
  const day = severalWeeks ? text.shortDay(from.date) : text.weekdayShort(from.date);
  return `${day} ${text.time(from.startTime)}`;
}

interface OffersProps {
  lesson: LeftOverLesson;
  family: readonly WeekChild[];
  label: string;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}

function Offers({ lesson, family, label, choice, onChoose }: OffersProps) {
  const chosen = lesson.offers.find(({ kind }) => kind === choice);
  const message =
    chosen && (chosen.kind === 'owe' ? previewStrings.oweHint : extendedUntil(chosen));
  return (
    <>
      <ChoiceChips
        label={label}
        hideLabel
        value={choice}
        onValueChange={onChoose}
        options={lesson.offers.map((offer) => ({
          value: offer.kind,
          label: offerLabel(offer, family),
        }))}
      />
      {message && <p className={styles.quiet}>{message}</p>}
    </>
  );
}

/** One choice for all lessons. Below it each lesson can still get another one. */
function ForAll({ leftOver, choices, onChoose }: Omit<LeftOverListProps, 'family'>) {
  const common = commonChoices(leftOver);
  const current = new Set(leftOver.map((lesson) => choiceOf(lesson, choices)));
  const [shared] = current;
  if (common.length < 2) return null;
  return (
    <ChoiceChips
      label={previewStrings.forAll({ count: leftOver.length })}
      className={styles.forAll}
      value={current.size === 1 && shared ? shared : null}
      onValueChange={(choice) => {
        for (const { itemId } of leftOver) onChoose(itemId, choice);
      }}
      options={common.map((choice) => ({
        value: choice,
        label: labelForAll(choice),
      }))}
    />
  );
}

function labelForAll(choice: Choice): string {
  if (choice === 'owe') return previewStrings.owe;
  return choice === 'drop' ? previewStrings.drop : previewStrings.carryAll;
}
