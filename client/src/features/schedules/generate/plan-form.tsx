import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { generateStrings as strings } from '@/messages/generate';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { titleFor, type PlanPeople } from './first-draft';
import type { Job } from '@/api/week-model';
import { useStartPlan } from './mutations';
import { faultsOf, toRequest, type PlanDraft, type PlanField } from './plan-draft';
import { PlanFailure } from './plan-failure';
import { ChildrenField, SubjectsField } from './plan-choices';
import type { PlanRange } from './plan-range';
import { WhenField } from './plan-when';
import { WhatCannotFit } from './what-cannot-fit';
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
      <WhatCannotFit people={people} />
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
