import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { AskForSuggestionsDto, CreateSubjectDto } from '@/api/generated/types.gen';
import type { Role } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { theSuggestions } from '@/testing/suggestions';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { PeopleSection } from './sections';

beforeEach(() => {
  server.use(
    http.get(apiUrl('/children'), () => HttpResponse.json(page([aChild()]))),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([]))),
    http.get(apiUrl('/subjects'), () => HttpResponse.json(page([]))),
    http.post(apiUrl('/questionnaire/suggestions'), () => HttpResponse.json(theSuggestions(5))),
  );
});

function show(role: Role = 'owner') {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role }));
  return renderWithProviders(<PeopleSection />, { queryClient });
}

async function editName(user: ReturnType<typeof show>['user'], name: string) {
  await user.click(await screen.findByRole('button', { name: 'Noah' }));
  const input = screen.getByRole('textbox', { name: 'Name or nickname' });
  await user.clear(input);
  await user.type(input, name);
  await user.click(screen.getByRole('button', { name: 'Save' }));
}

function conflicting() {
  const theirs = aChild({ gradeLevel: 'Grade 5', version: 2 });
  const saved: { version: string | null; body: unknown }[] = [];
  server.use(
    http.patch(apiUrl('/children/child-1'), async ({ request }) => {
      const version = request.headers.get('If-Match');
      if (version === '"1"') return problem(412, 'precondition.failed', { current: theirs });
      const body = (await request.json()) as object;
      saved.push({ version, body });
      return HttpResponse.json({ ...theirs, ...body, version: 3 });
    }),
  );
  return saved;
}

