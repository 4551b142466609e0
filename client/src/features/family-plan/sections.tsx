import { familyStrings } from '@/messages/family-plan';
import { Callout } from '@/ui/callout';
import { useCanEdit } from '@/api/session';
import { childKind } from './child-kind';
import { commitmentKind } from './commitment-kind';
import { exceptionKind } from './exception-kind';
import { holidayKind } from './holiday-kind';
import { parentKind } from './parent-kind';
import { RowSection } from './row-section';
import { subjectKind } from './subject-kind';

function ReadOnlyNote() {
  return useCanEdit() ? null : <Callout>{familyStrings.readOnly}</Callout>;
}

/** Children and the adults who teach them. */
export function PeopleSection() {
  return (
    <>
      <ReadOnlyNote />
      <RowSection kind={childKind} />
      <RowSection kind={parentKind} />
    </>
  );
}

/** Time that is taken, and days without lessons. */
export function TimeSection() {
  return (
    <>
      <ReadOnlyNote />
      <RowSection kind={commitmentKind} />
      <RowSection kind={holidayKind} />
      <RowSection kind={exceptionKind} />
    </>
  );
}

/** Every subject of the family. */
export function SubjectsSection() {
  return (
    <>
      <ReadOnlyNote />
      <RowSection kind={subjectKind} />
    </>
  );
}
