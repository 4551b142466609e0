import { beforeEach, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FieldRule } from '@/api/generated/types.gen';
import type { Commitment, Exception, Holiday, Meal, Parent } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { now } from '@/lib/now';
import { addDays, todayIn } from '@/lib/plain-date';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { TimeSection } from './sections';

const swimming: Commitment = {
  ...{ id: 'commitment-1', title: 'Swimming', ownerKind: 'child', parentId: null },
  ...{ childId: 'child-1', recurrence: 'weekly', weekdays: [2], startDate: '2026-11-02' },
  ...{ endDate: null, startTime: '15:00', endTime: '16:00', version: 3 },
  ...{ companions: { parentIds: [], childIds: [] }, adultsStay: true, seriesId: null },
  ...{ travelBeforeMinutes: 0, travelAfterMinutes: 0 },
};
const tom: Parent = { id: 'tom', name: 'Tom', freeHours: [], comingHours: [], version: 1 };

const soon = addDays(todayIn('Europe/Madrid', now()), 20);
const winter: Holiday = {
  ...{ id: 'holiday-1', title: 'Winter break', startDate: soon, endDate: addDays(soon, 16) },
  version: 2,
};

const lunch: Meal = {
  ...{ id: 'meal-1', title: 'Lunch', startTime: '12:00', minutes: 30, together: true },
  ...{ windowStart: '11:00', windowEnd: '13:00', startsOn: null, comingChanges: [], version: 2 },
};

let commitments: Commitment[] = [];
let holidays: Holiday[] = [];
let exceptions: Exception[] = [];

beforeEach(() => {
  commitments = [swimming];
  holidays = [winter];
  exceptions = [];
  server.use(
    http.get(apiUrl('/children'), () =>
      HttpResponse.json(page([aChild(), aChild({ id: 'child-2', name: 'Ella' })])),
    ),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([tom]))),
    http.get(apiUrl('/commitments'), () => HttpResponse.json(page(commitments))),
    http.get(apiUrl('/meals'), () => HttpResponse.json(page([lunch]))),
    http.get(apiUrl('/holidays'), () => HttpResponse.json(page(holidays))),
    http.get(apiUrl('/calendar-exceptions'), () => HttpResponse.json(page(exceptions))),
  );
});

function show(at = '/') {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  return renderWithProviders(<TimeSection />, { queryClient, at });
}

type User = ReturnType<typeof show>['user'];

/** A date or time field takes its value at once, as from the browser's own picker. */
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

const save = (user: User) => user.click(screen.getByRole('button', { name: 'Save' }));

const refused = (field: string, code: FieldRule, params: object = {}) =>
  problem(400, 'request.invalid', { errors: [{ field, code, params, message: code }] });

test('a weekly commitment is added once for all who are in it, with the way there and back', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(apiUrl('/commitments'), async ({ request }) => {
      const body = (await request.json()) as Omit<Commitment, 'id' | 'version'>;
      sent.push(body);
      commitments = [...commitments, { ...body, id: 'commitment-2', version: 1 }];
      return HttpResponse.json(commitments[1], { status: 201 });
    }),
  );
  const { user } = show();
  await screen.findByText('Swimming');
  await user.click(screen.getByRole('button', { name: 'Add a commitment' }));
  await user.type(screen.getByRole('textbox', { name: 'What it is' }), 'Choir');
  await user.click(screen.getByRole('combobox', { name: 'Who is it for?' }));
  expect(screen.queryByRole('group', { name: /go along/ })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('option', { name: 'Noah' }));
  expect(screen.queryByRole('checkbox', { name: 'Noah' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Ella' }));
  await user.click(screen.getByRole('checkbox', { name: 'Tom' }));
  await user.click(screen.getByRole('combobox', { name: 'Way there' }));
  await user.click(await screen.findByRole('option', { name: '20\u00a0min' }));
  expect(screen.getByRole('combobox', { name: 'Way back' })).toHaveTextContent('20 min');
  await user.click(screen.getByRole('combobox', { name: 'Way back' }));
  await user.click(await screen.findByRole('option', { name: '25\u00a0min' }));
  await user.click(screen.getByRole('button', { name: /Thu/ }));
  fill('From', '2026-11-23');
  fill('Starts at', '16:00');
  fill('Ends at', '17:00');
  await save(user);
  expect(await screen.findByText('Choir')).toBeInTheDocument();
  expect(sent).toEqual([
    {
      ...{ title: 'Choir', ownerKind: 'child', parentId: null, childId: 'child-1' },
      ...{ recurrence: 'weekly', weekdays: [4], startDate: '2026-11-23', endDate: null },
      ...{ startTime: '16:00', endTime: '17:00' },
      companions: { parentIds: ['tom'], childIds: ['child-2'] },
      adultsStay: true,
      ...{ travelBeforeMinutes: 20, travelAfterMinutes: 25 },
    },
  ]);
  expect(screen.getByText('Tom and Ella go along')).toBeInTheDocument();
  expect(screen.getByText('20 min there, 25 min back')).toBeInTheDocument();
});

test('an unfinished commitment says at each field what is missing, and nothing is sent', async () => {
  const { user } = show();
  await screen.findByText('Swimming');
  await user.click(screen.getByRole('button', { name: 'Add a commitment' }));
  await save(user);
  for (const words of ['Say what it is.', 'Choose at least one day.'])
    expect(screen.getByText(words)).toBeInTheDocument();
  expect(screen.getAllByText('Give a time.')).toHaveLength(2);
  expect(screen.getByRole('textbox', { name: 'What it is' })).toHaveFocus();
});

test('a refused save leads to the first field that is wrong, also where it is a group', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Swimming' }));
  await user.click(screen.getByRole('button', { name: /Tue/ }));
  await save(user);
  expect(screen.getByText('Choose at least one day.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Mon/ })).toHaveFocus();
});

test('what the server refuses in a commitment stands beside its field, and what was typed stays', async () => {
  server.use(
    http.patch(apiUrl('/commitments/commitment-1'), () => refused('endTime', 'time.order')),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Swimming' }));
  await user.type(screen.getByRole('textbox', { name: 'What it is' }), ' lesson');
  await save(user);
  expect(await screen.findByText('The end must be after the start.')).toBeInTheDocument();
  expect(screen.getByLabelText('Ends at')).toBeInvalid();
  expect(screen.getByLabelText('Ends at')).toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'What it is' })).toHaveValue('Swimming lesson');
});