test('when somebody else saved meanwhile, both versions are shown and what was typed stays', async () => {
  conflicting();
  const { user } = show();
  await editName(user, 'Noah James');
  const notice = await screen.findByRole('alert');
  expect(
    within(notice).getByRole('row', { name: 'Name or nickname Noah James Noah' }),
  ).toBeInTheDocument();
  expect(
    within(notice).getByRole('row', { name: 'Grade level Grade 4 Grade 5' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Name or nickname' })).toHaveValue('Noah James');
});

const afternoons = [1, 2].map((weekday) => ({ weekday, startTime: '13:00', endTime: '16:00' }));

test('a new child gets the hours that suit its age and the adults, until they are changed', async () => {
  const asked: AskForSuggestionsDto[] = [];
  const sent: unknown[] = [];
  const anna = { id: 'p', name: 'Anna', freeHours: afternoons, comingHours: [], version: 1 };
  server.use(
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([anna]))),
    http.post(apiUrl('/questionnaire/suggestions'), async ({ request }) => {
      const ask = (await request.json()) as AskForSuggestionsDto;
      asked.push(ask);
      const schoolHours = ask.age === 5 ? afternoons : theSuggestions(ask.age).schoolHours;
      return HttpResponse.json({ ...theSuggestions(ask.age), schoolHours });
    }),
    http.post(apiUrl('/children'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aChild({ id: 'child-2', name: 'Teddy' }), { status: 201 });
    }),
  );
  const { user } = show();
  expect(await screen.findByText(/Anna/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add a child' }));
  await user.type(screen.getByRole('textbox', { name: 'Name or nickname' }), 'Teddy');
  await user.click(screen.getByRole('radio', { name: 'Age only' }));
  await user.type(screen.getByRole('spinbutton', { name: /Age/ }), '5');
  await waitFor(() => expect(screen.getByLabelText('From')).toHaveValue('13:00'));
  expect(asked.filter(({ age }) => age === 5)).toEqual([{ age: 5, adultHours: afternoons }]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toMatchObject([{ name: 'Teddy', schoolHours: afternoons }]));
});

test('a child without a subject is offered the usual ones, and a second press adds what failed', async () => {
  const names: unknown[] = [];
  server.use(
    http.post(apiUrl('/subjects'), async ({ request }) => {
      const body = (await request.json()) as CreateSubjectDto;
      names.push(body.name);
      if (names.length === 2) return problem(503, 'database.unavailable');
      return HttpResponse.json(
        { ...body, id: body.name, version: 1, pauses: [], coming: [] },
        { status: 201 },
      );
    }),
  );
  const { user } = show();
  expect(await screen.findByText('Noah has no subject yet')).toBeInTheDocument();
  expect(screen.getByText('Usual at 9: Mathematics, Reading, and History.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add these' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add these' }));
  expect(await screen.findByText(/Noah has the usual subjects/)).toBeInTheDocument();
  expect(new Set(names)).toEqual(new Set(['Mathematics', 'Reading', 'History']));
});

test('keeping mine saves over what the other person saved', async () => {
  const saved = conflicting();
  const { user } = show();
  await editName(user, 'Noah James');
  await user.click(await screen.findByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(saved).toEqual([
    {
      version: '"2"',
      body: expect.objectContaining({ name: 'Noah James', gradeLevel: 'Grade 4' }),
    },
  ]);
});

test('taking theirs goes on from what the other person saved', async () => {
  const saved = conflicting();
  const { user } = show();
  await editName(user, 'Noah James');
  await user.click(await screen.findByRole('button', { name: 'Take theirs' }));
  expect(screen.getByRole('textbox', { name: 'Name or nickname' })).toHaveValue('Noah');
  expect(screen.getByRole('combobox', { name: 'Grade level' })).toHaveTextContent('Grade 5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ version: '"2"', body: { gradeLevel: 'Grade 5' } });
});

test('a field the API refuses says so beside the field', async () => {
  server.use(
    http.patch(apiUrl('/children/child-1'), () =>
      problem(400, 'request.invalid', {
        errors: [
          {
            field: 'name',
            code: 'text.length',
            params: { minimum: 1, maximum: 80 },
            message: 'name must be 1 to 80 characters',
          },
        ],
      }),
    ),
  );
  const { user } = show();
  await editName(user, 'A very long name');
  expect(await screen.findByText('Use 1 to 80 characters.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Name or nickname' })).toBeInvalid();
});

test('an age outside 2 to 18 is not sent', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Noah' }));
  await user.click(screen.getByRole('radio', { name: 'Age only' }));
  const age = screen.getByRole('spinbutton', { name: 'Age' });
  await user.clear(age);
  await user.type(age, '19');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Ages are from 2 to 18.')).toBeInTheDocument();
});

test('a viewer sees the rows and nothing to change them with', async () => {
  show('viewer');
  expect(await screen.findByText('Noah')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(screen.getByText(/ask an owner for the editor role/)).toBeInTheDocument();
});

test('a list that cannot be loaded says so and can be asked for again', async () => {
  let broken = true;
  server.use(
    http.get(apiUrl('/children'), () =>
      broken ? problem(500, 'internal') : HttpResponse.json(page([aChild()])),
    ),
  );
  const { user } = show();
  expect(await screen.findByRole('alert')).toHaveTextContent('This list could not be loaded');
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Noah')).toBeInTheDocument();
});

test('removing the only adult who teaches a subject says so before it is done', async () => {
  const tom = { id: 'tom', name: 'Tom', freeHours: [], comingHours: [], version: 1 };
  const taught = (name: string, rule: string, parentIds: string[]) => ({
    ...{ id: name, name, kind: 'science', core: false, minutes: 30, frequency: 'weekly' },
    ...{ involvement: 'some', fixedTime: null, pauses: [], coming: [], learners: [], version: 1 },
    teaching: { rule, parentIds },
  });
  const list = [
    taught('Science', 'only', ['tom']),
    taught('Maths', 'only', ['tom', 'anna']),
    taught('Art', 'rather', ['tom']),
  ];
  server.use(
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([tom]))),
    http.get(apiUrl('/subjects'), () => HttpResponse.json(page(list))),
  );
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'More for Tom' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  expect(
    await screen.findByText('Tom is the only one who teaches Science. Anyone may teach it then.'),
  ).toBeInTheDocument();
});
