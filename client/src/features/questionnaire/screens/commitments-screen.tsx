import { useState } from 'react';
import { CalendarClock, Plus } from 'lucide-react';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import type { ChildAnswer, CommitmentAnswer } from '../answers';
import { CommitmentFields } from '../commitment-fields';
import { isIn } from '../people-in-commitments';
import { PublicHolidays } from '../public-holidays';
import { commitmentSummary } from '../commitment-summary';
import { EntryRow } from '../entry-row';
import { useQuestionnaire } from '../questionnaire-context';
import { StepHeading } from '../step-heading';
import { named } from '../people-names';
import { useFocusOnAdded } from '../use-focus-on-added';
import rows from '../entry-row.module.css';
import styles from '../screens.module.css';

const say = strings.commitments;

/** Part 3: time that is taken. Once for the family and its adults, then once per child. */
export function CommitmentsScreen({ child }: { child?: ChildAnswer }) {
  const { answers, answer, newId, today, isBroken } = useQuestionnaire();
  const showToast = useToast();
  const [openId, setOpenId] = useState<string | null>(null);
  const { commitments } = answers;
  const shown = commitments.filter((each) =>
    child ? isIn(each, child.id) : each.ownerKind !== 'child',
  );

  const list = useFocusOnAdded<HTMLUListElement>(shown.length);

  const add = (): void => {
    const id = newId();
    const owner = child
      ? ({ ownerKind: 'child', childId: child.id } as const)
      : ({ ownerKind: 'family' } as const);
    answer('commitments', [
      ...commitments,
      {
        id,
        title: '',
        ...owner,
        recurrence: 'weekly',
        weekdays: [],
        startDate: today,
        startTime: '16:00',
        endTime: '17:00',
      },
    ]);
    setOpenId(id);
  };
  const change = (id: string, next: Partial<CommitmentAnswer>): void =>
    answer(
      'commitments',
      commitments.map((each) => (each.id === id ? { ...each, ...next } : each)),
    );
  const remove = (commitment: CommitmentAnswer): void => {
    answer(
      'commitments',
      commitments.filter((each) => each.id !== commitment.id),
    );
    showToast({
      title: say.removed({ name: commitment.title || say.untitled }),
      onUndo: () => answer('commitments', commitments),
    });
  };

  return (
    <>
      <StepHeading
        title={child ? say.childTitle(named(child.name)) : say.familyTitle}
        lead={child ? say.childLead(named(child.name)) : say.familyLead}
      />
      {shown.length === 0 && <p className={styles.soft}>{say.none}</p>}
      <ul data-empty={shown.length === 0 ? '' : undefined} ref={list} className={rows.list}>
        {shown.map((commitment) => {
          const index = commitments.indexOf(commitment);
          const open = openId === commitment.id || isBroken(`commitments.${index}`);
          return (
            <EntryRow
              key={commitment.id}
              icon={<CalendarClock aria-hidden size={20} className={styles.entryIcon} />}
              title={commitment.title || say.untitled}
              summary={commitmentSummary(commitment, answers, child?.id)}
              open={open}
              onToggle={() => setOpenId(open ? null : commitment.id)}
              onRemove={() => remove(commitment)}
            >
              <CommitmentFields
                commitment={commitment}
                index={index}
                onChange={(next) => change(commitment.id, next)}
              />
            </EntryRow>
          );
        })}
      </ul>
      <div>
        <Button icon={<Plus />} onClick={add}>
          {say.add}
        </Button>
      </div>
      {!child && <PublicHolidays />}
    </>
  );
}
