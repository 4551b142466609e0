import { beforeEach, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Commitment, Exception, Holiday, Meal } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { formatDate } from '@/lib/format';
import { now } from '@/lib/now';
import { addDays, todayIn } from '@/lib/plain-date';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { TimeSection } from './sections';

const session = aSession();
const today = todayIn('Europe/Madrid', now());
const inDays = (days: number) => addDays(today, days);
const later = inDays(30);

const swimming: Commitment = {
  ...{ id: 'swimming', title: 'Swimming', ownerKind: 'child', parentId: null, childId: 'child-1' },
  ...{ recurrence: 'weekly', weekdays: [2], startDate: inDays(-90), endDate: null },
  ...{ startTime: '15:00', endTime: '16:00', version: 3, seriesId: null, adultsStay: true },
  ...{ companions: { parentIds: [], childIds: [] }, travelBeforeMinutes: 0, travelAfterMinutes: 0 },
};
const times = { startTime: '12:00', minutes: 30, windowStart: '11:00', windowEnd: '13:00', together: true }; // prettier-ignore
const lunch: Meal = { id: 'lunch', title: 'Lunch', ...times, startsOn: null, comingChanges: [], version: 2 }; // prettier-ignore
const tom = { id: 'tom', name: 'Tom', freeHours: [], comingHours: [], version: 1 };

const begun = { startDate: inDays(-3), endDate: inDays(4), version: 1 };
const week: Holiday = { id: 'week', title: 'Autumn break', ...begun };
const fever: Exception = {
  ...{ id: 'fever', kind: 'ill', title: 'Fever', forFamily: false, childIds: ['child-1'] },
  ...{ parentIds: [], startTime: null, endTime: null, ...begun },
};

let commitments: Commitment[];
let meals: Meal[];
let holidays: Holiday[];
let exceptions: Exception[];
/** What was asked of the server: the verb, the search, and the body. */
let sent: unknown[];
beforeEach(() => {
  commitments = [swimming];
  meals = [lunch];
  holidays = [];
  exceptions = [];
  sent = [];
  const taken = async ({ request }: { request: Request }) => {
    const { search, pathname } = new URL(request.url);
    const body: unknown = request.method === 'PATCH' ? await request.json() : null;
    sent.push([request.method, search, body]);
    if (request.method === 'DELETE') return new HttpResponse(null, { status: 204 });
    return HttpResponse.json(pathname.endsWith('lunch') ? lunch : swimming);
  };
  server.use(
    http.get(apiUrl('/children'), () => HttpResponse.json(page([aChild()]))),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([tom]))),
    http.get(apiUrl('/commitments'), () => HttpResponse.json(page(commitments))),
    http.get(apiUrl('/meals'), () => HttpResponse.json(page(meals))),
    http.get(apiUrl('/holidays'), () => HttpResponse.json(page(holidays))),
    http.get(apiUrl('/calendar-exceptions'), () => HttpResponse.json(page(exceptions))),
    http.delete(apiUrl('/holidays/:id'), taken),
    http.delete(apiUrl('/calendar-exceptions/:id'), taken),
    http.patch(apiUrl('/commitments/:id'), taken),
    http.delete(apiUrl('/commitments/:id'), taken),
    http.patch(apiUrl('/meals/:id'), taken),
    http.delete(apiUrl('/meals/:id'), taken),
  );
});

function show() {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return renderWithProviders(<TimeSection />, { queryClient });
}
type User = ReturnType<typeof show>['user'];
const open = async (user: User, name: string) =>
  user.click(await screen.findByRole('button', { name }));
