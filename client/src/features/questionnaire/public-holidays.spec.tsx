import { beforeEach, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, server } from '@/testing/server';
import { openQuestionnaire, serveQuestionnaire } from './questionnaire-fixture';

const teddy = { id: '0197f000-0000-7000-8000-0000000000c1', name: 'Teddy', age: 5 };
const christmas = { title: 'Navidad', startDate: '2026-12-25', endDate: '2026-12-25' };
const parent = { name: 'Ana', timeZone: 'Europe/Madrid', parents: [] };

beforeEach(() => localStorage.clear());

it('asks for those of the country of the answered time zone, and none is a day off without a yes', async () => {
  serveQuestionnaire({ answers: { children: [teddy], parent } });
  const [zones, sent]: unknown[][] = [[], []];
  server.use(
    http.get(apiUrl('/public-holidays/places'), ({ request }) => {
      zones?.push(new URL(request.url).searchParams.get('timeZone'));
      return HttpResponse.json({
        likelyCountry: 'ES',
        items: [{ country: 'ES', regions: [] }],
      });
    }),
    http.get(apiUrl('/public-holidays'), () =>
      HttpResponse.json({ items: [{ ...christmas, isDayOff: false }] }),
    ),
    http.post(apiUrl('/public-holidays'), async ({ request }) => {
      sent?.push(await request.json());
      return HttpResponse.json({ items: [{ ...christmas, id: 'h', version: 1 }] });
    }),
  );
  const { user } = openQuestionnaire('/welcome/commitments');
  expect(await screen.findByText(/Do you keep the public holidays of Spain\?/)).toBeInTheDocument();
  expect(zones).toEqual(['Europe/Madrid']);
  await user.click(screen.getByRole('button', { name: 'Add public holidays' }));
  const sheet = await screen.findByRole('dialog', { name: 'Public holidays' });
  const add = await within(sheet).findByRole('button', { name: 'Add 1 day off' });
  expect(sent).toEqual([]);
  await user.click(add);
  expect(await screen.findByText('1 day off added')).toBeInTheDocument();
  expect(sent).toEqual([{ country: 'ES', dates: ['2026-12-25'] }]);
});

it('stand on the overview, with the way back to where they are asked for', async () => {
  serveQuestionnaire({ answers: { children: [teddy], parent } });
  const ahead = { ...christmas, startDate: '2999-12-25', endDate: '2999-12-25' };
  server.use(
    http.get(apiUrl('/holidays'), () =>
      HttpResponse.json(page([{ ...ahead, id: 'h', version: 1 }])),
    ),
  );
  openQuestionnaire('/welcome/review');
  expect(await screen.findByText('1 ahead')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Change\s*Days off/ })).toHaveAttribute(
    'href',
    '/welcome/commitments',
  );
});
