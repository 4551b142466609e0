import { Plus, X } from 'lucide-react';
import { taskFormStrings as strings, taskStrings } from '@/messages/tasks';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import { DateField, NumberField, TextArea, TextField, TimeField } from '@/ui/text-field';
import { ownerOptions, type People } from './people';
import { RepeatFields } from './repeat-fields';
import { isRecurring, type TaskForm } from './task-form';
import styles from './task-form.module.css';

export interface TaskFieldsProps {
  form: TaskForm;
  change: (patch: Partial<TaskForm>) => void;
  errors: Record<string, string | undefined>;
  people: People;
  today: string;
  /** `new` may be either; `one` is a single task; `series` comes back, and its first day stays. */
  kind: 'new' | 'one' | 'series';
}

const REMINDERS = { atTime: 0, hour: 60, day: 1440, twoDays: 2880, week: 10_080, twoWeeks: 20_160 };

/** All that one says of a task. The checks by field are those of `task-form.ts`. */
export function TaskFields(props: TaskFieldsProps) {
  const { form, change, errors, kind } = props;
  const recurring = isRecurring(form);
  return (
    <>
      <TextField
        label={strings.what}
        required
        maxLength={200}
        value={form.title}
        error={errors.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Who {...props} />
      {kind !== 'series' && (
        <DateField
          label={recurring ? strings.firstDay : strings.date}
          optional={!recurring}
          value={form.dueDate}
          error={errors.dueDate}
          onChange={(event) => change({ dueDate: event.target.value })}
        />
      )}
      {kind !== 'one' && <RepeatFields {...props} maybeOnce={kind === 'new'} />}
      <div className={styles.pair}>
        <TimeField
          label={strings.time}
          optional
          value={form.dueTime}
          error={errors.dueTime}
          onChange={(event) => change({ dueTime: event.target.value })}
        />
        {form.dueTime !== '' && (
          <NumberField
            label={strings.minutes}
            optional
            unit={strings.minutesUnit}
            min={5}
            max={720}
            value={form.minutes}
            error={errors.minutes}
            onChange={(event) => change({ minutes: event.target.value })}
          />
        )}
      </div>
      {form.dueTime !== '' && (
        <Checkbox
          label={strings.closes}
          description={strings.closesHint}
          checked={form.closesTime}
          onCheckedChange={(closesTime) => change({ closesTime })}
        />
      )}
      <Reminders {...props} />
      <Steps {...props} />
      <TextArea
        label={strings.note}
        optional
        maxLength={2000}
        value={form.note}
        error={errors.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <TextField
        label={strings.tags}
        optional
        hint={strings.tagsHint}
        value={form.tags}
        error={errors.tags}
        onChange={(event) => change({ tags: event.target.value })}
      />
    </>
  );
}

function Who({ form, change, errors, people }: TaskFieldsProps) {
  const mayTakeTurns = isRecurring(form) && people.children.length > 1;
  const toggle = (id: string, isIn: boolean): void =>
    change({ turns: isIn ? [...form.turns, id] : form.turns.filter((one) => one !== id) });
  return (
    <>
      <Select
        label={strings.who}
        options={[
          ...ownerOptions(people),
          ...(mayTakeTurns ? [{ value: 'turns', label: taskStrings.turns }] : []),
        ]}
        value={form.owner}
        error={errors.owner}
        onValueChange={(owner) =>
          change({
            owner,
            ...(owner === 'turns' &&
              form.turns.length === 0 && { turns: people.children.map(({ id }) => id) }),
          })
        }
      />
      {form.owner === 'turns' && (
        <Field group label={strings.whoTurns} error={errors.turns}>
          {[
            ...people.children.filter(({ id }) => form.turns.includes(id)).sort((a, b) => form.turns.indexOf(a.id) - form.turns.indexOf(b.id)), // prettier-ignore
            ...people.children.filter(({ id }) => !form.turns.includes(id)),
          ].map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={form.turns.includes(id)}
              onCheckedChange={(isIn) => toggle(id, isIn)}
            />
          ))}
        </Field>
      )}
    </>
  );
}

function Reminders({ form, change, errors }: TaskFieldsProps) {
  if (form.dueDate === '' && !isRecurring(form)) return null;
  const shown = Object.entries(REMINDERS).filter(
    ([, minutes]) => form.dueTime !== '' || minutes >= REMINDERS.day,
  );
  return (
    <Field group label={strings.reminders} error={errors.reminders}>
      {shown.map(([name, minutes]) => (
        <Checkbox
          key={name}
          label={strings.reminderOf[name as keyof typeof REMINDERS]}
          checked={form.reminders.includes(minutes)}
          onCheckedChange={(isIn) =>
            change({
              reminders: isIn
                ? [...form.reminders, minutes]
                : form.reminders.filter((one) => one !== minutes),
            })
          }
        />
      ))}
    </Field>
  );
}

function Steps({ form, change, errors }: TaskFieldsProps) {
  const { steps } = form;
  const set = (index: number, text: string): void =>
    change({ steps: steps.map((step, i) => (i === index ? { ...step, text } : step)) });
  return (
    <div className={styles.steps}>
      {steps.length > 0 && <p className={styles.label}>{strings.checklist}</p>}
      {steps.map((step, index) => (
        // Steps have no name but their place.
        <div key={index} className={styles.step}>
          <TextField
            label={strings.step({ number: index + 1 })}
            hideLabel
            maxLength={200}
            value={step.text}
            error={step.text.trim() ? undefined : errors.steps}
            onChange={(event) => set(index, event.target.value)}
          />
          <IconButton
            label={strings.removeStep({ number: index + 1 })}
            onClick={() => change({ steps: steps.filter((_, i) => i !== index) })}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      {steps.length < 50 && (
        <Button
          size="s"
          variant="quiet"
          icon={<Plus />}
          onClick={() => change({ steps: [...steps, { text: '', done: false }] })}
        >
          {strings.addStep}
        </Button>
      )}
    </div>
  );
}
