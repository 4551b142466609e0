import { useQuery } from '@tanstack/react-query';
import { parents } from '@/api/queries/family';
import { misfitsQuery } from '@/api/queries/misfits';
import { paths } from '@/lib/paths';
import { type Misfit, MisfitList } from '@/shared/misfit-list';
import type { PlanPeople } from './first-draft';

/** Before a plan is made: what of the family's usual week cannot fit, and where the one change that mends it is made. */
export function WhatCannotFit({ people }: { people: PlanPeople }) {
  const query = useQuery(misfitsQuery);
  const adults = useQuery({ ...parents.all(), enabled: (query.data ?? []).length > 0 }).data ?? [];
  const named = [...people.children, ...people.subjects, ...adults];
  return (
    <MisfitList
      query={query}
      nameOf={(id) => named.find((each) => each.id === id)?.name ?? ''}
      linkTo={placeOf}
    />
  );
}

function placeOf({ mend }: Misfit): string {
  const isOfSubject = mend?.kind === 'shorter-lesson' || mend?.kind === 'any-time';
  return isOfSubject ? paths.planSubject(mend.id) : paths.settingsSection('people');
}
