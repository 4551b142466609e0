import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { isProblem } from '@/api/problem';
import { membersQuery } from '@/api/queries/account';
import {
  children,
  commitments,
  exceptions,
  holidays,
  meals,
  parents,
  subjects,
} from '@/api/queries/family';
import { seriesQuery, taskQuery } from '@/api/queries/tasks';
import { weekQuery } from '@/api/queries/weeks';
import { kindOf, taskIdsOf, weeksOf } from './event-facts';
import type { FamilyEvent } from './queries';

/** A name; null where the thing is there and has none; `gone`; or `waiting`, where it is not known (yet). */
export type Known = { readonly name: string | null } | 'gone' | 'waiting';

export interface Names {
  /** By the first word of an event's type, and the id of what it is about. */
  of(kind: string, id: string): Known;
  /** A lesson, which is looked for in the week that holds its date. */
  lesson(id: string, date: string): Known;
  /** Who did something, by account. */
  account(id: string): Known;
}

type Row = { readonly id: string; readonly name: string | null };

/** Events hold ids. Their names are those of now, from the lists that the app has anyway; only those lists that are needed. */
export function useNames(events: readonly FamilyEvent[]): Names {
  const kinds = new Set(events.map(kindOf));
  const named = ({ id, name }: Row): Row => ({ id, name });
  const titled = ({ id, title }: { id: string; title: string | null }): Row => ({
    id,
    name: title,
  });
  const members = useQuery(membersQuery);
  const taskIds = taskIdsOf(events);
  const tasks = useQueries({ queries: taskIds.map((id) => ({ ...taskQuery(id), retry: false })) });
  const weeks = weeksOf(events);
  const lessons = useQueries({ queries: weeks.map((date) => weekQuery(date)) });
  const lists: Readonly<Record<string, readonly Row[] | undefined>> = {
    child: listOf(useQuery({ ...children.all(), enabled: kinds.has('child') }), named),
    parent: listOf(useQuery({ ...parents.all(), enabled: kinds.has('parent') }), named),
    subject: listOf(useQuery({ ...subjects.all(), enabled: kinds.has('subject') || kinds.has('lessons') }), named), // prettier-ignore
    commitment: listOf(useQuery({ ...commitments.all(), enabled: kinds.has('commitment') }), titled), // prettier-ignore
    meal: listOf(useQuery({ ...meals.all(), enabled: kinds.has('meal') }), titled),
    holiday: listOf(useQuery({ ...holidays.all(), enabled: kinds.has('holiday') }), titled),
    exception: listOf(useQuery({ ...exceptions.all(), enabled: kinds.has('exception') }), titled),
    'recurring-task': listOf(useQuery({ ...seriesQuery, enabled: kinds.has('recurring-task') }), titled), // prettier-ignore
    member: listOf(members, named),
  };
  return {
    of: (kind, id) => {
      if (kind === 'task') return taskOf(tasks[taskIds.indexOf(id)]);
      return knownIn(lists[kind], id);
    },
    lesson: (id, date) => {
      const week = lessons.find(({ data }) => data && data.weekStart <= date && date <= data.weekEnd)?.data; // prettier-ignore
      return knownIn(week?.items.map(titled), id);
    },
    account: (id) =>
      knownIn(
        members.data?.map(({ accountId, name }) => ({ id: accountId, name })),
        id,
      ),
  };
}

function listOf<T>({ data }: UseQueryResult<T[]>, toRow: (row: T) => Row): Row[] | undefined {
  return data?.map(toRow);
}

function knownIn(rows: readonly Row[] | undefined, id: string): Known {
  if (!rows) return 'waiting';
  const row = rows.find((one) => one.id === id);
  return row ? { name: row.name } : 'gone';
}

function taskOf(query: UseQueryResult<{ title: string }> | undefined): Known {
  if (query?.data) return { name: query.data.title };
  return isProblem(query?.error) && query.error.status === 404 ? 'gone' : 'waiting';
}
