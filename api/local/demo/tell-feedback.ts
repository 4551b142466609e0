import { addDays, DAYS_PER_WEEK } from '../../src/domain/calendar/index.js';
import type { Browser } from './browser.js';
import { type RatedItem, saidOf, saidOfWeeks } from './faces.js';

interface Item extends RatedItem {
  readonly id: string;
  readonly kind: string;
  readonly children: readonly { readonly childId: string }[];
}

interface Week {
  readonly children: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly Item[];
}

const atOnce = 4;

/**
 * Says how the past lessons and weeks were, as their parent would. What was said already is left as it is.
 *
 * @returns how many faces and stars were given
 */
export async function tellFeedback(
  browser: Browser,
  firstMonday: string,
  today: string,
): Promise<number> {
  let told = 0;
  const known = await lessonsWithFaces(browser);
  for (let monday = firstMonday; monday < today; monday = addDays(monday, DAYS_PER_WEEK)) {
    const week = await browser.get<Week>(`/weeks/${monday}`);
    const sayings = sayingsOf(week, today).filter(({ id }) => !known.has(id));
    told += sayings.length;
    while (sayings.length > 0) {
      await Promise.all(
        sayings
          .splice(0, atOnce)
          .map(({ id, entries }) =>
            browser.change('PUT', `/items/${id}/feedback`, { body: { entries } }),
          ),
      );
    }
  }
  return told + (await tellWeeks(browser, firstMonday));
}

function sayingsOf({ children, items }: Week, today: string) {
  const names = new Map(children.map(({ id, name }) => [id, name]));
  return items.flatMap((item, place) => {
    if (item.kind !== 'lesson' || item.date >= today || item.status === 'planned') return [];
    const entries = item.children.flatMap(({ childId }) => {
      const said = saidOf(item, place, names.get(childId) ?? '');
      return said ? [{ childId, ...said }] : [];
    });
    return entries.length > 0 ? [{ id: item.id, entries }] : [];
  });
}

async function tellWeeks(browser: Browser, firstMonday: string): Promise<number> {
  let told = 0;
  for (const [index, body] of saidOfWeeks.entries()) {
    const path = `/weeks/${addDays(firstMonday, DAYS_PER_WEEK * index)}/feedback`;
    const { version } = await browser.get<{ version: number }>(path);
    if (version > 0) continue;
    await browser.change('PUT', path, { body, version });
    told += 1;
  }
  return told;
}

/** Lessons of which something was said, so that a run that was interrupted goes on where it was. */
async function lessonsWithFaces(browser: Browser): Promise<Set<string>> {
  const known = new Set<string>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const more = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: { items: { lesson: { itemId: string } }[]; nextCursor: string | null } =
      await browser.get(`/feedback?kind=lesson&limit=100${more}`);
    for (const { lesson } of page.items) known.add(lesson.itemId);
    cursor = page.nextCursor;
  }
  return known;
}
