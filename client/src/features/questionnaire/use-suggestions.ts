import { now } from '@/lib/now';
import { useMemo, useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import type { Session } from '@/api/model';
import { suggestionsQuery } from '@/api/queries/suggestions';
import type { AgeSuggestion, ChildAnswer } from './answers';
import { todayIn } from '@/lib/plain-date';
import { ageOf } from './child-age';
import type { DraftState } from './draft-store';
import type { Questionnaire } from './questionnaire-context';
import { withNames } from './suggestion-names';
import type { SuggestionContext } from './suggested-answers';
import { WORKING_WEEK } from './weekly-hours';

/** Everything suggestions are made from: the account, the device's zone, and what the server suggests for each age. */
export function useSuggestions(
  state: DraftState,
  session: Session,
  kept: readonly ChildAnswer[],
): { context: SuggestionContext; loading: Questionnaire['suggestions'] } {
  const [ids] = useState(() => new Map<string, string>());
  const [timeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
  const today = todayIn(state.answers.parent?.timeZone ?? timeZone, now());
  const ages = [
    ...new Set((state.answers.children ?? []).flatMap((child) => ageOf(child, today) ?? [])),
  ];
  const adultHours =
    state.answers.parent?.parents.flatMap(({ freeHours }) => freeHours) ?? WORKING_WEEK;
  const results = useQueries({
    queries: ages.map((age) => ({ ...suggestionsQuery(age, adultHours), select: withNames })),
  });

  const byAge = new Map<number, AgeSuggestion>();
  results.forEach((result, index) => {
    const age = ages[index];
    if (age !== undefined && result.data) byAge.set(age, result.data);
  });
  const failed = results.filter((result) => result.isError && !result.data);
  const status = failed.length ? 'failed' : results.every((r) => r.data) ? 'ready' : 'pending';

  const idFor = useMemo(
    () => (key: string) => {
      const id = ids.get(key) ?? uuidv7();
      ids.set(key, id);
      return id;
    },
    [ids],
  );
  return {
    context: {
      accountName: session.account.name,
      timeZone,
      today,
      byAge,
      keptChildren: session.family?.onboardedAt ? kept : [],
      ownLists: state.ownLists,
      idFor,
    },
    loading: { status, retry: () => failed.forEach((result) => void result.refetch()) },
  };
}
