import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight, History, Undo2 } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { useCanEdit, useFamily } from '@/api/session';
import type { WeekChild } from '@/api/week-model';
import { formatInstant } from '@/lib/format';
import { versionStrings } from '@/messages/replan';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { Facts } from '@/ui/facts';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { useUndoPlan } from './mutations';
import { versionsQuery } from './queries';
import type { PlanVersion } from '@/api/replan-model';
import { VersionChanges } from './version-changes';
import { versionText } from './version-text';
import styles from './versions.module.css';

export interface VersionsSheetProps {
  /** Null: the week on screen has no plan. */
  scheduleId: string | null;
  family: readonly WeekChild[];
  onClose: () => void;
}

/** The plan's versions, newest first: what each changed, and the way back. */
export function VersionsSheet({ scheduleId, family, onClose }: VersionsSheetProps) {
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={versionStrings.title}
      description={versionStrings.intro}
    >
      {scheduleId ? (
        <Versions scheduleId={scheduleId} family={family} onUndone={onClose} />
      ) : (
        <EmptyState icon={<History />} title={versionStrings.emptyTitle}>
          {versionStrings.emptyText}
        </EmptyState>
      )}
    </Sheet>
  );
}

interface VersionsProps {
  scheduleId: string;
  family: readonly WeekChild[];
  onUndone: () => void;
}

function Versions({ scheduleId, family, onUndone }: VersionsProps) {
  const versions = useQuery(versionsQuery(scheduleId));
  if (versions.isPending) return <Skeleton shape="row" count={3} />;
  if (versions.isError && !versions.data) {
    return (
      <ErrorState
        title={versionStrings.failed}
        onRetry={() => void versions.refetch()}
        reference={problemReference(versions.error)}
      >
        {problemText(versions.error)}
      </ErrorState>
    );
  }
  const newestFirst = [...versions.data.items].sort((a, b) => b.number - a.number);
  return (
    <>
      <Undo
        scheduleId={scheduleId}
        possible={versions.data.canUndo}
        hasMore={newestFirst.length > 1}
        onUndone={onUndone}
      />
      <ol reversed className={styles.list}>
        {newestFirst.map((version, index) => (
          <Version
            key={version.id}
            scheduleId={scheduleId}
            version={version}
            before={newestFirst[index + 1] ?? null}
            family={family}
          />
        ))}
      </ol>
    </>
  );
}

interface UndoProps {
  scheduleId: string;
  /** There is a plan before the one in use. */
  possible: boolean;
  hasMore: boolean;
  onUndone: () => void;
}

function Undo({ scheduleId, possible, hasMore, onUndone }: UndoProps) {
  const canEdit = useCanEdit();
  const online = useOnline();
  const undo = useUndoPlan();
  if (!possible)
    return <p className={styles.quiet}>{hasMore ? versionStrings.first : versionStrings.only}</p>;
  if (!canEdit) return <p className={styles.quiet}>{versionStrings.readOnly}</p>;
  return (
    <div className={styles.undo}>
      <Button
        icon={<Undo2 />}
        busy={undo.isPending}
        disabled={!online}
        onClick={() => undo.mutate({ scheduleId }, { onSuccess: onUndone })}
      >
        {versionStrings.undo}
      </Button>
      {!online && <p className={styles.quiet}>{versionStrings.offline}</p>}
    </div>
  );
}

interface VersionProps {
  scheduleId: string;
  version: PlanVersion;
  before: PlanVersion | null;
  family: readonly WeekChild[];
}

function Version({ scheduleId, version, before, family }: VersionProps) {
  const [open, setOpen] = useState(false);
  const { timeZone } = useFamily();
  const { number, createdAt, active } = version;
  const counts = [
    versionStrings.placed(version),
    version.moved > 0 && versionStrings.movedCount({ count: version.moved }),
    version.leftOver > 0 && versionStrings.leftCount({ count: version.leftOver }),
  ].filter(Boolean);
  return (
    <li className={styles.version} aria-current={active ? 'true' : undefined}>
      <h3 className={styles.name}>
        {versionText(version)}
        {active && <span className={styles.active}>{versionStrings.active}</span>}
      </h3>
      <p className={styles.quiet}>
        {versionStrings.number({ number })} · {formatInstant(createdAt, timeZone)}
      </p>
      <p className={styles.quiet}>
        <Facts of={counts} />
      </p>
      {before && (
        <>
          <button
            type="button"
            aria-expanded={open}
            aria-label={versionStrings.compareOf({ number })}
            className={styles.toggle}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight aria-hidden size={16} className={styles.chevron} />
            {versionStrings.compare}
          </button>
          <div aria-live="polite">
            {open && (
              <VersionChanges
                scheduleId={scheduleId}
                from={before.id}
                to={version.id}
                family={family}
              />
            )}
          </div>
        </>
      )}
    </li>
  );
}
