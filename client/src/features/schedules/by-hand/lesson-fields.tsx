import { useQuery } from '@tanstack/react-query';
import type { Subject } from '@/api/model';
import { parents } from '@/api/queries/family';
import type { WeekChild } from '@/api/week-model';
import { subjectLook } from '@/lib/subject-look';
import { factsOn } from '@/api/subject-facts';
import { byHandStrings as strings } from '@/messages/by-hand';
import { Checkbox } from '@/ui/checkbox';
import { Field, FieldGroup } from '@/ui/field';
import { Select } from '@/ui/select';
import { DateField, NumberField, TimeField } from '@/ui/text-field';
import {
  type DraftFault,
  LEAST_MINUTES,
  type LessonDraft,
  MOST_MINUTES,
  withSubject,
} from './lesson-draft';
import styles from './by-hand.module.css';

export interface LessonFieldsProps {
  draft: LessonDraft;
  onChange: (draft: LessonDraft) => void;
  /** What is said to be missing or wrong. */
  faults: readonly DraftFault[];
  subjects: readonly Subject[];
  family: readonly WeekChild[];
}

/** What a lesson is: subject, children, who gives it, day, time and length. */
export function LessonFields({ draft, onChange, faults, subjects, family }: LessonFieldsProps) {
  const wrong = (field: DraftFault, sentence: string) =>
    faults.includes(field) ? sentence : undefined;
  const pick = (id: string): void => {
    const subject = subjects.find((each) => each.id === id);
    if (subject) onChange(withSubject(draft, subject));
  };
  return (
    <>
      <Select
        label={strings.subject}
        placeholder={strings.chooseSubject}
        value={draft.subjectId}
        onValueChange={pick}
        error={wrong('subjectId', strings.chooseSubject)}
        options={subjects.map(({ id, name, kind, learners }) => {
          const { icon: Icon } = subjectLook(kind);
          const who = family.filter((child) =>
            learners.some(({ childId }) => childId === child.id),
          );
          return {
            value: id,
            label: name,
            icon: <Icon aria-hidden size={18} />,
            description: who.map((child) => child.name).join(', '),
          };
        })}
      />
      <Children
        family={family}
        childIds={draft.childIds}
        error={wrong('childIds', strings.childrenWrong)}
        onChange={(childIds) => onChange({ ...draft, childIds })}
      />
      <Teacher
        subject={subjects.find(({ id }) => id === draft.subjectId)}
        date={draft.date}
        parentId={draft.parentId}
        onChange={(parentId) => onChange({ ...draft, parentId })}
      />
      <div className={styles.when}>
        <DateField
          label={strings.day}
          value={draft.date}
          error={wrong('date', strings.dayWrong)}
          onChange={(event) => onChange({ ...draft, date: event.target.value })}
        />
        <TimeField
          label={strings.time}
          // The picker goes by quarter hours; the server puts any other time on one, and the answer says so.
          step={900}
          value={draft.startTime}
          error={wrong('startTime', strings.timeWrong)}
          onChange={(event) => onChange({ ...draft, startTime: event.target.value })}
        />
        <NumberField
          label={strings.minutes}
          unit={strings.minutesUnit}
          min={LEAST_MINUTES}
          max={MOST_MINUTES}
          step={5}
          value={draft.minutes}
          error={wrong(
            'minutes',
            strings.minutesWrong({ least: LEAST_MINUTES, most: MOST_MINUTES }),
          )}
          onChange={(event) => onChange({ ...draft, minutes: event.target.value })}
        />
      </div>
    </>
  );
}

interface TeacherProps {
  subject: Subject | undefined;
  date: string;
  parentId: string | null;
  onChange: (parentId: string | null) => void;
}

const ANYONE = 'anyone';

/** Who gives the lesson: asked where it takes an adult, and the family has two or more. */
function Teacher({ subject, date, parentId, onChange }: TeacherProps) {
  const adults = useQuery(parents.all()).data ?? [];
  if (adults.length < 2 || !subject || factsOn(subject, date).involvement === 'none') return null;
  return (
    <Select
      label={strings.teacher}
      options={[
        { value: ANYONE, label: strings.anyone },
        ...adults.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={parentId ?? ANYONE}
      onValueChange={(value) => onChange(value === ANYONE ? null : value)}
    />
  );
}

interface ChildrenProps {
  family: readonly WeekChild[];
  childIds: readonly string[];
  error: string | undefined;
  onChange: (childIds: string[]) => void;
}

function Children({ family, childIds, error, onChange }: ChildrenProps) {
  return (
    <Field group label={strings.children} error={error}>
      <FieldGroup className={styles.children}>
        {family.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={childIds.includes(id)}
            onCheckedChange={(on) =>
              onChange(on ? [...childIds, id] : childIds.filter((each) => each !== id))
            }
          />
        ))}
      </FieldGroup>
    </Field>
  );
}
