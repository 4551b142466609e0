import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import type { Week } from '@/api/week-model';
import { aLedger, aLedgerEntry } from '../ledger-fixture';
import { anItem, aWeek, countsOf } from '../week-fixture';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { showScreen, windowIs } from '../screen-fixture';

const today = todayIn('America/New_York', new Date());
const monday = mondayOf(today);

const lesson = (name: RegExp) => screen.findByRole('button', { name });

function thisWeek(given: Partial<Week> = {}): Week {
  const items = ['Mathematics', 'Reading', 'Science', 'Art'].map((title, day) =>
    anItem({ id: title, title, date: addDays(monday, day) }),
  );
  return aWeek({ today, weekStart: monday, items, ...given });
}

describe('what a week owes', () => {
  beforeEach(() => windowIs('desktop'));

  it('says what is owed, by name and why, and leaves it out or takes that back', async () => {
    const spanish = aLedgerEntry({
      weekStart: monday,
      subjectId: 's',
      subjectName: 'Spanish',
      owed: 3,
    });
    const reading = aLedgerEntry({
      weekStart: addDays(monday, -7),
      subjectId: 'r',
      subjectName: 'Reading',
    });
    const sent: unknown[] = [];
    const dropped = {
      id: 'drop-1',
      weekStart: monday,
      subjectId: 's',
      childIds: ['Ella'],
      count: 3,
      version: 1,
    };
    const counts = countsOf(49, { wanted: 52, owed: 3, carriedOver: 2, caughtUp: 1 });
    const { user } = showScreen(thisWeek({ counts }), { ledger: aLedger([reading, spanish]) });
    server.use(
      http.get(apiUrl('/schedules/schedule-1/unplaced'), () =>
        HttpResponse.json({
          items: [
            {
              weekStart: monday,
              subjectId: 's',
              subjectName: 'Spanish',
              childIds: ['Ella'],
              missing: 3,
              reasons: [
                {
                  code: 'maxDaily',
                  params: { childId: 'Ella', childName: 'Ella', times: 9, alone: 4 },
                },
                { code: 'something-new', params: {} },
              ],
              change: {
                code: 'longer-day',
                params: { date: '2026-11-25', minutes: 30, childNames: ['Ella'] },
                verified: true,
              },
            },
          ],
        }),
      ),
    );
    // Each fact with the dot before it in one box: a line that is full ends with a word.
    expect(await screen.findByText('49 of 52 placed')).toBeVisible();
    expect(screen.getByText('2 of them in another week')).toBeVisible();
    expect(screen.getByText(/^one of an earlier week is in$/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '4 owed' }));
    const sheet = await screen.findByRole('dialog', { name: 'What is owed' });
    const own = await within(sheet).findByRole('region', { name: 'Of this week' });
    expect(within(own).getByRole('heading', { name: /Spanish for Ella.*3 lessons/ })).toBeVisible();
    expect(await within(own).findByText(/^Ella has full days/)).toBeInTheDocument();
    expect(within(own).getByText('No day of this week has room for it.')).toBeInTheDocument();
    expect(within(own).getByText(/30 more minutes on Wednesday/)).toBeInTheDocument();
    expect(within(own).getByRole('link', { name: 'Change the school hours' })).toHaveAttribute(
      'href',
      '/settings/people',
    );
    const earlier = within(sheet).getByRole('region', { name: /^Of the week of/ });
    expect(within(earlier).getByText(/Reading for Ella/)).toBeInTheDocument();

    server.use(
      http.post(apiUrl('/ledger/drops'), async ({ request }) => {
        sent.push([request.headers.has('Idempotency-Key'), await request.json()]);
        const after = { ...spanish, owed: 0, dropped: 3, drops: [dropped] };
        server.use(http.get(apiUrl('/ledger'), () => HttpResponse.json(aLedger([reading, after]))));
        return HttpResponse.json(dropped, { status: 201 });
      }),
      http.delete(apiUrl('/ledger/drops/drop-1'), ({ request }) => {
        sent.push(request.headers.get('If-Match'));
        server.use(
          http.get(apiUrl('/ledger'), () => HttpResponse.json(aLedger([reading, spanish]))),
        );
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await user.click(within(own).getByRole('button', { name: 'Leave out Spanish, 3 lessons' }));
    const leftOut = await within(sheet).findByRole('region', { name: 'Left out on purpose' });
    expect(within(leftOut).getByText(/Spanish for Ella/)).toBeInTheDocument();
    await user.click(
      within(leftOut).getByRole('button', { name: 'Take back: Spanish is owed again' }),
    );
    expect(await within(sheet).findByRole('region', { name: 'Of this week' })).toBeInTheDocument();
    const body = { weekStart: monday, subjectId: 's', childIds: ['Ella'], count: 3 };
    expect(sent).toEqual([[true, body], '"1"']);
  });

  it('says once what was left out of this week, and apart what was before', async () => {
    const leftOut = (weekStart: string, id: string) =>
      aLedgerEntry({
        weekStart,
        subjectId: 'art',
        subjectName: 'Art',
        owed: 0,
        dropped: 2,
        drops: [{ id, weekStart, subjectId: 'art', childIds: ['Ella'], count: 2, version: 1 }],
      });
    const counts = countsOf(54, { wanted: 56, dropped: 2 });
    const own = leftOut(monday, 'own');
    const { unmount } = showScreen(thisWeek({ counts }), { ledger: aLedger([own]) });
    expect(await screen.findByRole('button', { name: '2 left out' })).toBeVisible();
    expect(screen.getAllByText(/left out/)).toHaveLength(1);
    unmount();
    const before = leftOut(addDays(monday, -7), 'before');
    showScreen(thisWeek({ counts }), { ledger: aLedger([before, own]) });
    expect(await screen.findByRole('button', { name: '2 left out before' })).toBeVisible();
    expect(screen.getByText('54 of 54 placed')).toBeVisible();
    expect(screen.getByText('2 left out')).toBeVisible();
  });

  it('leads to planning again the week that is looked at', async () => {
    const counts = countsOf(1, { wanted: 2, owed: 1 });
    const entry = aLedgerEntry({ weekStart: monday, subjectId: 's', subjectName: 'Spanish' });
    const { user } = showScreen(thisWeek({ counts }), { ledger: aLedger([entry]) });
    await user.click(await screen.findByRole('button', { name: '1 owed' }));
    expect(await screen.findByRole('link', { name: 'Plan again' })).toHaveAttribute(
      'href',
      `/generate?from=${monday}`,
    );
  });

  it('is told of a long plan as a whole: what was taken in, also in its later weeks', async () => {
    const next = addDays(monday, 7);
    server.use(
      http.get(apiUrl('/schedules/schedule-1'), () =>
        HttpResponse.json({
          id: 'schedule-1',
          startDate: monday,
          endDate: addDays(next, 4),
          activeVersion: { id: 'v', reason: 'generated', summary: { weeks: [] } },
        }),
      ),
      http.get(apiUrl('/schedules/schedule-1/versions'), () =>
        HttpResponse.json({ items: [], canUndo: false }),
      ),
    );
    const held = (weekStart: string) =>
      aLedgerEntry({ weekStart, wanted: 655, placed: 655, owed: 0 });
    const { weeks, ...term } = aLedger([held(monday), held(next), aLedgerEntry({ weekStart: next, owed: 14 })]); // prettier-ignore
    const [first, second] = weeks.map(({ counts }) => counts);
    const ledger = {
      ...term,
      weeks: [
        { weekStart: monday, counts: { ...first!, caughtUp: 1, carriedOver: 2 } },
        { weekStart: next, counts: { ...second!, caughtUp: 5 } },
      ],
    };
    showScreen(thisWeek(), { at: '/week?made=schedule-1', ledger });
    const note = await screen.findByText(/lessons found a place/);
    expect(note).toHaveTextContent('1,310 of 1,324 lessons found a place.');
    expect(note).toHaveTextContent('4 of earlier weeks’ lessons are in.');
  });

  it('says why lessons could not be left out', async () => {
    const counts = countsOf(49, { wanted: 50, owed: 1 });
    const { user } = showScreen(thisWeek({ counts }), {
      ledger: aLedger([aLedgerEntry({ weekStart: monday })]),
    });
    server.use(
      http.post(apiUrl('/ledger/drops'), () => problem(409, 'lesson.not-owed', { owed: 0 })),
    );
    await user.click(await screen.findByRole('button', { name: '1 owed' }));
    await user.click(await screen.findByRole('button', { name: /^Leave out Mathematics/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('None of these lessons is owed');
  });

  it('knows what the week owes where the list cannot be loaded, and says so', async () => {
    const counts = countsOf(49, { wanted: 51, owed: 2 });
    const { user } = showScreen(thisWeek({ counts }), { ledger: null });
    await user.click(await screen.findByRole('button', { name: '2 owed' }));
    const sheet = await screen.findByRole('dialog', { name: 'What is owed' });
    expect(await within(sheet).findByText('The list could not be loaded')).toBeInTheDocument();
    expect(within(sheet).getByRole('button', { name: /try again/i })).toBeInTheDocument();
  });

  it('offers a viewer no change of what is owed', async () => {
    const counts = countsOf(49, { wanted: 50, owed: 1 });
    const { user } = showScreen(thisWeek({ counts }), {
      role: 'viewer',
      ledger: aLedger([aLedgerEntry({ weekStart: monday })]),
    });
    await user.click(await screen.findByRole('button', { name: '1 owed' }));
    const sheet = await screen.findByRole('dialog', { name: 'What is owed' });
    expect(await within(sheet).findByText(/Mathematics for Ella/)).toBeInTheDocument();
    expect(within(sheet).queryByRole('button', { name: /Leave out/ })).not.toBeInTheDocument();
    expect(within(sheet).queryByRole('link', { name: 'Plan again' })).not.toBeInTheDocument();
  });

  it('has a way to be planned where only lessons of another week stand in it', async () => {
    const { user } = showScreen(thisWeek({ schedule: null, counts: countsOf(0, { caughtUp: 4 }) }));
    expect(await screen.findByText('This week has no plan yet')).toBeInTheDocument();
    expect(screen.getByText(/^4 lessons were carried over to it/)).toBeInTheDocument();
    expect(await lesson(/^Mathematics/)).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Make a plan' }));
    expect(await screen.findByRole('heading', { name: 'Make a plan' })).toBeInTheDocument();
  });
});
