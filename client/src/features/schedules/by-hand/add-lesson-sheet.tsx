import { useId, useState, type SubmitEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useFamily } from '@/api/session';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { subjects as subjectRows } from '@/api/queries/family';
import type { Subject } from '@/api/model';
import type { PlaceCheck, WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { mondayOf } from '@/lib/plain-date';
import { timeOf } from '@/lib/wall-time';
import { byHandStrings as strings } from '@/messages/by-hand';
import { Button } from '@/ui/button';
import { ChoiceRow } from '@/ui/choice-row';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { Unsaved } from '@/ui/unsaved';
import { useClock } from '../use-clock';
import { faultsOf, isSame, type LessonDraft, lessonOf } from './lesson-draft';
import { LessonFields } from './lesson-fields';
import { useAddLesson } from './mutations';
import { placeCheckQuery } from './queries';
import { useFocusOnFault } from './use-focus-on-fault';
import { Verdict } from './verdict';
import styles from './by-hand.module.css';

export interface AddLessonSheetProps {
  /** The day that is filled in. */
  date: string;
  /** An empty place of the grid: its day, time and child are filled in. */
  place?: { date: string; startTime: string; childId: string };
  family: readonly WeekChild[];
  onClose: () => void;
}

/** Adds one lesson: subject, children, day, time and length; what is in the way is said before it is saved. */
export function AddLessonSheet(props: AddLessonSheetProps) {
  const formId = useId();
  const { onClose } = props;
  const add = useAddLesson({ onAdded: onClose });
  const online = useOnline();
  const rows = useQuery(subjectRows.all());
  const isReady = rows.data !== undefined && rows.data.length > 0;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={strings.addTitle}
      description={strings.addIntro}
      footer={
        isReady && (
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={add.isPending}
            disabled={!online}
          >
            {strings.add}
          </Button>
        )
      }
    >
      {rows.isPending && <Skeleton shape="control" count={4} />}
      {rows.isError && !rows.data && (
        <ErrorState
          title={strings.loadFailed}
          onRetry={() => void rows.refetch()}
          reference={problemReference(rows.error)}
        >
          {problemText(rows.error)}
        </ErrorState>
      )}
      {rows.data?.length === 0 && <EmptyState title={strings.noSubjects} />}
      {isReady && <AddForm {...props} id={formId} subjects={rows.data} add={add} />}
    </Sheet>
  );
}

interface AddFormProps extends AddLessonSheetProps {
  id: string;
  subjects: readonly Subject[];
  add: ReturnType<typeof useAddLesson>;
}

const EXTRA = 'extra';
const QUARTER = 15;
const NINE = 9 * 60;
const FIVE = 17 * 60;

function AddForm({ id, date, place, family, subjects, add }: AddFormProps) {
  const clock = useClock(useFamily().timeZone);
  const [blank] = useState<LessonDraft>(() => ({
    subjectId: null,
    childIds: place ? [place.childId] : [],
    date: place?.date ?? date,
    startTime: place?.startTime ?? likelyTime(date, clock),
    minutes: '',
    parentId: null,
  }));
  const [draft, setDraft] = useState(blank);
  const [asked, setAsked] = useState(false);
  const { form, focusFault } = useFocusOnFault();
  const [countsAs, setCountsAs] = useState<string | null>(null);
  const lesson = lessonOf(draft);
  const check = useQuery(placeCheckQuery(lesson));
  const owing = check.data?.owing ?? [];
  // What is owed is meant, until it is said otherwise.
  const chosen = countsAs === EXTRA ? null : (owing.find(({ weekStart }) => weekStart === countsAs) ?? owing[0] ?? null); // prettier-ignore
  const change = (next: LessonDraft): void => {
    add.reset();
    setDraft(next);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!lesson) focusFault();
    if (lesson) add.mutate({ ...lesson, owedWeek: chosen?.weekStart ?? null });
  };
  return (
    <form id={id} ref={form} className={styles.form} noValidate onSubmit={submit}>
      {!isSame(draft, blank) && <Unsaved />}
      <LessonFields
        draft={draft}
        onChange={change}
        faults={asked ? faultsOf(draft) : []}
        subjects={subjects}
        family={family}
      />
      {owing.length > 0 && (
        <CountsAs
          owing={owing}
          date={draft.date}
          value={chosen?.weekStart ?? EXTRA}
          onChange={setCountsAs}
        />
      )}
      <Verdict
        check={check}
        refused={add.error}
        onTakeNearest={(time) => change({ ...draft, startTime: time })}
      />
    </form>
  );
}

/** The next quarter hour of today's school day, or nine o'clock. */
function likelyTime(date: string, clock: { date: string; minute: number }): string {
  const next = Math.ceil(clock.minute / QUARTER) * QUARTER;
  const isSchoolTime = date === clock.date && next >= NINE && next <= FIVE;
  return timeOf(isSchoolTime ? next : NINE);
}

interface CountsAsProps {
  owing: PlaceCheck['owing'];
  date: string;
  value: string;
  onChange: (value: string) => void;
}

/** More weeks than these are not offered: the latest are the likeliest. */
const MOST_WEEKS = 3;

/** Whether it is a lesson that a week owes, or one beside what is wanted. */
function CountsAs({ owing, date, value, onChange }: CountsAsProps) {
  const labelOf = ({ weekStart, owed: count }: PlaceCheck['owing'][number]): string =>
    weekStart === mondayOf(date)
      ? strings.isOwedThisWeek({ count })
      : strings.isOwed({ count, day: dateText().dayAndMonth(weekStart) });
  return (
    <ChoiceRow
      legend={strings.countsAs}
      value={value}
      onChange={onChange}
      options={[
        ...owing.slice(0, MOST_WEEKS).map((week) => ({ value: week.weekStart, label: labelOf(week) })), // prettier-ignore
        { value: EXTRA, label: strings.isExtra },
      ]}
    />
  );
}
