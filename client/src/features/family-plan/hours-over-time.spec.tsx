import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aChild, aSession, page } from '@/testing/samples';
import { theSuggestions } from '@/testing/suggestions';
import { apiUrl, http, HttpResponse, server } from '@/testing/server';
import { PeopleSection } from './sections';

const mondays = (startTime: string) => [{ weekday: 1 as const, startTime, endTime: '12:00' }];
const noah = aChild({
  schoolHours: mondays('09:00'),
  comingHours: [{ validFrom: '2027-01-04', hours: mondays('08:00') }],
});

let sent: unknown[];
beforeEach(() => {
  sent = [];
  server.use(
    http.get(apiUrl('/children'), () => HttpResponse.json(page([noah]))),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([]))),
    http.get(apiUrl('/subjects'), () => HttpResponse.json(page([]))),
    http.post(apiUrl('/questionnaire/suggestions'), () => HttpResponse.json(theSuggestions(9))),
    http.patch(apiUrl('/children/child-1'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...noah, version: 2 });
    }),
  );
});

async function openNoah() {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  const { user } = renderWithProviders(<PeopleSection />, { queryClient });
  await user.click(await screen.findByRole('button', { name: 'Noah' }));
  return user;
}

test('changed hours hold from today on, or from a later day on, which has to be said', async () => {
  const user = await openNoah();
  expect(screen.queryByText('From when does this hold?')).not.toBeInTheDocument();
  const [begins] = screen.getAllByLabelText('From');
  await user.clear(begins!);
  await user.type(begins!, '10:00');
  expect(screen.getByRole('radio', { name: /^From today on/ })).toBeChecked();
  expect(screen.queryByRole('radio', { name: /^It was a mistake/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: /^From a later day on/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Choose the first day of the change.')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.type(screen.getByLabelText(/^First day of the change/), '2026-12-14');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent).toMatchObject([{ schoolHours: mondays('10:00'), validFrom: '2026-12-14' }]),
  );
});

test('a change that lies ahead is told in the list, and can be taken back', async () => {
  const user = await openNoah();
  expect(screen.getAllByText(/From Jan 4, 2027: Mon/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  expect(screen.getByText(/the change of Jan 4, 2027 is taken back/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent).toMatchObject([{ schoolHours: mondays('09:00'), validFrom: '2027-01-04' }]),
  );
});

test('hours that were put back are sent for no later day, which could overwrite a change ahead', async () => {
  const user = await openNoah();
  const [begins] = screen.getAllByLabelText('From');
  await user.clear(begins!);
  await user.type(begins!, '10:00');
  expect(screen.queryByRole('button', { name: 'Take back' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: /^From a later day on/ }));
  await user.type(screen.getByLabelText(/^First day of the change/), '2027-02-01');
  await user.clear(begins!);
  await user.type(begins!, '09:00');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).not.toHaveProperty('validFrom');
});
