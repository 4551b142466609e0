import type { Page } from 'playwright-core';

/** What families call things: compounds, words joined by slashes, and sixty letters with nowhere to break. */
const NAMES = [
  'Naturwissenschaften',
  'Donaudampfschifffahrtsgesellschaft',
  'Heimatkunde/Sachunterricht/Gesellschaftswissenschaften',
  'Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh',
];

/**
 * Gives the children, adults, subjects, commitments and meals of the page's family such names, and adds a holiday and
 * a visitor with one. Takes one lesson of the day out, so that it is owed. Lessons that are planned already are told by
 * the new names.
 */
export async function giveLongNames(page: Page, day: string): Promise<void> {
  const refused = await page.evaluate(
    async ({ names, date }) => {
      const token = /(?:^|; )bp_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '';
      const found: string[] = [];
      const call = async (method: string, path: string, body?: object, version?: number) => {
        const answer = await fetch(`/api/v1${path}`, {
          method,
          headers: {
            'content-type': 'application/json',
            'x-csrf-token': decodeURIComponent(token),
            'idempotency-key': crypto.randomUUID(),
            ...(version !== undefined && { 'if-match': `"${version}"` }),
          },
          ...(body && { body: JSON.stringify(body) }),
        });
        if (!answer.ok) found.push(`${method} ${path}: ${answer.status}`);
        return (await answer.json()) as {
          items: { id: string; version: number; kind?: string; date?: string }[];
        };
      };
      // A child's and an adult's name has 50 letters at most.
      const kinds = [
        ['children', 'name', 50],
        ['parents', 'name', 50],
        ['subjects', 'name', 60],
        ['commitments', 'title', 60],
        ['meals', 'title', 60],
      ] as const;
      for (const [kind, field, most] of kinds) {
        const { items } = await call('GET', `/${kind}?limit=100`);
        for (const [index, { id, version }] of items.entries()) {
          const name = names[index % names.length]?.slice(0, most);
          await call('PATCH', `/${kind}/${id}`, { [field]: name }, version);
        }
      }
      const dated = { title: names.at(-1), startDate: date, endDate: date };
      const hours = { startTime: '18:00', endTime: '19:00' };
      await call('POST', '/holidays', { title: names[2], startDate: '2026-12-24', endDate: '2026-12-31' }); // prettier-ignore
      await call('POST', '/calendar-exceptions', { ...dated, ...hours, kind: 'visitor', forFamily: true }); // prettier-ignore
      const { items } = await call('GET', `/weeks/${date}`);
      const lesson = items.findLast((item) => item.kind === 'lesson' && item.date === date);
      if (lesson) await call('DELETE', `/items/${lesson.id}`, undefined, lesson.version);
      return found;
    },
    { names: NAMES, date: day },
  );
  if (refused.length > 0) throw new Error(`refused: ${refused.join(', ')}`);
}

/**
 * As if the person belonged to two families more, both with the longest name there is and with owners of long names.
 * Only this device is told so: making two families takes two more people.
 */
export async function joinLongFamilies(page: Page): Promise<void> {
  await page.route('**/api/v1/auth/session', async (route) => {
    const answer = await route.fetch();
    const session = (await answer.json()) as { families: object[] };
    const [name, ownerName] = [NAMES.at(-1), NAMES[1]];
    const others = ['0', '1'].map((last) => ({
      ...session.families[0],
      id: `00000000-0000-4000-8000-00000000000${last}`,
      name,
      ownerName: `${ownerName} ${last}`,
    }));
    await route.fulfill({
      response: answer,
      json: { ...session, families: [...session.families, ...others] },
    });
  });
}
