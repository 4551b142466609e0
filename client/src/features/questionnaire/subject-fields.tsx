import { useState } from 'react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { subjectChoices } from '@/messages/subject-choices';
import { Checkbox } from '@/ui/checkbox';
import { ChoiceRow } from '@/ui/choice-row';
import { TaughtDaysField } from '@/shared/taught-days-field';
import { TeachingField } from '@/shared/teaching-field';
import { TextField, TimeField } from '@/ui/text-field';
import {
  FREQUENCIES,
  INVOLVEMENTS,
  SESSION_MINUTES,
  type ChildAnswer,
  type SubjectAnswer,
} from './answers';
import { useQuestionnaire } from './questionnaire-context';
import { adultName, childName, named } from './people-names';
import { changeSubject, joinSubject, learns, leaveSubject } from './subject-list';
import styles from './screens.module.css';

const say = strings.subjects;

export interface SubjectFieldsProps {
  subject: SubjectAnswer;
  /** Place in the list of all subjects, for the names of its fields. */
  index: number;
  child: ChildAnswer;
  /** Takes the whole list: a sibling that joins or leaves changes more than this subject. */
  onChange: (subjects: SubjectAnswer[]) => void;
}

/** Everything about one subject of one child. */
export function SubjectFields(props: SubjectFieldsProps) {
  const { subject, index, child, onChange } = props;
  const { answers, suggestionOf, errorAt } = useQuestionnaire();
  const suggested = suggestionOf(child)?.subjects.find((each) => each.name === subject.name);
  const at = (field: string): string | undefined => errorAt(`subjects.${index}.${field}`);
  const change = (next: Partial<SubjectAnswer>): void =>
    onChange(changeSubject(answers.subjects, subject.id, next));

  return (
    <>
      <TextField
        label={say.name}
        autoComplete="off"
        required
        maxLength={80}
        value={subject.name}
        error={at('name') ?? at('kind')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <ChoiceRow
        legend={subjectChoices.minutes}
        options={SESSION_MINUTES.map((value) => ({ value, label: value }))}
        value={subject.minutes}
        suggested={suggested?.minutes}
        error={at('minutes')}
        onChange={(minutes) => change({ minutes })}
      />
      <ChoiceRow
        legend={subjectChoices.frequency}
        options={FREQUENCIES.map((value) => ({ value, label: subjectChoices.frequencies[value] }))}
        value={subject.frequency}
        suggested={suggested?.frequency}
        error={at('frequency')}
        onChange={(frequency) => change({ frequency })}
      />
      <TaughtDaysField
        weekdays={subject.weekdays ?? []}
        error={at('weekdays')}
        onChange={(weekdays) => change({ weekdays })}
      />
      <ChoiceRow
        legend={subjectChoices.involvement}
        options={INVOLVEMENTS.map((value) => ({
          value,
          label: subjectChoices.involvements[value],
        }))}
        value={subject.involvement}
        suggested={suggested?.involvement}
        error={at('involvement')}
        onChange={(involvement) => change({ involvement })}
      />
      {subject.involvement !== 'none' && (
        <TeachingField
          teaching={subject.teaching ?? { rule: 'any', parentIds: [] }}
          adults={answers.parent.parents.map(({ id, name }, place) => ({
            id,
            name: adultName(name, place),
          }))}
          error={at('teaching')}
          onChange={(teaching) => change({ teaching })}
        />
      )}
      <Interest {...props} />
      <div>
        <Checkbox
          label={subjectChoices.core}
          description={subjectChoices.coreHint}
          checked={subject.core}
          onCheckedChange={(core) => change({ core })}
        />
        <FixedTime subject={subject} error={at('fixedTime')} onChange={change} />
      </div>
      <Together {...props} />
    </>
  );
}

function Interest({ subject, index, child, onChange }: SubjectFieldsProps) {
  const { answers, suggestionOf, errorAt } = useQuestionnaire();
  const suggested = suggestionOf(child)?.subjects.find((each) => each.name === subject.name);
  const at = subject.learners.findIndex((learner) => learner.childId === child.id);
  return (
    <ChoiceRow
      legend={subjectChoices.interest(named(child.name))}
      options={Object.values(subjectChoices.interests).map((label, level) => ({
        value: level + 1,
        label,
      }))}
      value={subject.learners[at]?.interest}
      suggested={suggested?.interest}
      error={errorAt(`subjects.${index}.learners.${at}.interest`)}
      onChange={(interest) =>
        onChange(
          changeSubject(answers.subjects, subject.id, {
            learners: subject.learners.map((learner, place) =>
              place === at ? { ...learner, interest } : learner,
            ),
          }),
        )
      }
    />
  );
}

function FixedTime({
  subject,
  error,
  onChange,
}: {
  subject: SubjectAnswer;
  error: string | undefined;
  onChange: (next: Partial<SubjectAnswer>) => void;
}) {
  const [open, setOpen] = useState(!!subject.fixedTime);
  return (
    <>
      <Checkbox
        label={subjectChoices.fixed}
        checked={open}
        onCheckedChange={(checked) => {
          setOpen(checked);
          onChange({ fixedTime: checked ? '09:00' : null });
        }}
      />
      {open && (
        <TimeField
          label={subjectChoices.fixedTime}
          step={900}
          value={subject.fixedTime ?? ''}
          error={error}
          onChange={(event) => onChange({ fixedTime: event.target.value })}
        />
      )}
    </>
  );
}

function Together({ subject, child, onChange }: SubjectFieldsProps) {
  const { answers, newId } = useQuestionnaire();
  const siblings = answers.children.filter((each) => each.id !== child.id);
  if (siblings.length === 0) return null;
  return (
    <fieldset>
      <legend className={styles.legend}>{say.together}</legend>
      {siblings.map((sibling) => (
        <Checkbox
          key={sibling.id}
          label={childName(sibling.name, answers.children.indexOf(sibling))}
          checked={learns(subject, sibling.id)}
          onCheckedChange={(checked) =>
            onChange(
              checked
                ? joinSubject(answers.subjects, subject.id, sibling.id)
                : leaveSubject(answers.subjects, subject.id, {
                    childId: sibling.id,
                    newId: newId(),
                  }),
            )
          }
        />
      ))}
    </fieldset>
  );
}
