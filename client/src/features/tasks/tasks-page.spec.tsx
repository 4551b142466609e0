import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { RecurringTask, Role, Task } from '@/api/model';
import { reportArrived } from '@/api/connection';
import { sessionQuery } from '@/api/session';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
// Linked before the lazy part asks for them.
import './understood';
import { TasksPage } from './tasks-page';

const timeZone = 'Europe/Madrid';
const today = todayIn(timeZone, new Date());
const day = (days: number): string => addDays(today, days);
const later = day(14);

function aTask(given: Partial<Task> = {}): Task {
  return {
    id: 'letter',
    title: 'Letter of intent',
    note: null,
    ownerKind: 'family',
    parentId: null,
    childId: null,
    dueDate: today,
    dueTime: null,
    dueAt: null,
    minutes: null,
    closesTime: false,
    reminderMinutes: [],
    tags: [],
    checklist: [],
    status: 'open',
    finishedAt: null,
    recurringTaskId: null,
    occurrenceDate: null,
    notifiedAt: null,
    version: 1,
    ...given,
  };
}

function aSeries(given: Partial<RecurringTask> = {}): RecurringTask {
  return {
    id: 'books',
    title: 'Library books',
    note: null,
    ownerKind: 'family',
    parentId: null,
    childId: null,
    rotationChildIds: [],
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
    startDate: today,
    exceptDates: [],
    dueTime: null,
    minutes: null,
    closesTime: false,
    reminderMinutes: [],
    tags: [],
    steps: [],
    paused: false,
    nextDates: [day(3), day(17)],
    version: 1,
    ...given,
  };
}

const occurrence = aTask({
  id: 'books-1',
  title: 'Library books',
  dueDate: later,
  recurringTaskId: 'books',
  occurrenceDate: later,
});

interface Sent {
  method: string;
  path: string;
  body: unknown;
  version: string | null;
}
let sent: Sent[];
let tasks: Task[];
let series: RecurringTask[];

beforeEach(() => {
  sent = [];
  tasks = [];
  series = [];
  localStorage.clear();
});

/** The api's stand-in: lists as its filters say, and keeps what was sent. */
function serve(): void {
  const note = async (request: Request): Promise<unknown> => {
    const text = await request.clone().text();
    const body: unknown = text ? JSON.parse(text) : null;
    const { pathname, search } = new URL(request.url);
    const path = pathname.replace('/api/v1', '') + search;
    sent.push({ method: request.method, path, body, version: request.headers.get('If-Match') });
    return body;
  };
  server.use(
    http.get(apiUrl('/tasks'), ({ request }) => {
      const query = new URL(request.url).searchParams;
      const [from, to] = [query.get('dueFrom'), query.get('dueTo')];
      const found = tasks.filter(
        ({ status, dueDate, childId, tags }) =>
          status === query.get('status') &&
          (from === null || (dueDate !== null && dueDate >= from)) &&
          (to === null || (dueDate !== null && dueDate <= to)) &&
          (query.get('due') !== 'undated' || dueDate === null) &&
          (!query.has('childId') || query.get('childId') === childId) &&
          (!query.has('tag') || tags.includes(query.get('tag') ?? '')),
      );
      return HttpResponse.json(page(found));
    }),
    http.get(apiUrl('/tasks/:id'), () => HttpResponse.json(occurrence)),
    http.get(apiUrl('/recurring-tasks'), () => HttpResponse.json(page(series))),
    http.get(
      apiUrl('/children'),
      () =>
      HttpResponse.json(page([aChild({ id: 'ella', name: 'Ella' }), aChild({ id: 'leo', name: 'Leo' })])), // prettier-ignore
    ),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([]))),
    http.post(apiUrl('/recurring-tasks/dates'), async ({ request }) => {
      await note(request);
      return HttpResponse.json({ dates: [day(3), day(17)] });
    }),
    http.post(apiUrl('/tasks'), async ({ request }) => {
      const added = aTask({ ...((await note(request)) as object), id: 'new' });
      tasks = [...tasks, added];
      return HttpResponse.json(added, { status: 201 });
    }),
    http.post(
      apiUrl('/recurring-tasks'),
      async ({ request }) =>
      HttpResponse.json(aSeries({ ...((await note(request)) as object), id: 'new' }), { status: 201 }), // prettier-ignore
    ),
    http.patch(apiUrl('/tasks/:id'), async ({ request, params }) => {
      const body = (await note(request)) as object;
      tasks = tasks.map((task) =>
        task.id === params['id'] ? { ...task, ...body, version: task.version + 1 } : task,
      );
      return HttpResponse.json(tasks.find(({ id }) => id === params['id']));
    }),
    http.patch(apiUrl('/recurring-tasks/:id'), async ({ request }) => {
      const body = (await note(request)) as object;
      series = series.map((row) => ({ ...row, ...body, version: row.version + 1 }));
      return HttpResponse.json(series[0]);
    }),
    http.delete(apiUrl('/tasks/:id'), async ({ request, params }) => {
      await note(request);
      tasks = tasks.filter(({ id }) => id !== params['id']);
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete(apiUrl('/recurring-tasks/:id'), async ({ request }) => {
      await note(request);
      return new HttpResponse(null, { status: 204 });
    }),
  );
}

