import { useState } from 'react';
import { CalendarPlus, Ellipsis, History, Undo2, WandSparkles } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useCanEdit } from '@/api/session';
import type { WeekChild } from '@/api/week-model';
import { paths } from '@/lib/paths';
import { replanEntryStrings } from '@/messages/replan-entry';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { IconButton } from '@/ui/icon-button';
import { OnItsWay } from '@/ui/on-its-way';
import { lazyPart } from '@/ui/lazy-part';

const VersionsSheet = lazyPart(async () => ({
  default: (await import('./versions-sheet')).VersionsSheet,
}));

const ChangesSheet = lazyPart(async () => ({
  default: (await import('../by-hand/changes-sheet')).ChangesSheet,
}));

export interface PlanMenuProps {
  /** Null: the week has lessons, and no plan of its own. */
  scheduleId: string | null;
  /** A day of the week shown: a new plan begins with it. */
  date: string;
  family: readonly WeekChild[];
  onAddLesson: () => void;
}

/** What else there is to do with the plan: its history, and a new one. */
export function PlanMenu({ scheduleId, date, family, onAddLesson }: PlanMenuProps) {
  const [open, setOpen] = useState<'versions' | 'changes' | null>(null);
  const navigate = useNavigate();
  const canEdit = useCanEdit();
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={replanEntryStrings.menu} tooltip={false}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
        items={[
          ...(canEdit
            ? [
                {
                  label: replanEntryStrings.addLesson,
                  icon: <CalendarPlus />,
                  onSelect: onAddLesson,
                },
              ]
            : []),
          {
            label: replanEntryStrings.changes,
            icon: <Undo2 />,
            onSelect: () => setOpen('changes'),
          },
          ...(scheduleId
            ? [
                {
                  label: replanEntryStrings.versions,
                  icon: <History />,
                  onSelect: () => setOpen('versions'),
                },
              ]
            : []),
          ...(canEdit
            ? [
                {
                  label: replanEntryStrings.newPlan,
                  icon: <WandSparkles />,
                  onSelect: () => void navigate(`${paths.generate}?from=${date}`),
                },
              ]
            : []),
        ]}
      />
      {open === 'versions' && (
        <OnItsWay onClose={() => setOpen(null)}>
          <VersionsSheet scheduleId={scheduleId} family={family} onClose={() => setOpen(null)} />
        </OnItsWay>
      )}
      {open === 'changes' && (
        <OnItsWay onClose={() => setOpen(null)}>
          <ChangesSheet date={date} family={family} onClose={() => setOpen(null)} />
        </OnItsWay>
      )}
    </>
  );
}
