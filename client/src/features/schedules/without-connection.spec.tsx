import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { reportArrived } from '@/api/connection';
import type { Item, Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { MarksSender } from './item/marks-sender';
import { showScreen, windowIs } from './screen-fixture';
import { anItem, aWeek } from './week-fixture';

const today = todayIn('America/New_York', new Date());
const monday = mondayOf(today);
const nextMonday = addDays(monday, 7);
const health = new URL('/health/live', window.location.origin).href;

/** What the server holds: one lesson of Monday. */
let lesson: Item;
const weekNow = (): Week => aWeek({ today, weekStart: monday, items: [lesson] });

/** Takes a mark as the API does, and refuses one of an older version. */
function takesMarks(): unknown[] {
  const sent: unknown[] = [];
  server.use(
    http.patch(apiUrl('/items/maths'), async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${lesson.version}"`)
        return problem(412, 'precondition.failed', { current: lesson });
      const change = (await request.json()) as Pick<Item, 'status'>;
      sent.push(change.status);
      lesson = anItem({ ...lesson, childIds: ['Noah'], ...change, version: lesson.version + 1 });
      return HttpResponse.json(lesson);
    }),
  );
  return sent;
}

const answersNothing = (): void =>
  server.use(
    http.patch(apiUrl('/items/maths'), () => HttpResponse.error()),
    http.get(health, () => HttpResponse.error()),
  );

const show = () =>
  showScreen(weekNow(), { at: `/week/${monday}?day=${monday}`, beside: <MarksSender /> });
const theTick = () => screen.findByRole('button', { name: /^Done: Mathematics/ });

beforeEach(() => {
  windowIs('phone');
  lesson = anItem({ id: 'maths', date: monday });
});
afterEach(() => {
  act(() => reportArrived());
  localStorage.clear();
  // As another tab would be told.
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
});

describe('a tick that cannot be sent', () => {
  it('says so, stays through a reload, and is sent once the server answers', async () => {
    answersNothing();
    const first = show();
    await first.user.click(await theTick());
    expect(await screen.findByText(/It is kept on this device and sent/)).toBeInTheDocument();
    expect(await screen.findByText(/not sent yet/)).toBeInTheDocument();
    first.unmount();

    const { user } = show();
    expect(await theTick()).toHaveAttribute('aria-pressed', 'true');
    expect(await screen.findByText(/not sent yet/)).toBeInTheDocument();

    const sent = takesMarks();
    act(() => reportArrived());
    expect(await screen.findByText('The change kept here has been sent.')).toBeInTheDocument();
    expect(sent).toEqual(['done']);
    expect(screen.queryByText(/not sent yet/)).not.toBeInTheDocument();
    await user.click(await theTick());
    await waitFor(() => expect(sent).toEqual(['done', 'planned']));
  });

  it('is not sent anew by a later start of the app', async () => {
    answersNothing();
    const first = show();
    await first.user.click(await theTick());
    await screen.findByText(/not sent yet/);
    first.unmount();
    const sent = takesMarks();
    act(() => reportArrived());
    const second = show();
    await screen.findByText('The change kept here has been sent.');
    second.unmount();
    show();
    await theTick();
    expect(sent).toEqual(['done']);
  });

  it('goes to the lesson as it is meanwhile, when somebody only wrote a note', async () => {
    answersNothing();
    const { user } = show();
    await user.click(await theTick());
    await screen.findByText(/not sent yet/);
    lesson = { ...lesson, note: 'Page 12', version: 4 };
    const sent = takesMarks();
    act(() => reportArrived());
    await screen.findByText('The change kept here has been sent.');
    expect(sent).toEqual(['done']);
    expect(lesson).toMatchObject({ status: 'done', note: 'Page 12' });
  });

  it('gives way, and says so, when somebody else has said otherwise meanwhile', async () => {
    answersNothing();
    const { user } = show();
    await user.click(await theTick());
    await screen.findByText(/not sent yet/);
    lesson = anItem({ id: 'maths', date: monday, status: 'skipped', version: 4 });
    const sent = takesMarks();
    server.use(http.get(apiUrl('/weeks/:date'), () => HttpResponse.json(weekNow())));
    act(() => reportArrived());
    expect(await screen.findByText('Mathematics is as it was')).toBeInTheDocument();
    expect(await screen.findByText(/^skipped/)).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it('waits also for a server that is only starting', async () => {
    server.use(http.patch(apiUrl('/items/maths'), () => problem(503, 'service.unavailable')));
    const { user } = show();
    await user.click(await theTick());
    expect(await screen.findByText(/not sent yet/)).toBeInTheDocument();
    expect(screen.queryByText('Mathematics is as it was')).not.toBeInTheDocument();
  });
});

it('shows the week as it was last seen while the server is away', async () => {
  const { queryClient } = show();
  const tick = await theTick();
  server.use(
    http.get(apiUrl('/weeks/:date'), () => HttpResponse.error()),
    http.get(health, () => HttpResponse.error()),
  );
  await act(() => queryClient.refetchQueries({ queryKey: ['weeks'] }));
  expect(screen.queryByText('The week could not be loaded')).not.toBeInTheDocument();
  expect(tick).toBeVisible();
  expect(tick).toBeEnabled();
});

it('never shows the lessons of one week under the heading of another', async () => {
  const { user } = show();
  await theTick();
  server.use(http.get(apiUrl(`/weeks/${nextMonday}`), () => new Promise<never>(() => undefined)));
  await user.click(screen.getByRole('link', { name: 'Next week' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    new RegExp(dateText().dayAndMonth(nextMonday)),
  );
  expect(screen.queryByText('Mathematics')).not.toBeInTheDocument();
});
