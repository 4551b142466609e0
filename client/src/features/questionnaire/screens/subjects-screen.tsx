import { useState } from 'react';
import { subjectLook } from '@/lib/subject-look';
import { roundedHours } from '@/messages/duration-text';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Callout } from '@/ui/callout';
import { Skeleton } from '@/ui/skeleton';
import { SubjectBadge } from '@/shared/subject-badge';
import { useToast } from '@/ui/toast';
import { Button } from '@/ui/button';
import { AddSubject } from '../add-subject';
import { ageOf } from '../child-age';
import type { ChildAnswer, SubjectAnswer } from '../answers';
import { averageDailyMinutes } from '../daily-load';
import { EntryRow } from '../entry-row';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { named } from '../people-names';
import { SubjectFields } from '../subject-fields';
import { dropSubject, isSuggested, newSubject, subjectsOf } from '../subject-list';
import { subjectSummary } from '../subject-summary';
import rows from '../entry-row.module.css';
import styles from '../screens.module.css';

const say = strings.subjects;

/** Part 4, once per child: what it learns, filled in by age and marked until changed. */
export function SubjectsScreen({ child }: { child: ChildAnswer }) {
  const { answers, answer, ownSubjects, suggestionOf, newId, today, isBroken } = useQuestionnaire();
  const showToast = useToast();
  const [openId, setOpenId] = useState<string | null>(null);
  const suggestion = suggestionOf(child);
  const mine = subjectsOf(answers.subjects, child.id);
  const age = ageOf(child, today);

  const set = (subjects: SubjectAnswer[]): void => {
    ownSubjects(child.id);
    answer('subjects', subjects);
  };
  const add = (name: string, kind: string): void => {
    const id = newId();
    set([...answers.subjects, newSubject({ id, childId: child.id, name, kind }, suggestion)]);
    setOpenId(id);
  };
  const remove = (subject: SubjectAnswer): void => {
    const before = answers.subjects;
    set(dropSubject(answers.subjects, subject.id, child.id));
    showToast({
      title: say.removed({ name: subject.name }),
      onUndo: () => set(before),
    });
  };

  return (
    <>
      <StepHeading
        title={say.title(named(child.name))}
        lead={age === undefined ? say.leadWithoutAge : say.lead({ age })}
      />
      <SuggestionsState />
      {mine.length > 0 && (
        <ul className={rows.list}>
          {mine.map((subject) => {
            const index = answers.subjects.indexOf(subject);
            const open = openId === subject.id || isBroken(`subjects.${index}`);
            const { hue, icon } = subjectLook(subject.kind);
            return (
              <EntryRow
                key={subject.id}
                icon={<SubjectBadge hue={hue} icon={icon} />}
                title={subject.name || say.name}
                summary={subjectSummary(subject, child, answers.children)}
                isSuggestion={isSuggested(subject, child.id, suggestion)}
                open={open}
                onToggle={() => setOpenId(open ? null : subject.id)}
                onRemove={() => remove(subject)}
              >
                <SubjectFields subject={subject} index={index} child={child} onChange={set} />
              </EntryRow>
            );
          })}
        </ul>
      )}
      <Load child={child} />
      <AddSubject taken={mine.map((subject) => subject.name)} onAdd={add} />
    </>
  );
}

/** How the suggestions are doing: on their way, or not to be had just now. */
export function SuggestionsState() {
  const { suggestions } = useQuestionnaire();
  if (suggestions.status === 'pending') return <Skeleton shape="row" count={4} />;
  if (suggestions.status === 'ready') return null;
  return (
    <Callout
      tone="care"
      live="status"
      title={strings.load.suggestionsTitle}
      actions={
        <Button size="s" onClick={suggestions.retry}>
          {strings.actions.tryAgain}
        </Button>
      }
    >
      {strings.load.suggestionsBody}
    </Callout>
  );
}

function Load({ child }: { child: ChildAnswer }) {
  const { answers, suggestionOf } = useQuestionnaire();
  const hours = answers.bestTimes[child.id]?.schoolHours ?? [];
  const minutes = averageDailyMinutes(answers.subjects, child.id, hours);
  const most = suggestionOf(child)?.maxDailyMinutes ?? Infinity;
  const count = subjectsOf(answers.subjects, child.id).length;
  if (count === 0) return <p className={styles.soft}>{say.empty}</p>;
  if (minutes === 0) return null;
  return (
    <p className={styles.soft} role="status">
      {minutes > most
        ? say.loadHigh({ hours: roundedHours(minutes), most: roundedHours(most) })
        : say.load({ hours: roundedHours(minutes) })}
    </p>
  );
}
