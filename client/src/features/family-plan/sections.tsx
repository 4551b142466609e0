import { familyStrings } from '@/messages/family-plan';
import { Callout } from '@/ui/callout';
import { useCanEdit } from '@/api/session';
import { childKind } from './child-kind';
import { commitmentKind } from './commitment-kind';
import { ConflictsNotice } from './conflicts-notice';
import { exceptionKind } from './exception-kind';
import { holidayKind } from './holiday-kind';
import { mealKind } from './meal-kind';
import { parentKind } from './parent-kind';
import { PublicHolidays } from './public-holidays';
import { RowSection } from './row-section';
import { subjectKind } from './subject-kind';
import { UsualSubjects } from './usual-subjects';

/** Above the lists: that one may only look, or that lessons are in the way of what was changed. */
function Notes() {
  return useCanEdit() ? <ConflictsNotice /> : <Callout>{familyStrings.readOnly}</Callout>;
}

/** Children and the adults who teach them. */
export function PeopleSection() {
  return (
    <>
      <Notes />
      <RowSection kind={childKind} />
      <UsualSubjects />
      <RowSection kind={parentKind} />
    </>
  );
}

/** Meals, time that is taken, and days without lessons. */
export function TimeSection() {
  return (
    <>
      <Notes />
      <RowSection kind={mealKind} opensBy="meal" />
      <RowSection kind={commitmentKind} />
      <RowSection kind={holidayKind} offers={<PublicHolidays />} />
      <RowSection kind={exceptionKind} />
    </>
  );
}

/** Every subject of the family. */
export function SubjectsSection() {
  return (
    <>
      <Notes />
      <RowSection kind={subjectKind} />
    </>
  );
}
