import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import type { Week } from '@/api/week-model';
import { aCommitment, anItem, aWeek } from '../week-fixture';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { showScreen, windowIs } from '../screen-fixture';

const today = todayIn('America/New_York', new Date());
const monday = mondayOf(today);

/** This week with two children: a lesson of Noah's, one of both, a commitment. */
function thisWeek(given: Partial<Week> = {}): Week {
  return aWeek({
    today,
    weekStart: monday,
    items: [
      anItem({ id: 'maths', title: 'Mathematics', date: monday, startTime: '09:00' }),
      anItem({
        id: 'reading',
        title: 'Reading',
        date: monday,
        startTime: '10:00',
        minutes: 30,
        subjectKind: 'reading',
        childIds: ['Ella'],
      }),
      anItem({
        id: 'science',
        title: 'Science',
        date: monday,
        startTime: '10:45',
        subjectKind: 'science',
        childIds: ['Noah', 'Ella'],
      }),
      anItem({
        id: 'art',
        title: 'Art',
        date: addDays(monday, 1),
        startTime: '09:15',
        subjectKind: 'art',
      }),
    ],
    commitments: [aCommitment({ date: monday })],
    ...given,
  });
}

const lesson = (name: RegExp) => screen.findByRole('button', { name });

describe('the week on a desktop', () => {
  beforeEach(() => windowIs('desktop'));

  it('shows each day with its lessons, who has them and when', async () => {
    showScreen(thisWeek());
    const maths = await lesson(/^Mathematics\W+Noah, .*9:00.*planned/);
    const day = maths.closest('section');
    expect(day).toHaveAccessibleName(expect.stringMatching(/^Monday/));
    expect(await lesson(/^Science\W+Noah and Ella/)).toBeInTheDocument();
    expect(screen.getByText('Swimming')).toBeInTheDocument();
    expect(screen.getByText(/Noah: break of 1 h/)).toBeInTheDocument();
  });

  it('marks a lesson done in its panel and offers to take it back', async () => {
    const sent: unknown[] = [];
    server.use(
      http.patch(apiUrl('/items/maths'), async ({ request }) => {
        const change = (await request.json()) as { status: 'done' | 'planned' };
        sent.push([request.headers.get('If-Match'), change]);
        const item = anItem({
          id: 'maths',
          date: monday,
          status: change.status,
          version: sent.length + 1,
        });
        return HttpResponse.json(item);
      }),
      http.get(apiUrl('/items/:id/free-times'), () => HttpResponse.json({ items: [] })),
    );
    const { user } = showScreen(thisWeek());
    await user.click(await lesson(/^Mathematics/));
    const panel = await screen.findByRole('dialog', { name: 'Mathematics' });
    await user.click(within(panel).getByRole('radio', { name: 'Done' }));
    await waitFor(() => expect(sent).toEqual([['"1"', { status: 'done' }]]));
    expect(within(panel).getByRole('radio', { name: 'Done' })).toBeChecked();

    await user.click(await screen.findByRole('button', { name: 'Undo', hidden: true }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual(['"2"', { status: 'planned', actualMinutes: null }]);
  });

  it('keeps the typed note and shows the lesson as it is when someone else changed it', async () => {
    let version = 1;
    const { user } = showScreen(thisWeek(), { at: '/week?item=maths' });
    server.use(
      http.patch(apiUrl('/items/maths'), ({ request }) => {
        if (request.headers.get('If-Match') === '"1"') {
          version = 5;
          const current = anItem({
            id: 'maths',
            date: monday,
            status: 'partly',
            note: 'Page 12',
            version,
          });
          return problem(412, 'precondition.failed', { current });
        }
        return HttpResponse.json(
          anItem({
            id: 'maths',
            date: monday,
            status: 'partly',
            note: 'Stopped at 14',
            version: 6,
          }),
        );
      }),
      http.get(apiUrl('/weeks/:date'), () =>
        HttpResponse.json(
          thisWeek({
            items: [
              version === 1
                ? anItem({ id: 'maths', date: monday })
                : anItem({ id: 'maths', date: monday, status: 'partly', note: 'Page 12', version }),
            ],
          }),
        ),
      ),
      http.get(apiUrl('/items/:id/free-times'), () => HttpResponse.json({ items: [] })),
    );
    const note = await screen.findByRole('textbox', { name: /Note/ });
    await user.type(note, 'Stopped at 14');
    await user.click(screen.getByRole('button', { name: 'Save note' }));

    expect(await screen.findByText('Someone else changed this lesson')).toBeInTheDocument();
    expect(screen.getByText('Their note: Page 12')).toBeInTheDocument();
    expect(note).toHaveValue('Stopped at 14');
  });

  it('moves a lesson to an offered time, and says why another does not fit', async () => {
    const friday = addDays(monday, 4);
    server.use(
      http.get(apiUrl('/items/maths/free-times'), () =>
        HttpResponse.json({
          items: [{ date: friday, startTime: '10:30', endTime: '11:15', cost: 12 }],
        }),
      ),
      http.post(apiUrl('/items/maths/move'), async ({ request }) => {
        const body = (await request.json()) as { date: string; startTime: string };
        if (body.startTime === '11:00') {
          return problem(409, 'item.does-not-fit', {
            reason: {
              code: 'overlap',
              params: { childName: 'Noah', lessons: [{ title: 'Science', startTime: '11:00' }] },
            },
            nearest: { date: friday, startTime: '11:45', endTime: '12:30' },
          });
        }
        const snapped =
          body.startTime === '13:10'
            ? { code: 'quarter-hour', params: { askedTime: '13:10', startTime: '13:15' } }
            : null;
        const startTime = snapped ? '13:15' : body.startTime;
        const moved = anItem({ id: 'maths', ...body, startTime, locked: true, version: 2 });
        return HttpResponse.json({ ...moved, snapped, changeId: 'change-1' });
      }),
    );
    const { user } = showScreen(thisWeek(), { at: '/week?item=maths' });
    await user.click(await screen.findByRole('button', { name: 'Another day or time' }));
    const time = screen.getByLabelText('Time');
    await user.clear(time);
    await user.type(time, '11:00');
    await user.click(screen.getByRole('button', { name: 'Move' }));
    expect(await screen.findByText(/^Noah has Science at 11:00/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Move to Fri.*11:45.* instead/ })).toBeEnabled();

    await user.click(screen.getByRole('button', { name: /10:30/ }));
    expect(await screen.findByText(/Mathematics moved to Fri/)).toBeInTheDocument();

    await user.clear(time);
    await user.type(time, '13:10');
    await user.click(screen.getByRole('button', { name: 'Move' }));
    expect(
      await screen.findByText(/Lessons begin on a quarter hour: .*1:10.* became .*1:15/),
    ).toBeInTheDocument();
  });

  it('ticks a shared lesson once for all, with room for each child', async () => {
    const sent: unknown[] = [];
    server.use(
      http.patch(apiUrl('/items/science'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          anItem({
            id: 'science',
            title: 'Science',
            date: monday,
            startTime: '11:00',
            childIds: ['Noah', 'Ella'],
            version: 2,
          }),
        );
      }),
      http.get(apiUrl('/items/:id/free-times'), () => HttpResponse.json({ items: [] })),
    );
    const { user } = showScreen(thisWeek(), { at: '/week?item=science' });
    await user.click(await screen.findByRole('button', { name: 'Different for each child' }));
    const forElla = screen.getByRole('radiogroup', { name: 'How did it go for Ella?' });
    await user.click(within(forElla).getByRole('radio', { name: 'Skipped' }));
    await waitFor(() =>
      expect(sent).toEqual([{ outcomes: [{ childId: 'Ella', status: 'skipped' }] }]),
    );
  });

  it('takes a change back with a sentence when the server cannot keep it', async () => {
    server.use(
      http.patch(apiUrl('/items/maths'), () => problem(500, 'internal')),
      http.get(apiUrl('/items/:id/free-times'), () => HttpResponse.json({ items: [] })),
    );
    const { user } = showScreen(thisWeek(), { at: '/week?item=maths' });
    await user.click(await screen.findByRole('radio', { name: 'Done' }));
    expect(await screen.findByText('Mathematics is as it was')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Done' })).not.toBeChecked();
  });

  it('has one tab stop and moves among lessons by arrow keys; Enter opens', async () => {
    const { user } = showScreen(thisWeek());
    const maths = await lesson(/^Mathematics/);
    act(() => maths.focus());
    await user.keyboard('{ArrowDown}');
    expect(await lesson(/^Science/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(await lesson(/^Art/)).toHaveFocus();
    const stops = screen
      .getAllByRole('button')
      .filter((button) => button.dataset['key'] && button.tabIndex === 0);
    expect(stops).toHaveLength(1);
    server.use(http.get(apiUrl('/items/:id/free-times'), () => HttpResponse.json({ items: [] })));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Art' })).toBeInTheDocument();
  });

  it('opens "Life happened" and the version history from its header, and gives the focus back', async () => {
    server.use(
      http.get(apiUrl('/parents'), () => HttpResponse.json({ items: [], nextCursor: null })),
      http.get(apiUrl('/schedules/schedule-1/versions'), () => HttpResponse.json({ items: [] })),
    );
    const { user } = showScreen(thisWeek());
    const life = await screen.findByRole('button', { name: 'Life happened' });
    await user.click(life);
    expect(await screen.findByRole('dialog', { name: 'Life happened' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(life).toHaveFocus());

    const menu = screen.getByRole('button', { name: 'More about this plan' });
    await waitFor(() => expect(menu).toBeEnabled());
    menu.focus();
    await user.keyboard('{Enter}');
    // Below "Add a lesson" and "Changes by hand".
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Version history' })).toBeInTheDocument();
  });

  it('says in a lesson’s panel why it is here', async () => {
    server.use(
      http.get(apiUrl('/items/:id/free-times'), () => HttpResponse.json({ items: [] })),
      http.get(apiUrl('/items/maths/why'), () =>
        HttpResponse.json({
          reasons: [{ code: 'tired', params: { childName: 'Noah' }, points: 5 }],
          alternative: null,
          quality: { withinPercent: null },
        }),
      ),
    );
    const { user } = showScreen(thisWeek(), { at: '/week?item=maths' });
    await user.click(await screen.findByRole('button', { name: 'Why here?' }));
    expect(await screen.findByText('Noah is not tired from the day yet.')).toBeInTheDocument();
  });

  it('hides a child on request, and lets a viewer only look', async () => {
    const { user } = showScreen(thisWeek(), { role: 'viewer' });
    await user.click(await screen.findByRole('checkbox', { name: 'Ella' }));
    expect(screen.queryByRole('button', { name: /^Reading/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Life happened' })).not.toBeInTheDocument();
    await user.click(await lesson(/^Mathematics/));
    expect(await screen.findByRole('radio', { name: 'Done' })).toBeDisabled();
  });

  it('draws a day off as a band, with its word', async () => {
    const days = aWeek({ today, weekStart: monday }).days.map((day, index) => ({
      ...day,
      holiday: index === 3 ? 'Grandma visits' : null,
    }));
    showScreen(thisWeek({ days }));
    const head = await screen.findByText('Grandma visits');
    const bands = document.querySelectorAll('[data-off]');
    expect(bands).toHaveLength(1);
    expect(head.closest('section')).toContainElement(bands[0] as HTMLElement);
  });

  it('tells of a new plan until the week is mended', async () => {
    const made = (reason: 'generated' | 'replanned') =>
      server.use(
        http.get(apiUrl('/schedules/schedule-1'), () =>
          HttpResponse.json({
            id: 'schedule-1',
            startDate: monday,
            endDate: addDays(monday, 4),
            activeVersion: { id: 'v', reason, summary: { weeks: [] } },
          }),
        ),
        http.get(apiUrl('/schedules/schedule-1/versions'), () =>
          HttpResponse.json({ items: [], canUndo: false }),
        ),
      );
    made('generated');
    const { queryClient } = showScreen(thisWeek(), { at: '/week?made=schedule-1' });
    const note = await screen.findByText(/^Your plan for .* is ready$/);
    made('replanned');
    await act(() =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    );
    await waitFor(() => expect(note).not.toBeInTheDocument());
  });

  it('says in one sentence with one button that there is no plan', async () => {
    showScreen(thisWeek({ schedule: null, items: [] }));
    expect(
      await screen.findByRole('heading', { name: 'This week has no plan yet' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Make a plan' })).toHaveAttribute(
      'href',
      `/generate?from=${monday}`,
    );
  });
});

it('leads on a Sunday from a week without a plan to the one that is planned', async () => {
  windowIs('desktop');
  const nextMonday = addDays(monday, 7);
  const empty = thisWeek({ schedule: null, items: [] });
  showScreen(empty);
  server.use(
    http.get(apiUrl('/weeks/:date'), ({ params }) =>
      HttpResponse.json(
        params['date'] === nextMonday
          ? aWeek({ today, weekStart: nextMonday, items: [anItem({ date: nextMonday })] })
          : empty,
      ),
    ),
  );
  expect(
    await screen.findByRole('heading', { name: /^Your plan begins on Monday/ }),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go to that week' })).toHaveAttribute(
    'href',
    `/week/${nextMonday}`,
  );
});

describe('the week on a phone', () => {
  beforeEach(() => windowIs('phone'));

  it('is a list of one day, for one child or all', async () => {
    const { user } = showScreen(thisWeek(), { at: `/week/${monday}?day=${monday}` });
    const rows = () => screen.getAllByRole('button', { name: /min/ }).map((row) => row.textContent);
    await screen.findByRole('button', { name: /Mathematics.*45\smin.*An adult helps/ });
    expect(rows()).toHaveLength(3);
    await user.click(screen.getByRole('radio', { name: 'Ella' }));
    expect(rows()).toHaveLength(2);
    expect(screen.getByText('Break · 15 min')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /Tue/ }));
    expect(await screen.findByText('Tuesday is free.')).toBeInTheDocument();
  });

  it('ticks in one press', async () => {
    server.use(
      http.patch(apiUrl('/items/maths'), () =>
        HttpResponse.json(anItem({ id: 'maths', date: monday, status: 'done', version: 2 })),
      ),
    );
    const { user } = showScreen(thisWeek(), { at: `/week/${monday}?day=${monday}` });
    const tick = await screen.findByRole('button', { name: /^Done: Mathematics/ });
    expect(tick).toHaveAttribute('aria-pressed', 'false');
    await user.click(tick);
    await waitFor(() => expect(tick).toHaveAttribute('aria-pressed', 'true'));
    expect(screen.getByRole('button', { name: /Mathematics.*45\smin · done/ })).toBeInTheDocument();
  });
});
