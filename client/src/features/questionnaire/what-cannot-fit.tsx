import { useQuery } from '@tanstack/react-query';
import type { AskForMisfitsDto } from '@/api/generated/types.gen';
import { answerMisfitsQuery } from '@/api/queries/misfits';
import { paths } from '@/lib/paths';
import { type Misfit, MisfitList } from '@/shared/misfit-list';
import { adultName, childName } from './people-names';
import { useQuestionnaire } from './questionnaire-context';
import type { FullAnswers } from './suggested-answers';
import { toWire } from './wire-draft';

/** On the overview, before anything is planned: what cannot fit by these answers, and which one change mends it. */
export function WhatCannotFit() {
  const { answers, suggestions } = useQuestionnaire();
  const wire = toWire({ answers, partsDone: [] }).answers as AskForMisfitsDto['answers'];
  // Before the suggestions have come, the answers are not those that the family sees.
  const query = useQuery({
    ...answerMisfitsQuery(wire),
    enabled: suggestions.status !== 'pending',
  });
  return (
    <MisfitList
      isThorough
      query={query}
      nameOf={(id) => nameIn(answers, id)}
      linkTo={(misfit) => `${paths.welcome}/${screenOf(answers, misfit)}`}
    />
  );
}

function nameIn({ parent, children, subjects }: FullAnswers, id: string): string {
  const adult = parent.parents.findIndex((each) => each.id === id);
  if (adult >= 0) return adultName(parent.parents[adult]?.name ?? '', adult);
  const child = children.findIndex((each) => each.id === id);
  if (child >= 0) return childName(children[child]?.name ?? '', child);
  return subjects.find((each) => each.id === id)?.name ?? '';
}

/** The screen on which the change is made; that of the child's hours where no change is known. */
function screenOf({ children }: FullAnswers, { mend, childIds }: Misfit): string {
  if (mend?.kind === 'adult-hours') return 'adults';
  const whose = mend?.kind === 'school-hours' ? mend.id : childIds[0];
  const place = children.findIndex(({ id }) => id === whose) + 1;
  const isOfSubject = mend?.kind === 'shorter-lesson' || mend?.kind === 'any-time';
  return `${isOfSubject ? 'subjects' : 'best-times'}-${place}`;
}
