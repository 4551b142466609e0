import { useState } from 'react';
import { Plus } from 'lucide-react';
import { gradeText } from '@/messages/grade-text';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Select } from '@/ui/select';
import { DateField, TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toast';
import { GRADE_LEVELS, type ChildAnswer } from '../answers';
import { grownUpAge, isKeptAge } from '../child-age';
import { PersonCard } from '../person-card';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { childName } from '../people-names';
import { forgetSuggestionsFor, gradeOf } from '../suggested-answers';
import { SuggestedMark } from '../suggested-mark';
import { useFocusOnAdded } from '../use-focus-on-added';
import styles from '../screens.module.css';

const say = strings.children;

/** Part 2: who learns. The one screen that cannot be suggested. */
export function ChildrenScreen() {
  const { answers, given, replace, suggestionOf, newId, answer } = useQuestionnaire();
  const showToast = useToast();
  const { children } = answers;

  const change = (child: ChildAnswer, next: Partial<ChildAnswer>): void => {
    const changed = { ...child, ...next };
    const others = children.map((each) => (each.id === child.id ? changed : each));
    const sameAge = changed.age === child.age && changed.birthDate === child.birthDate;
    const rest = sameAge ? given : forgetSuggestionsFor(given, child.id, suggestionOf(child));
    replace({ ...rest, children: others });
  };
  const remove = (child: ChildAnswer, index: number): void => {
    answer(
      'children',
      children.filter((each) => each.id !== child.id),
    );
    showToast({
      title: say.removed({ name: childName(child.name, index) }),
      onUndo: () => answer('children', children),
    });
  };

  const list = useFocusOnAdded<HTMLDivElement>(children.length);

  return (
    <>
      <StepHeading title={say.title({ count: children.length })} lead={say.lead} />
      <div ref={list} className={styles.stack}>
        {children.map((child, index) => (
          <PersonCard
            key={child.id}
            name={childName(child.name, index)}
            onRemove={children.length > 1 ? () => remove(child, index) : undefined}
          >
            <ChildFields child={child} index={index} onChange={(next) => change(child, next)} />
          </PersonCard>
        ))}
      </div>
      <div>
        <Button
          icon={<Plus />}
          onClick={() => answer('children', [...children, { id: newId(), name: '' }])}
        >
          {say.add}
        </Button>
      </div>
    </>
  );
}

interface ChildFieldsProps {
  child: ChildAnswer;
  index: number;
  onChange: (next: Partial<ChildAnswer>) => void;
}

function ChildFields({ child, index, onChange }: ChildFieldsProps) {
  const { suggestionOf, errorAt } = useQuestionnaire();
  const suggestion = suggestionOf(child);
  const suggestedGrade = suggestion?.gradeLevel;
  const grade = gradeOf(child, suggestion);
  const [byDate, setByDate] = useState(child.birthDate !== undefined);
  const swap = (): void => {
    setByDate(!byDate);
    onChange({ age: undefined, birthDate: undefined });
  };
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={say.name}
          autoComplete="off"
          required
          maxLength={60}
          value={child.name}
          error={errorAt(`children.${index}.name`)}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <AgeOrBirthDate child={child} index={index} byDate={byDate} onChange={onChange} />
      </div>
      <GrownUp child={child} index={index} />
      <div>
        <Button variant="quiet" size="s" className={styles.swap} onClick={swap}>
          {byDate ? say.useAge : say.useBirthDate}
        </Button>
      </div>
      {grade && (
        <Select
          label={
            <>
              {say.grade} {grade === suggestedGrade && <SuggestedMark />}
            </>
          }
          options={GRADE_LEVELS.map((level) => ({ value: level, label: gradeText(level) }))}
          value={grade}
          error={errorAt(`children.${index}.gradeLevel`)}
          // What equals the suggestion goes on following the age.
          onValueChange={(gradeLevel) =>
            onChange({ gradeLevel: gradeLevel === suggestedGrade ? undefined : gradeLevel })
          }
        />
      )}
    </>
  );
}

/** Plans are made for 2 to 18; who was here before stays, and the family is asked. */
function GrownUp({ child, index }: Pick<ChildFieldsProps, 'child' | 'index'>) {
  const { today, keptChildren } = useQuestionnaire();
  const age = grownUpAge(child, today);
  if (age === undefined || !isKeptAge(child, keptChildren)) return null;
  const name = childName(child.name, index);
  return <Callout title={say.grownUp({ name, age })}>{say.grownUpText({ name })}</Callout>;
}

interface AgeProps extends ChildFieldsProps {
  byDate: boolean;
}

function AgeOrBirthDate({ child, index, byDate, onChange }: AgeProps) {
  const { errorAt, today } = useQuestionnaire();
  const error = errorAt(`children.${index}.age`) ?? errorAt(`children.${index}.birthDate`);
  return byDate ? (
    <DateField
      label={say.birthDate}
      required
      max={today}
      value={child.birthDate ?? ''}
      error={error}
      onChange={(event) => onChange({ birthDate: event.target.value || undefined })}
    />
  ) : (
    <TextField
      label={say.age}
      required
      inputMode="numeric"
      autoComplete="off"
      maxLength={2}
      value={child.age ?? ''}
      error={error}
      onChange={(event) => onChange({ age: wholeNumber(event.target.value) })}
    />
  );
}

function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/\D/g, '');
  return digits ? Number(digits) : undefined;
}
