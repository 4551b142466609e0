import type { UnplacedChange } from '@/api/replan-model';
import type { Unplaced } from '@/api/week-model';
import { paths } from '@/lib/paths';
import { unplacedStrings } from '@/messages/week';

/** Changes of hours: those of the children and of the adults are set in the same place. */
const hours: ReadonlySet<UnplacedChange['kind']> = new Set(['longer-day', 'parent-hours']);

/** What the link to that setting says. */
export function changeText(subject: string, kind: UnplacedChange['kind']): string {
  if (kind === 'longer-day') return unplacedStrings.changeSchoolHours;
  return kind === 'parent-hours'
    ? unplacedStrings.changeParentHours
    : unplacedStrings.changeIt({ subject });
}

/** Where the setting is that a change names; what is not about hours is about the subject. */
export function settingOf({ subjectId }: Pick<Unplaced, 'subjectId'>, { kind }: UnplacedChange) {
  return hours.has(kind) ? paths.settingsSection('people') : paths.planSubject(subjectId);
}