function show({ role = 'owner', at = '/tasks' }: { role?: Role; at?: string } = {}) {
  serve();
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role, timeZone }));
  return renderWithProviders(<TasksPage />, { at, path: '/tasks', queryClient });
}

const writes = () => sent.filter(({ path }) => path !== '/recurring-tasks/dates');

describe('the list', () => {
  it('folds what a day has passed by, and stands by when it is due', async () => {
    tasks = [
      ...[1, 2, 3].map((n) => aTask({ id: `old${n}`, title: `Old ${n}`, dueDate: day(-n) })),
      aTask(),
      aTask({ id: 'far', title: 'Portfolio', dueDate: later }),
      aTask({ id: 'some', title: 'Sort the shelf', dueDate: null }),
    ];
    show();
    expect(await screen.findByText('3 from before')).toBeInTheDocument();
    expect(screen.getByText('Old 1')).not.toBeVisible();
    const inGroup = (name: string) => within(screen.getByRole('region', { name }));
    expect(inGroup('Today').getByText('Letter of intent')).toBeInTheDocument();
    expect(inGroup('Later').getByText('Portfolio')).toBeInTheDocument();
    expect(inGroup('No date').getByText('Sort the shelf')).toBeInTheDocument();
    expect(inGroup('Today').queryByText(/Old/)).not.toBeInTheDocument();
  });

  it('shows of what comes back only the next one under later', async () => {
    const first = addDays(mondayOf(today), 8);
    tasks = [0, 7, 14].map((n) => aTask({ id: `b${n}`, title: 'Books', dueDate: addDays(first, n), recurringTaskId: 'books' })); // prettier-ignore
    show();
    expect(await screen.findAllByText('Books')).toHaveLength(1);
  });

  it('says kindly that there is nothing, and that it could not be loaded', async () => {
    const { unmount } = show();
    expect(await screen.findByText('Nothing to remember right now')).toBeInTheDocument();
    unmount();
    serve();
    server.use(http.get(apiUrl('/tasks'), () => problem(500, 'internal')));
    const queryClient = testQueryClient();
    queryClient.setQueryData(sessionQuery.queryKey, aSession({ timeZone }));
    const { user } = renderWithProviders(<TasksPage />, { at: '/tasks', queryClient });
    expect(await screen.findByText('Your tasks could not be loaded')).toBeInTheDocument();
    tasks = [aTask()];
    serve();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Letter of intent')).toBeInTheDocument();
  });

  it('shows one child’s, or those of a tag', async () => {
    tasks = [
      aTask({ tags: ['state'] }),
      aTask({ id: 'room', title: 'Tidy', ownerKind: 'child', childId: 'ella' }),
    ];
    const { user } = show();
    await screen.findByText('Tidy');
    await user.click(screen.getByRole('combobox', { name: 'Whose' }));
    await user.click(await screen.findByRole('option', { name: 'Ella' }));
    await waitFor(() => expect(screen.queryByText('Letter of intent')).not.toBeInTheDocument());
    expect(screen.getByText('Tidy')).toBeInTheDocument();
  });

  it('lets a viewer look only', async () => {
    tasks = [aTask()];
    show({ role: 'viewer' });
    expect(await screen.findByRole('button', { name: 'Done: Letter of intent' })).toBeDisabled();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /More for/ })).not.toBeInTheDocument();
  });
});