const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = (user: User) => user.click(screen.getByRole('button', { name: 'Save' }));
const choose = (user: User, name: RegExp) => user.click(screen.getByRole('radio', { name }));
const bodies = () => sent.map((each) => (each as unknown[])[2]);
async function askToRemove(user: User, name: string) {
  await user.click(await screen.findByRole('button', { name: `More for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  return screen.findByRole('dialog', { name: `Remove ${name}?` });
}

test('a change of a commitment that has begun holds from today on, unless one says otherwise', async () => {
  const { user } = show();
  await open(user, 'Swimming');
  expect(screen.queryByRole('radio', { name: /^From today on/ })).not.toBeInTheDocument();
  fill('Starts at', '15:15');
  expect(screen.getByRole('radio', { name: /^From today on/ })).toBeChecked();
  await save(user);
  await waitFor(() => expect(bodies()).toMatchObject([{ startTime: '15:15' }]));
  expect(bodies()[0]).not.toHaveProperty('validFrom');
});

test('it holds from a later day on, which has to be said, or is put right as it always was', async () => {
  const { user } = show();
  await open(user, 'Swimming');
  fill('Starts at', '15:15');
  await choose(user, /^From a later day on/);
  await save(user);
  expect(screen.getByText('Choose the first day of the change.')).toBeInTheDocument();
  fill(/^First day of the change/, later);
  await save(user);
  await waitFor(() => expect(bodies()).toMatchObject([{ startTime: '15:15', validFrom: later }]));
  await open(user, 'Swimming');
  fill('Starts at', '15:30');
  await choose(user, /^It was a mistake/);
  expect(screen.getByText(new RegExp(formatDate(swimming.startDate)))).toBeInTheDocument();
  await save(user);
  await waitFor(() => expect(bodies()[1]).toMatchObject({ startTime: '15:30', validFrom: null }));
});

test('what the server refuses of the day stands beside it', async () => {
  server.use(
    http.patch(apiUrl('/commitments/:id'), () =>
      problem(400, 'request.invalid', {
        errors: [{ field: 'endDate', code: 'date.before-change', params: { validFrom: '2026-12-07' }, message: '' }], // prettier-ignore
      }),
    ),
  );
  const { user } = show();
  await open(user, 'Swimming');
  fill('Starts at', '15:15');
  await save(user);
  expect(await screen.findByText(`The change holds from ${formatDate('2026-12-07')}: choose that day or a later one.`)).toBeInTheDocument(); // prettier-ignore
});

test('a change of a commitment that lies ahead says what it was until then, and is taken back', async () => {
  const until = { ...swimming, id: 'until', endDate: addDays(later, -1), seriesId: 'swimming' };
  commitments = [
    { ...swimming, startDate: later, startTime: '15:30', seriesId: 'swimming' },
    { ...until, title: 'Swimming so far' },
  ];
  const { user } = show();
  await open(user, 'Swimming');
  expect(screen.getByText(/^Until .*: Swimming so far, Tue/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  await save(user);
  await waitFor(() =>
    expect(bodies()).toMatchObject([
      { title: 'Swimming so far', startTime: '15:00', startDate: later, endDate: null, validFrom: later }, // prettier-ignore
    ]),
  );
});

test('a commitment is removed from today on, from a later day on, or altogether', async () => {
  const { user } = show();
  const press = (dialog: HTMLElement) =>
    user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  let dialog = await askToRemove(user, 'Swimming');
  expect(dialog).toHaveTextContent('Past weeks keep it.');
  await press(dialog);
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  dialog = await askToRemove(user, 'Swimming');
  await choose(user, /^From a later day on/);
  await press(dialog);
  expect(within(dialog).getByText('Give a date.')).toBeInTheDocument();
  fill(/^First day without it/, later);
  await press(dialog);
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  dialog = await askToRemove(user, 'Swimming');
  await choose(user, /^Altogether/);
  await press(dialog);
  await waitFor(() => expect(sent).toHaveLength(3));
  expect(sent.map((each) => (each as unknown[])[1])).toEqual(['', `?validFrom=${later}`, '?past=removed']); // prettier-ignore
});

test('commitments that are over stand apart, and are removed only with their past', async () => {
  commitments = [swimming, { ...swimming, id: 'dentist', title: 'Dentist', recurrence: 'once', startDate: inDays(-9), endDate: inDays(-9) }]; // prettier-ignore
  const { user } = show();
  await user.click(await screen.findByText('1 that is over'));
  const dialog = await askToRemove(user, 'Dentist');
  expect(dialog).toHaveTextContent('Past weeks lose it as well.');
  expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(sent).toEqual([['DELETE', '?past=removed', null]]));
});

test('days off and illnesses that have begun end today, unless it was a mistake; those to come just go', async () => {
  holidays = [week, { ...week, id: 'next', title: 'Spring break', startDate: inDays(9), endDate: inDays(12) }]; // prettier-ignore
  exceptions = [fever, { ...fever, id: 'over', title: 'Cold', endDate: inDays(-2) }];
  const { user } = show();
  const remove = async (name: string, how?: RegExp) => {
    const dialog = await askToRemove(user, name);
    const radios = within(dialog).queryAllByRole('radio').length;
    if (how) await choose(user, how);
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    return radios;
  };
  expect(await remove('Autumn break')).toBe(3);
  expect(await remove('Fever', /^Altogether/)).toBe(3);
  expect(await remove('Spring break')).toBe(0);
  await user.click(screen.getByText('1 that is over'));
  expect(await remove('Cold')).toBe(0);
  expect(sent.map((each) => (each as unknown[])[1])).toEqual(['', '?past=removed', '', '?past=removed']); // prettier-ignore
});

test('adults who go along stay, or bring and fetch', async () => {
  const { user } = show();
  await open(user, 'Swimming');
  expect(screen.queryByRole('radio', { name: /^They stay there/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Tom' }));
  expect(screen.getByRole('radio', { name: /^They stay there/ })).toBeChecked();
  await choose(user, /^They bring and fetch/);
  commitments = [{ ...swimming, adultsStay: false, companions: { parentIds: ['tom'], childIds: [] } }]; // prettier-ignore
  await save(user);
  await waitFor(() => expect(bodies()).toMatchObject([{ adultsStay: false }]));
  expect(await screen.findByText('Tom brings and fetches')).toBeInTheDocument();
});

test('a meal changes from a later day on; the change is told in the list, and taken back', async () => {
  const { user } = show();
  await open(user, 'Lunch');
  fill('Usually at', '12:15');
  await choose(user, /^From a later day on/);
  fill(/^First day of the change/, later);
  meals = [{ ...lunch, comingChanges: [{ validFrom: later, meal: { ...times, startTime: '12:15' } }] }]; // prettier-ignore
  await save(user);
  await waitFor(() => expect(bodies()).toMatchObject([{ startTime: '12:15', validFrom: later }]));
  expect(await screen.findByText(new RegExp(`^From ${formatDate(later)}: .*30 min`))).toBeInTheDocument(); // prettier-ignore
  await open(user, 'Lunch');
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  await save(user);
  await waitFor(() => expect(bodies()[1]).toMatchObject({ startTime: '12:00', validFrom: later }));
});

test('a meal ends on a day, past weeks keep it, and the end is told', async () => {
  meals = [{ ...lunch, comingChanges: [{ validFrom: later, meal: null }] }];
  const { user } = show();
  expect(await screen.findByText(`From ${formatDate(later)}: no more`)).toBeInTheDocument();
  const dialog = await askToRemove(user, 'Lunch');
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(sent).toEqual([['DELETE', '', null]]));
});
