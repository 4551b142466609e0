import type { Subject } from '@/api/model';
import { useFamily } from '@/api/session';
import { dateText } from '@/lib/date-text';
import { formatDate } from '@/lib/format';
import { now } from '@/lib/now';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import { factsOn, type SubjectFacts } from '@/api/subject-facts';
import { familyStrings } from '@/messages/family-plan';
import { subjectChoices } from '@/messages/subject-choices';
import { rhythmText } from '@/shared/rhythm-text';
import { teachingText } from '@/shared/teaching-text';
import { Button } from '@/ui/button';
import { ChangeFields } from './change-fields';
import { ComingChange } from './coming-change';
import type { People } from './row-kind';
import { changedFacts, difference, type FactsDraft } from './subject-over-time';
import styles from './rows.module.css';

const strings = familyStrings.subjects;

export interface SubjectOverTimeFieldsProps {
  facts: SubjectFacts;
  draft: FactsDraft;
  onDraft: (patch: Partial<FactsDraft>) => void;
  /** Begins to edit a change ahead, or today's facts where none is named. */
  onEdit: (facts: SubjectFacts, edited: string) => void;
  error: string | undefined;
  people: People;
}

/** The day from which changed facts of a subject hold, and the changes that are known already. */
export function SubjectOverTimeFields(props: SubjectOverTimeFieldsProps) {
  const { facts, draft, onDraft, onEdit, error, people } = props;
  const { known, edited, takenBack } = draft;
  const today = todayIn(useFamily().timeZone, now());
  if (known === null) return null;
  const isChanged = Object.keys(changedFacts(draft, facts)).length > 0;
  // One step at a time: while facts are edited no change ahead is taken back, and the other way round.
  const isIdle = !isChanged && edited === '';
  if (edited !== '') {
    return (
      <div className={styles.coming}>
        <p>{strings.editing({ date: formatDate(edited) })}</p>
        <Button size="s" onClick={() => onEdit(known, '')}>
          {strings.stopEditing}
        </Button>
      </div>
    );
  }
  return (
    <>
      {isChanged && (
        <ChangeFields
          draft={draft.change}
          today={today}
          hint={strings.mondayHint}
          error={error}
          onChange={(patch) => onDraft({ change: { ...draft.change, ...patch } })}
        />
      )}
      {known.coming.map((change) => (
        <ComingChange
          key={change.validFrom}
          validFrom={change.validFrom}
          text={comingFactsText(known, change, people)}
          isTakenBack={takenBack === change.validFrom}
          onTakeBack={isIdle ? (validFrom) => onDraft({ takenBack: validFrom }) : undefined}
          onEdit={isIdle && takenBack === '' ? () => onEdit(change, change.validFrom) : undefined}
        />
      ))}
    </>
  );
}

/** "From Jan 4, 2027: 45 min, Noah and Ella": what will be another than on the day before. */
export function comingFactsText(
  subject: SubjectFacts & Pick<Subject, 'coming'>,
  change: Subject['coming'][number],
  { children, parents }: People,
): string {
  const before = factsOn(subject, addDays(change.validFrom, -1));
  const { minutes, frequency, weekdays, involvement, fixedTime, teaching, learners } = difference(before, change); // prettier-ignore
  const names = children.filter(({ id }) => learners?.some(({ childId }) => childId === id));
  const parts = [
    learners && dateText().list(names.map(({ name }) => name)),
    minutes && subjectChoices.minutesOf({ minutes }),
    (frequency ?? weekdays) && rhythmText(change),
    involvement && subjectChoices.involvements[involvement],
    teaching && teachingText(teaching, parents),
    fixedTime && strings.at({ time: dateText().time(fixedTime) }),
    fixedTime === null && strings.noFixedTime,
  ];
  return familyStrings.hours.coming({
    date: formatDate(change.validFrom),
    hours: parts.filter(Boolean).join(' · '),
  });
}

/** What to say of a day that is not the Monday of a week. */
export function withinWeekText(validFrom: string): string {
  const before = mondayOf(validFrom);
  return strings.validFromWithin({
    before: formatDate(before),
    after: formatDate(addDays(before, 7)),
  });
}