test('a child the server no longer knows is said at the field that names the child', async () => {
  server.use(
    http.patch(apiUrl('/commitments/commitment-1'), () => refused('childId', 'unknown-id')),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Swimming' }));
  await save(user);
  expect(await screen.findByText('Choose one of the list.')).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Who is it for?' })).toBeInvalid();
});

test('a refusal that belongs to no field of the form is still said', async () => {
  server.use(
    http.patch(apiUrl('/commitments/commitment-1'), () => refused('recurrence', 'choice')),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Swimming' }));
  await save(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('Choose one of the list.');
});

test('days off are added', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(apiUrl('/holidays'), async ({ request }) => {
      const body = (await request.json()) as Omit<Holiday, 'id' | 'version'>;
      sent.push(body);
      holidays = [...holidays, { ...body, id: 'holiday-2', version: 1 }];
      return HttpResponse.json(holidays[1], { status: 201 });
    }),
  );
  const { user } = show();
  await screen.findByText('Winter break');
  await user.click(screen.getByRole('button', { name: 'Add days off' }));
  await user.type(screen.getByRole('textbox', { name: 'What it is' }), 'Grandma’s birthday');
  fill('First day', '2026-11-27');
  fill('Last day', '2026-11-27');
  await save(user);
  expect(await screen.findByText('Grandma’s birthday')).toBeInTheDocument();
  expect(sent).toEqual([
    { title: 'Grandma’s birthday', startDate: '2026-11-27', endDate: '2026-11-27' },
  ]);
});

test('days off that end before they start are not sent; the server’s word counts as well', async () => {
  server.use(
    http.patch(apiUrl('/holidays/holiday-1'), () =>
      refused('endDate', 'date.too-long', { days: 366 }),
    ),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Winter break' }));
  fill('Last day', addDays(soon, -1));
  await save(user);
  expect(screen.getByText('The end must come after the start.')).toBeInTheDocument();
  fill('Last day', addDays(soon, 400));
  await save(user);
  expect(await screen.findByText(/^This is at most 366 days\./)).toBeInTheDocument();
});

async function askToRemove(user: User, name: string) {
  await user.click(await screen.findByRole('button', { name: `More for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  return screen.findByRole('dialog', { name: `Remove ${name}?` });
}

test('removing a row asks first and says what follows; Cancel keeps it', async () => {
  const { user } = show();
  const dialog = await askToRemove(user, 'Winter break');
  expect(dialog).toHaveTextContent('Lessons may be planned on these days again.');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(screen.getByText('Winter break')).toBeInTheDocument();
});

test('a removed row is gone, and its version was named to the server', async () => {
  const versions: (string | null)[] = [];
  server.use(
    http.delete(apiUrl('/holidays/holiday-1'), ({ request }) => {
      versions.push(request.headers.get('If-Match'));
      holidays = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = show();
  const dialog = await askToRemove(user, 'Winter break');
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('No days off yet.')).toBeInTheDocument();
  expect(versions).toEqual(['"2"']);
});

test('a row changed meanwhile is not removed unseen: it is said, and the next press may', async () => {
  server.use(
    http.delete(apiUrl('/holidays/holiday-1'), ({ request }) => {
      if (request.headers.get('If-Match') === '"3"') {
        holidays = [];
        return new HttpResponse(null, { status: 204 });
      }
      holidays = [{ ...winter, version: 3 }];
      return problem(412, 'precondition.failed', { current: holidays[0] });
    }),
  );
  const { user } = show();
  const dialog = await askToRemove(user, 'Winter break');
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Someone else changed this');
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByText('Winter break')).not.toBeInTheDocument());
});

test('an illness of some days is added for one child, and listed in words', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(apiUrl('/calendar-exceptions'), async ({ request }) => {
      const body = (await request.json()) as Omit<Exception, 'id' | 'version'>;
      sent.push(body);
      exceptions = [{ ...body, id: 'exception-1', version: 1 }];
      return HttpResponse.json(exceptions[0], { status: 201 });
    }),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Add for some days' }));
  await user.click(screen.getByRole('radio', { name: /^Ill/ }));
  await save(user);
  expect(await screen.findByText('Choose at least one.')).toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: aChild().name }));
  fill('First day', '2026-12-10');
  fill('Last day', '2026-12-11');
  await save(user);
  await waitFor(() =>
    expect(sent).toEqual([
      {
        kind: 'ill',
        title: null,
        forFamily: false,
        childIds: [aChild().id],
        parentIds: [],
        startDate: '2026-12-10',
        endDate: '2026-12-11',
        startTime: null,
        endTime: null,
      },
    ]),
  );
  expect(await screen.findByText(`${aChild().name} is ill`)).toBeInTheDocument();
});

test('lessons that are in the way are told where the fact was changed, with the way to the preview', async () => {
  const conflict = { scheduleId: 's', date: '2026-12-10', code: 'closed', childId: null };
  server.use(
    http.get(apiUrl('/weeks/conflicts'), () =>
      HttpResponse.json({
        items: ['1', '2', '3'].map((itemId) => ({ itemId, ...conflict })),
        wishes: [],
      }),
    ),
  );
  show();
  expect(await screen.findByText('3 lessons are in the way.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'See what would move' })).toHaveAttribute(
    'href',
    '/week/2026-12-10?settle=',
  );
});

test('what the facts want of planned weeks is told where they were changed, as one sentence for all weeks', async () => {
  const wish = { subjectId: 'l', subjectName: 'Latin', code: 'no-place', count: 2, minutes: 30, childIds: [aChild().id] }; // prettier-ignore
  const wishes = [
    { ...wish, weekStart: '2026-12-07' },
    { ...wish, weekStart: '2026-12-14' },
    { ...wish, weekStart: '2026-12-14', subjectName: 'Art', subjectId: 'a', code: 'too-many', count: 1 }, // prettier-ignore
  ];
  server.use(http.get(apiUrl('/weeks/conflicts'), () => HttpResponse.json({ items: [], wishes })));
  show();
  expect(await screen.findByText('4 lessons of Latin have no place yet.')).toBeInTheDocument();
  expect(screen.getByText('1 lesson of Art more than you want now.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Plan these 2 weeks again' })).toHaveAttribute(
    'href',
    '/generate?from=2026-12-07&until=2026-12-14',
  );
});

test('lunch is moved for good in its own sheet, and its window with it; an address may open it', async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(apiUrl('/meals/:id'), async ({ request }) => {
      const body = (await request.json()) as Meal;
      sent.push([request.headers.get('If-Match'), body]);
      return HttpResponse.json({ ...lunch, ...body, version: 3 });
    }),
  );
  const { user } = show('/?meal=meal-1');
  await screen.findByRole('dialog', { name: 'Edit Lunch' });
  fill('Usually at', '12:45');
  await save(user);
  await screen.findByText('Lunch is saved.');
  const { id: _id, version: _version, startsOn: _on, comingChanges: _coming, ...before } = lunch;
  expect(sent).toEqual([['"2"', { ...before, startTime: '12:45', windowEnd: '13:15' }]]);
});

test('a meal that leaves no room for another is refused with both names', async () => {
  const params = { title: 'Tea', other: 'Lunch', otherStart: '11:00', otherEnd: '13:00' };
  server.use(http.post(apiUrl('/meals'), () => refused('windowEnd', 'meal.both', params)));
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Add a meal' }));
  await save(user);
  expect(screen.getByText('Say which meal it is.')).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Another' }));
  await user.type(screen.getByLabelText(/^Name/), 'Tea');
  await save(user);
  expect(await screen.findByText(/no room for Tea and Lunch, which lies between 11:00 and 13:00/)).toBeInTheDocument(); // prettier-ignore
});
