import { now } from '@/lib/now';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { NotebookPen, Plus, WandSparkles } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import type { Subject } from '@/api/model';
import { subjects } from '@/api/queries/family';
import { useCanEdit, useFamily } from '@/api/session';
import { paths } from '@/lib/paths';
import { todayIn } from '@/lib/plain-date';
import { isLearnedBy } from '@/api/subject-facts';
import { familyStrings } from '@/messages/family-plan';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState } from '@/ui/state';
import { ConflictsNotice } from './conflicts-notice';
import { LoadFailed } from './load-failed';
import { RowList } from './row-list';
import type { People } from './row-kind';
import { usePeople } from './row-section';
import { RowSheet } from './row-sheet';
import { subjectKind } from './subject-kind';
import { isTaughtOn } from './pauses';
import { weeklyLoad } from './weekly-load';
import styles from './plan-page.module.css';

const strings = familyStrings.plan;

interface ChildPlanProps {
  people: People;
  rows: readonly Subject[];
  onEdit?: (subject: Subject) => void;
}

/** One child's subjects under its name, and what they come to in a week. */
function ChildPlans({ people, rows, onEdit }: ChildPlanProps) {
  const { timeZone } = useFamily();
  const today = todayIn(timeZone, now());
  return people.children.map((child, order) => {
    const own = rows.filter((subject) => isLearnedBy(subject, child.id));
    const taught = own.filter(
      (subject) =>
        isTaughtOn(subject, today) && subject.learners.some(({ childId }) => childId === child.id),
    );
    return (
      <section key={child.id} aria-labelledby={`plan-${child.id}`} className={styles.child}>
        <header className={styles.header}>
          <Avatar name={child.name} order={order} />
          <h2 id={`plan-${child.id}`}>{child.name}</h2>
          {own.length > 0 && (
            <p className={styles.load}>{strings.perWeek(weeklyLoad(taught, child))}</p>
          )}
        </header>
        {own.length > 0 ? (
          <RowList kind={subjectKind} rows={own} people={people} {...(onEdit && { onEdit })} />
        ) : (
          <p className={styles.load}>{familyStrings.subjects.emptyFor(child)}</p>
        )}
      </section>
    );
  });
}

/** What each child learns, and the way from there to a plan. */
export function PlanPage() {
  const list = useQuery(subjects.all());
  const people = usePeople();
  const canEdit = useCanEdit();
  const { timeZone } = useFamily();
  const [pressed, setOpen] = useState<{ row: Subject | null } | null>(null);
  const [search, setSearch] = useSearchParams();
  const rows = list.data ?? [];
  // An address may name a subject to open, e.g. from the list of what could not fit.
  const asked = canEdit && rows.find(({ id }) => id === search.get('subject'));
  const open = pressed ?? (asked ? { row: asked } : null);
  const close = () => {
    setOpen(null);
    if (search.has('subject')) setSearch({}, { replace: true });
  };
  const add = (
    <Button icon={<Plus />} onClick={() => setOpen({ row: null })}>
      {familyStrings.subjects.add}
    </Button>
  );
  const make = (
    <Button asChild variant="primary" icon={<WandSparkles />}>
      <Link to={paths.generate}>{strings.make}</Link>
    </Button>
  );

  return (
    <Page
      title={strings.title}
      lead={strings.lead}
      actions={
        canEdit &&
        rows.length > 0 && (
          <>
            {add}
            {make}
          </>
        )
      }
    >
      {canEdit ? <ConflictsNotice /> : <Callout>{familyStrings.readOnly}</Callout>}
      {list.isPending && <Skeleton shape="row" count={6} />}
      {list.isError && !list.data && <LoadFailed query={list} />}
      {list.data?.length === 0 && (
        <EmptyState icon={<NotebookPen />} title={strings.nothingTitle} action={canEdit && add}>
          {strings.nothingText}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <ChildPlans
          people={people}
          rows={rows}
          {...(canEdit && { onEdit: (row: Subject) => setOpen({ row }) })}
        />
      )}
      {open && (
        <RowSheet
          kind={subjectKind}
          people={people}
          row={open.row}
          initial={
            open.row
              ? subjectKind.toDraft(open.row)
              : subjectKind.blank(people, todayIn(timeZone, now()))
          }
          onClose={close}
        />
      )}
    </Page>
  );
}
