import { beforeEach, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { PublicHolidays } from './public-holidays';

const places = {
  likelyCountry: 'DE',
  items: [
    { country: 'DE', regions: [{ code: 'BY', name: 'Bayern' }] },
    { country: 'PT', regions: [] },
  ],
};
const christmas = { title: 'Christmas Day', startDate: '2026-12-25', endDate: '2026-12-25' };
const boxingDay = { title: 'Boxing Day', startDate: '2026-12-26', endDate: '2026-12-26' };

let sent: unknown[] = [];
let likelyCountry: string | null = 'DE';

beforeEach(() => {
  sent = [];
  likelyCountry = 'DE';
  server.use(
    http.get(apiUrl('/public-holidays/places'), () =>
      HttpResponse.json({ ...places, likelyCountry }),
    ),
    http.get(apiUrl('/public-holidays'), ({ request }) => {
      const isGermany = new URL(request.url).searchParams.get('country') === 'DE';
      const items = [
        { ...christmas, isDayOff: false },
        { ...boxingDay, isDayOff: true },
      ];
      return HttpResponse.json({ items: isGermany ? items : [] });
    }),
    http.post(apiUrl('/public-holidays'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ items: [{ ...christmas, id: 'holiday-1', version: 1 }] });
    }),
  );
});

async function open() {
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  const { user } = renderWithProviders(<PublicHolidays />, { queryClient });
  await user.click(screen.getByRole('button', { name: 'Add public holidays' }));
  return { user, sheet: await screen.findByRole('dialog', { name: 'Public holidays' }) };
}

test('those of the likely country are added by one press, but for what is a day off already', async () => {
  const { user, sheet } = await open();
  const taken = await within(sheet).findByRole('checkbox', { name: 'Boxing Day' });
  expect(taken).toBeDisabled();
  await user.click(within(sheet).getByRole('button', { name: 'Add 1 day off' }));
  expect(await screen.findByText('1 day off added')).toBeInTheDocument();
  expect(sent).toEqual([{ country: 'DE', dates: ['2026-12-25'] }]);
});

test('one that is left out is not added', async () => {
  const { user, sheet } = await open();
  await user.click(await within(sheet).findByRole('checkbox', { name: 'Christmas Day' }));
  expect(within(sheet).getByRole('button', { name: 'Add days off' })).toBeDisabled();
});

test('where no country is likely, one is asked for first', async () => {
  likelyCountry = null;
  const { sheet } = await open();
  expect(
    await within(sheet).findByText('Choose your country to see its public holidays.'),
  ).toBeInTheDocument();
  expect(within(sheet).getByRole('button', { name: 'Add days off' })).toBeDisabled();
});

test('what could not be loaded can be asked for again', async () => {
  server.use(http.get(apiUrl('/public-holidays'), () => problem(500, 'internal'), { once: true }));
  const { user, sheet } = await open();
  await within(sheet).findByText('The public holidays could not be loaded');
  await user.click(within(sheet).getByRole('button', { name: 'Try again' }));
  expect(await within(sheet).findByRole('checkbox', { name: 'Christmas Day' })).toBeInTheDocument();
});

test('a refusal is told in the sheet, which stays open', async () => {
  server.use(
    http.post(apiUrl('/public-holidays'), () =>
      problem(409, 'holiday.limit', { details: { limit: 100 } }),
    ),
  );
  const { user, sheet } = await open();
  await user.click(await within(sheet).findByRole('button', { name: 'Add 1 day off' }));
  expect(await within(sheet).findByRole('alert')).toBeInTheDocument();
});
