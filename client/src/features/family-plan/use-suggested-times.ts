import { useEffect, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { suggestionsQuery } from '@/api/queries/suggestions';
import { useFamily } from '@/api/session';
import { groupHours } from '@/lib/hours';
import { now } from '@/lib/now';
import { ageOn, isPlainDate, todayIn } from '@/lib/plain-date';
import type { ChildForm } from './child-form';
import type { RowFormProps } from './row-kind';

type Times = Pick<ChildForm, 'bestTimes' | 'schoolHours'>;

/** Two times are the same where these texts are. */
export function timesText({ bestTimes, schoolHours }: Times): string {
  return JSON.stringify([bestTimes, schoolHours]);
}

/** Gives a new child the hours and the best times that suit its age, as the questionnaire does, until they are changed. */
export function useSuggestedTimes({
  draft,
  change,
  people,
}: Pick<RowFormProps<ChildForm>, 'draft' | 'change' | 'people'>): void {
  const { timeZone } = useFamily();
  const age = ageGiven(draft, todayIn(timeZone, now()));
  const adultHours = people.parents.flatMap(({ freeHours }) => freeHours);
  const isFollowing = draft.hours.known === null && timesText(draft) === draft.suggestedTimes;
  const { data } = useQuery({
    ...suggestionsQuery(age ?? 0, adultHours),
    enabled: age !== null && isFollowing,
  });
  const times = useMemo(
    () => data && { bestTimes: data.bestTimes, schoolHours: groupHours(data.schoolHours) },
    [data],
  );
  const text = times && timesText(times);
  useEffect(() => {
    if (!isFollowing || !times || !text || text === draft.suggestedTimes) return;
    change({ ...times, suggestedTimes: text });
  }, [isFollowing, times, text, draft.suggestedTimes, change]);
}

/** In whole years from 2 to 18, or null while none is given. */
function ageGiven({ ageBy, birthDate, age }: ChildForm, today: string): number | null {
  const isByDate = ageBy === 'birth-date';
  if (isByDate ? !isPlainDate(birthDate) : age === '') return null;
  const years = isByDate ? ageOn(birthDate, today) : Number(age);
  return Number.isInteger(years) && years >= 2 && years <= 18 ? years : null;
}
