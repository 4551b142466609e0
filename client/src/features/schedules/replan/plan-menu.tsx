import { lazy, Suspense, useState } from 'react';
import { Ellipsis, History, WandSparkles } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useCanEdit } from '@/api/session';
import type { WeekChild } from '@/api/week-model';
import { paths } from '@/lib/paths';
import { replanEntryStrings } from '@/messages/replan-entry';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { IconButton } from '@/ui/icon-button';

const VersionsSheet = lazy(async () => ({
  default: (await import('./versions-sheet')).VersionsSheet,
}));

export interface PlanMenuProps {
  scheduleId: string;
  /** A day of the week shown: a new plan begins with it. */
  date: string;
  family: readonly WeekChild[];
}

/** What else there is to do with the plan: its history, and a new one. */
export function PlanMenu({ scheduleId, date, family }: PlanMenuProps) {
  const [open, setOpen] = useState(false);
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
          { label: replanEntryStrings.versions, icon: <History />, onSelect: () => setOpen(true) },
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
      {open && (
        <Suspense>
          <VersionsSheet scheduleId={scheduleId} family={family} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
