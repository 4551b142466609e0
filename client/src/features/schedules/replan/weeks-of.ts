import type { ReplanPreview } from '@/api/replan-model';
import { addDays, mondayOf } from '@/lib/plain-date';

/** The lessons of a preview by the week they stand in now. */
export interface PreviewWeeks {
  /** The first two weeks, which the picture has room for. */
  first: Pick<ReplanPreview, 'moved' | 'leftOver'>;
  later: { monday: string; moved: ReplanPreview['moved'] }[];
}

/** Splits a preview by weeks, because a plan of many weeks would give one very long list. */
export function weeksOf({ moved, leftOver }: ReplanPreview): PreviewWeeks {
  const [earliest = ''] = [...moved, ...leftOver].flatMap(({ from }) => from?.date ?? []).sort();
  const begins = earliest && mondayOf(earliest);
  // What is new stands nowhere yet.
  const isBefore =
    (end: string) =>
    ({ from }: { from: { date: string } | null }): boolean =>
      from === null || from.date < end;
  if (!begins) return { first: { moved: [], leftOver }, later: [] };
  const mondays = [...new Set(moved.map(({ from }) => mondayOf(from.date)))].sort();
  return {
    first: {
      moved: moved.filter(isBefore(addDays(begins, 7))),
      leftOver: leftOver.filter(isBefore(addDays(begins, 14))),
    },
    later: mondays
      .filter((monday) => monday > begins)
      .map((monday) => ({
        monday,
        moved: moved.filter(({ from }) => mondayOf(from.date) === monday),
      })),
  };
}