describe('a press', () => {
  it('ticks a task where it is, and takes it back', async () => {
    tasks = [aTask()];
    const { user } = show();
    const tick = await screen.findByRole('button', { name: 'Done: Letter of intent' });
    await user.click(tick);
    expect(tick).toHaveAttribute('aria-pressed', 'true');
    await user.click(tick);
    await waitFor(() => expect(writes()).toHaveLength(2));
    expect(writes().map(({ body }) => body)).toEqual([{ status: 'done' }, { status: 'open' }]);
    await waitFor(() => expect(tick).toHaveAttribute('aria-pressed', 'false'));
  });

  it('ticks a step in place', async () => {
    tasks = [aTask({ checklist: [{ text: 'Sign it', done: false }, { text: 'Post it', done: false }] })]; // prettier-ignore
    const { user } = show();
    await user.click(await screen.findByText('0 of 2 steps'));
    await user.click(screen.getByRole('checkbox', { name: 'Sign it' }));
    expect(await screen.findByText('1 of 2 steps')).toBeInTheDocument();
    await waitFor(() => expect(writes()).toHaveLength(1));
    expect(writes()[0]!.body).toEqual({ checklist: [{ text: 'Sign it', done: true }, { text: 'Post it', done: false }] }); // prettier-ignore
  });

  it('keeps a tick on this device while the server is away', async () => {
    tasks = [aTask()];
    const { user } = show();
    const tick = await screen.findByRole('button', { name: 'Done: Letter of intent' });
    server.use(http.patch(apiUrl('/tasks/:id'), () => HttpResponse.error()));
    await user.click(tick);
    expect(await screen.findByText('not sent yet')).toBeInTheDocument();
    expect(tick).toHaveAttribute('aria-pressed', 'true');
    expect(localStorage.getItem('bp.unsent-ticks')).toContain('letter');
  });

  it('deletes with a way back, and lets go of one day of what comes back', async () => {
    tasks = [aTask({ tags: ['state'] }), occurrence];
    series = [aSeries()];
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'More for Letter of intent' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(writes().map(({ method }) => method)).toEqual(['DELETE', 'POST']));
    expect(writes()[1]!.body).toMatchObject({ title: 'Letter of intent', tags: ['state'] });
    const more = within(screen.getByRole('region', { name: 'Later' }));
    await user.click(more.getByRole('button', { name: 'More for Library books' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Skip this one' }));
    await waitFor(() => expect(writes().at(-1)).toMatchObject({ path: '/tasks/books-1', body: { status: 'cancelled' } })); // prettier-ignore
  });
});

describe('one line', () => {
  it('shows what it is understood to mean, and keeps that', async () => {
    const { user } = show();
    const line = await screen.findByRole('textbox', { name: /What is there to do/ });
    await user.type(line, 'dentist form tomorrow 9:30 for Ella');
    const understood = await screen.findByRole('status', { name: /how it is understood/ });
    expect(await within(understood).findByText('dentist form')).toBeInTheDocument();
    expect(understood).toHaveTextContent(/9:30.*Ella/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(line).toHaveValue(''));
    expect(writes()[0]).toMatchObject({
      method: 'POST',
      path: '/tasks',
      body: { title: 'dentist form', dueDate: day(1), dueTime: '09:30', ownerKind: 'child', childId: 'ella' }, // prettier-ignore
    });
    expect(await screen.findByText('dentist form')).toBeInTheDocument();
  });

  it('says that the server is away only until it is back, and keeps what was typed', async () => {
    const { user } = show();
    await user.type(
      await screen.findByRole('textbox', { name: /What is there to do/ }),
      'pay the club',
    );
    server.use(http.post(apiUrl('/tasks'), () => HttpResponse.error(), { once: true }));
    const add = screen.getByRole('button', { name: 'Add' });
    await waitFor(() => expect(add).toBeEnabled());
    await user.click(add);
    expect(await screen.findByRole('alert')).toHaveTextContent(/no connection/);
    act(reportArrived);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByText(/connection to BrightPath is back/)).toBeInTheDocument();
    await user.click(add);
    await waitFor(() => expect(writes().at(-1)?.body).toMatchObject({ title: 'pay the club' }));
    await waitFor(() => expect(screen.queryByText(/is back/)).not.toBeInTheDocument());
  });

  it('shows the next days of what comes back, and is corrected in the form', async () => {
    const { user } = show();
    await user.type(
      await screen.findByRole('textbox', { name: /What is there to do/ }),
      'library books every second Friday 16:00',
    );
    expect(await screen.findByText(/every other week on Friday/)).toBeInTheDocument();
    expect(await screen.findByText('The next days')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Change before adding' }));
    const form = within(await screen.findByRole('dialog'));
    await user.clear(form.getByRole('textbox', { name: 'What is to be done' }));
    await user.type(form.getByRole('textbox', { name: 'What is to be done' }), 'Books back');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(writes()).toHaveLength(1));
    expect(writes()[0]).toMatchObject({
      path: '/recurring-tasks',
      body: { title: 'Books back', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', dueTime: '16:00' },
    });
  });
});

describe('the form of a task', () => {
  it('stays with what was typed where somebody else removes the task meanwhile', async () => {
    tasks = [aTask()];
    const { user, queryClient } = show({ at: '/tasks?task=letter' });
    const note = () => screen.findByRole('textbox', { name: /Note/ });
    await user.type(await note(), 'In the drawer');
    tasks = [];
    await act(() => queryClient.invalidateQueries({ queryKey: ['tasks'] }));
    await waitFor(() => expect(screen.queryByText('Nothing to remember right now')).not.toBeNull());
    expect(await note()).toHaveValue('In the drawer');
  });
});

describe('what comes back', () => {
  const openForm = async () => {
    tasks = [occurrence];
    series = [aSeries()];
    const { user } = show({ at: '/tasks?task=books-1' });
    await screen.findByRole('radiogroup', { name: 'What is changed' });
    return { user };
  };

  it.each([
    ['This one', '/tasks/books-1', undefined],
    ['This and later ones', '/recurring-tasks/books', later],
    ['All', '/recurring-tasks/books', undefined],
  ])('is changed for: %s', async (scope, path, from) => {
    const { user } = await openForm();
    const title = () => screen.getByRole('textbox', { name: 'What is to be done' });
    await user.type(title(), '!');
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${scope}`) }));
    expect(title()).toHaveValue('Library books!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(writes()).toHaveLength(1));
    expect(writes()[0]).toMatchObject({ method: 'PATCH', path, version: '"1"' });
    expect((writes()[0]!.body as { from?: string }).from).toBe(from);
  });

  it('on the 31st asks what short months do, and shows the days', async () => {
    const { user } = await openForm();
    await user.click(screen.getByRole('radio', { name: /^All/ }));
    await user.click(screen.getByRole('combobox', { name: 'Repeats' }));
    await user.click(await screen.findByRole('option', { name: 'Monthly' }));
    const date = screen.getByRole('spinbutton', { name: 'Date' });
    await user.clear(date);
    await user.type(date, '31');
    await user.click(screen.getByRole('combobox', { name: 'In months without that date' }));
    await user.click(await screen.findByRole('option', { name: 'It is on the last day' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(writes()).toHaveLength(1));
    expect(writes()[0]!.body).toMatchObject({
      rule: 'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD',
    });
    expect(sent.map(({ body }) => (body as { rule?: string }).rule)).toContain(
      'FREQ=MONTHLY;BYMONTHDAY=31',
    );
  });

  it('pauses, goes on and ends', async () => {
    series = [aSeries()];
    const { user } = show();
    await user.click(await screen.findByText('What repeats'));
    await user.click(screen.getByRole('button', { name: 'More for Library books' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pause' }));
    expect(await screen.findByText(/paused/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'More for Library books' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Resume' }));
    await waitFor(() => expect(writes().map(({ body }) => body)).toEqual([{ paused: true }, { paused: false }])); // prettier-ignore
    await user.click(screen.getByRole('button', { name: 'More for Library books' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Stop repeating' }));
    await user.click(await screen.findByRole('button', { name: 'Stop repeating' }));
    await waitFor(() => expect(writes().at(-1)).toMatchObject({ method: 'DELETE' }));
    await act(() => Promise.resolve());
  });
});
