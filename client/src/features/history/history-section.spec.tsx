import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionQuery } from '@/api/session';
import { eventStrings } from '@/messages/events';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { HistorySection } from './history-section';
import { sentenceOf } from './history-text';
import type { FamilyEvent } from './queries';
import type { Known, Names } from './use-names';

let made = 0;
function anEvent(given: Partial<FamilyEvent> = {}): FamilyEvent {
  made += 1;
  return {
    specversion: '1.0',
    id: `event-${made}`,
    source: '/families/family-1',
    type: 'task.created',
    subject: 'letter',
    time: '2026-11-24T08:30:00Z',
    datacontenttype: 'application/json',
    accountid: 'account-1',
    data: {},
    ...given,
  };
}

const ofLesson = { subject: 'lesson', data: { status: 'done', date: '2026-11-24' } };

describe('the page of what changed', () => {
  let events: FamilyEvent[];
  let asked: string[];
  beforeEach(() => {
    asked = [];
    events = [];
  });

  function show() {
    const list = (path: string, rows: object[]) =>
      http.get(apiUrl(path), () => HttpResponse.json(page(rows)));
    server.use(
      http.get(apiUrl('/events'), ({ request }) => {
        const query = new URL(request.url).searchParams;
        asked.push(query.toString());
        const kind = query.get('type')?.replace('*', '') ?? '';
        const found = events.filter(({ type }) => type.startsWith(kind));
        const start = found.findIndex(({ id }) => id === query.get('cursor')) + 1;
        const items = found.slice(start, start + 3);
        const isLast = start + 3 >= found.length;
        return HttpResponse.json({ items, nextCursor: isLast ? null : items.at(-1)!.id });
      }),
      list('/members', [{ id: 'member-1', accountId: 'account-1', name: 'Anna Rivers' }]),
      list('/children', [aChild({ id: 'noah', name: 'Noah' })]),
      list('/parents', []),
      list('/subjects', []),
      http.get(apiUrl('/tasks/letter'), () =>
        HttpResponse.json({ id: 'letter', title: 'Letter of intent' }),
      ),
      http.get(apiUrl('/tasks/gone'), () => problem(404, 'task.not-found')),
      http.get(apiUrl('/weeks/2026-11-23'), () =>
        HttpResponse.json({
          weekStart: '2026-11-23',
          weekEnd: '2026-11-29',
          items: [{ id: 'lesson', kind: 'lesson', title: 'Fractions', children: [] }],
        }),
      ),
    );
    const queryClient = testQueryClient();
    queryClient.setQueryData(sessionQuery.queryKey, aSession());
    return renderWithProviders(<HistorySection />, { queryClient });
  }

  it('tells by day what changed, with the names of now, and what is gone', async () => {
    events = [
      anEvent({ type: 'task.completed' }),
      anEvent({ type: 'task.deleted', subject: 'gone', accountid: 'account-left' }),
      anEvent({ type: 'item.completed', ...ofLesson, time: '2026-11-23T23:30:00Z' }),
    ];
    show();
    const today = within(await screen.findByRole('list', { name: 'What changed: Today' }));
    expect(
      await today.findByText('Anna Rivers finished the task “Letter of intent”.'),
    ).toBeVisible();
    expect(
      await today.findByText('Somebody who has left removed a task that is gone.'),
    ).toBeVisible();
    // Half past midnight in Madrid: the family's day counts.
    expect(
      await today.findByText('Anna Rivers marked Fractions on Tue, Nov 24 as held.'),
    ).toBeVisible();
    expect(today.getByText('12:30 AM')).toBeVisible();
  });

  it('puts a day between days, and goes on from where it stopped', async () => {
    events = [
      anEvent({ type: 'child.updated', subject: 'noah' }),
      anEvent({ type: 'schedule.generated', accountid: null, time: '2026-11-23T12:00:00Z' }),
      anEvent({ type: 'child.deleted', subject: 'ella', time: '2026-11-23T11:00:00Z' }),
      anEvent({ type: 'family.updated', time: '2025-11-23T11:00:00Z' }),
    ];
    const { user } = show();
    expect(await screen.findByRole('heading', { name: 'Yesterday' })).toBeInTheDocument();
    expect(await screen.findByText('Anna Rivers changed Noah.')).toBeInTheDocument();
    expect(screen.getByText('BrightPath made a plan.')).toBeInTheDocument();
    expect(await screen.findByText(/removed a child who is gone/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Anna Rivers changed the family.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Nov 23, 2025' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
    expect(asked[1]).toBe(`order=newest&limit=30&cursor=${events[2]!.id}`);
  });

  it('shows one kind alone', async () => {
    events = [anEvent(), anEvent({ type: 'webhook.created', subject: 'hook' })];
    const { user } = show();
    await user.click(await screen.findByRole('combobox', { name: 'Show' }));
    await user.click(await screen.findByRole('option', { name: 'Webhooks' }));
    expect(await screen.findByText('Anna Rivers added a webhook.')).toBeInTheDocument();
    expect(screen.queryByText(/Letter of intent/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Show' }));
    await user.click(await screen.findByRole('option', { name: 'Meals' }));
    expect(await screen.findByText('There is nothing of this kind.')).toBeInTheDocument();
  });

  it('is empty at first', async () => {
    show();
    expect(await screen.findByText('Nothing has happened yet')).toBeInTheDocument();
  });

  it('says when it could not be loaded', async () => {
    show();
    server.use(http.get(apiUrl('/events'), () => problem(500, 'internal')));
    expect(await screen.findByRole('alert')).toHaveTextContent('What changed could not be loaded');
  });

  it('is there without the names, where those could not be loaded', async () => {
    events = [anEvent({ type: 'child.updated', subject: 'noah' }), anEvent()];
    show();
    server.use(
      http.get(apiUrl('/children'), () => problem(500, 'internal')),
      http.get(apiUrl('/tasks/letter'), () => problem(500, 'internal')),
    );
    expect(await screen.findByText('Anna Rivers changed a child.')).toBeInTheDocument();
    expect(await screen.findByText('Anna Rivers added a task.')).toBeInTheDocument();
  });
});

describe('a sentence', () => {
  const { components } = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as {
    components: { schemas: Record<string, { enum?: string[] }> };
  };
  const types = components.schemas['EventFilter']!.enum!.filter((type) => !type.endsWith('*'));
  const names = (known: Known): Names => ({
    of: () => known,
    lesson: () => known,
    account: () => ({ name: 'Anna' }),
  });
  const data = { date: '2026-11-24', purpose: 'service', subjectId: 'subject' };

  it('is there for every event that the api knows, whether its name is known, on its way or gone', () => {
    expect(types.length).toBeGreaterThan(50);
    for (const type of types)
      for (const known of [{ name: 'Noah' }, { name: null }, 'waiting', 'gone'] as const) {
        const sentence = sentenceOf(anEvent({ type, data }), names(known));
        expect([type, sentence]).toEqual([type, expect.stringMatching(/^[^{}]{10,}\.$/)]);
        expect([type, sentence]).not.toEqual([
          type,
          expect.stringMatching(/no words|undefined| {2}| \./),
        ]);
      }
  });

  it('says so of an event that this version does not know', () => {
    const event = anEvent({ type: 'cat.fed' });
    expect(sentenceOf(event, names('gone'))).toBe(
      'Anna did something that this page has no words for yet (cat.fed).',
    );
  });

  it('belongs to a kind that can be chosen', () => {
    const kinds = new Set(types.map((type) => type.split('.')[0]));
    expect([...kinds].sort()).toEqual(Object.keys(eventStrings.kinds).sort());
  });
});
