import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { Child, Subject } from '@/api/model';
import { dateText } from '@/lib/date-text';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { RadioCards } from '@/ui/radio-cards';
import { DateField, TextField } from '@/ui/text-field';
import { titleFor, type PlanPeople } from './first-draft';
import { generateStrings as strings } from './generate-strings';
import type { Job } from '@/api/week-model';
import { useStartPlan } from './mutations';
import { faultsOf, toRequest, type PlanDraft, type PlanField } from './plan-draft';
import { PlanFailure } from './plan-failure';
import { nextSchoolWeek, restOfSchoolWeek, type PlanRange } from './plan-range';
import styles from './plan-progress.module.css';

export interface PlanFormProps {
  initial: PlanDraft;
  people: PlanPeople;
  now: { today: string; minute: number };
  onStarted: (job: Job, draft: PlanDraft) => void;
}

/** What to plan: which dates, whose, what. Everything is filled in; pressing the button is enough. */
export function PlanForm({ initial, people, now, onStarted }: PlanFormProps) {
  const [draft, setDraft] = useState(initial);
  const [named, setNamed] = useState(initial.title !== titleFor(initial));
  const [shown, setShown] = useState(false);
  const start = useStartPlan();
  const faults = shown ? faultsOf(draft) : {};
  const errorOf = (field: PlanField): string | undefined => faults[field] && strings[faults[field]];

  const setRange = (range: PlanRange): void =>
    setDraft((before) => ({
      ...before,
      ...range,
      ...(!named && range.startDate && range.endDate && { title: titleFor(range) }),
    }));

  const submit = (): void => {
    setShown(true);
    if (Object.keys(faultsOf(draft)).length > 0) return;
    const all = {
      childIds: people.children.map((child) => child.id),
      subjectIds: people.subjects.map((subject) => subject.id),
    };
    start.mutate(
      { request: toRequest(draft, all), key: uuid() },
      { onSuccess: (job) => onStarted(job, draft) },
    );
  };

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {start.error && <PlanFailure error={start.error} />}
      <WhenField range={draft} people={people} now={now} onChange={setRange} errorOf={errorOf} />
      <TextField
        label={strings.name}
        hint={strings.nameHint}
        error={errorOf('title')}
        value={draft.title}
        onChange={(event) => {
          setNamed(true);
          setDraft({ ...draft, title: event.target.value });
        }}
      />
      <ChildrenField
        people={people}
        chosen={draft.childIds}
        error={errorOf('childIds')}
        onChange={(childIds) => setDraft({ ...draft, childIds })}
      />
      <SubjectsField
        people={people}
        chosen={draft.subjectIds}
        error={errorOf('subjectIds')}
        onChange={(subjectIds) => setDraft({ ...draft, subjectIds })}
      />

      <div className={styles.foot}>
        <Button type="submit" variant="primary" size="l" busy={start.isPending}>
          {strings.make}
        </Button>
        <Button asChild variant="quiet" size="l">
          <Link to={paths.week}>{strings.toWeek}</Link>
        </Button>
      </div>
    </form>
  );
}

interface WhenFieldProps {
  range: PlanRange;
  people: PlanPeople;
  now: PlanFormProps['now'];
  onChange: (range: PlanRange) => void;
  errorOf: (field: PlanField) => string | undefined;
}

type Preset = 'this' | 'next' | 'other';

const same = (a: PlanRange, b: PlanRange | null): boolean =>
  a.startDate === b?.startDate && a.endDate === b.endDate;

function WhenField({ range, people, now, onChange, errorOf }: WhenFieldProps) {
  const hours = people.children.flatMap((child) => child.schoolHours);
  const rest = restOfSchoolWeek(now, hours);
  const next = nextSchoolWeek(now.today, hours);
  const [other, setOther] = useState(!same(range, rest) && !same(range, next));
  const chosen: Preset = other ? 'other' : same(range, rest) ? 'this' : 'next';
  const text = dateText();
  const words = ({ startDate, endDate }: PlanRange): string =>
    `${text.shortDay(startDate)} – ${text.shortDay(endDate)}`;
  const pick = (preset: Preset): void => {
    setOther(preset === 'other');
    if (preset === 'this' && rest) onChange(rest);
    if (preset === 'next') onChange(next);
  };
  return (
    <>
      <RadioCards<Preset>
        label={strings.when}
        value={chosen}
        onValueChange={pick}
        options={[
          ...(rest
            ? [{ value: 'this' as const, label: strings.thisWeek, description: words(rest) }]
            : []),
          { value: 'next', label: strings.nextWeek, description: words(next) },
          { value: 'other', label: strings.otherDates },
        ]}
      />
      {other && (
        <div className={styles.dates}>
          <DateField
            label={strings.from}
            value={range.startDate}
            error={errorOf('startDate')}
            onChange={(event) =>
              onChange({ startDate: event.target.value, endDate: range.endDate })
            }
          />
          <DateField
            label={strings.to}
            value={range.endDate}
            min={range.startDate}
            error={errorOf('endDate')}
            onChange={(event) =>
              onChange({ startDate: range.startDate, endDate: event.target.value })
            }
          />
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  people: PlanPeople;
  chosen: readonly string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

const toggled = (ids: readonly string[], id: string, on: boolean): string[] =>
  on ? [...ids, id] : ids.filter((one) => one !== id);

function Choices({
  rows,
  chosen,
  onChange,
}: Pick<ChoiceProps, 'chosen' | 'onChange'> & { rows: readonly (Child | Subject)[] }) {
  return (
    <div className={styles.choices}>
      {rows.map((row) => (
        <Checkbox
          key={row.id}
          label={row.name}
          checked={chosen.includes(row.id)}
          onCheckedChange={(on) => onChange(toggled(chosen, row.id, on))}
        />
      ))}
    </div>
  );
}

function ChildrenField({ people, chosen, error, onChange }: ChoiceProps) {
  return (
    <Field group label={strings.children} error={error}>
      <div role="group" aria-label={strings.children}>
        <Choices rows={people.children} chosen={chosen} onChange={onChange} />
      </div>
    </Field>
  );
}

function SubjectsField({ people, chosen, error, onChange }: ChoiceProps) {
  const all = people.subjects.length === chosen.length;
  const count = people.subjects.length;
  return (
    <Field group label={strings.subjects} error={error}>
      <details className={styles.subjects} open={!all || undefined}>
        <summary>
          {all
            ? strings.allSubjects({ count })
            : strings.someSubjects({ chosen: chosen.length, count })}
        </summary>
        <div role="group" aria-label={strings.subjects}>
          <Choices rows={people.subjects} chosen={chosen} onChange={onChange} />
        </div>
      </details>
    </Field>
  );
}
