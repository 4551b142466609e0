import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { AskForMisfitsDto, MisfitDto } from '@/api/generated/types.gen';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { openQuestionnaire, serveQuestionnaire } from './questionnaire-fixture';

const TEDDY = '0197f000-0000-7000-8000-0000000000c1';
const teddy = { id: TEDDY, name: 'Teddy', age: 5 };

const misfit: MisfitDto = {
  kind: 'adult-time',
  childIds: [TEDDY],
  subjectId: null,
  sessions: null,
  possible: null,
  minutes: 225,
  mend: {
    kind: 'school-hours',
    id: TEDDY,
    hours: ([1, 2, 3] as const).map((weekday) => ({
      weekday,
      startTime: '12:30',
      endTime: '15:30',
    })),
    minutes: null,
  },
};

beforeEach(() => localStorage.clear());

describe('what cannot fit, on the overview', () => {
  it('is told in the family’s names with the one change that mends it, and leads to where it is made', async () => {
    serveQuestionnaire({ answers: { children: [teddy] } });
    const asked: AskForMisfitsDto[] = [];
    server.use(
      http.post(apiUrl('/questionnaire/misfits'), async ({ request }) => {
        asked.push((await request.json()) as AskForMisfitsDto);
        return HttpResponse.json({ items: [misfit] });
      }),
    );
    const { user, router } = openQuestionnaire('/welcome/review');
    expect(await screen.findByText('One thing cannot fit into a usual week')).toBeInTheDocument();
    expect(
      screen.getByText(/^Teddy: lessons that need an adult take 225 minutes a week more/),
    ).toHaveTextContent('It can fit with school for Teddy Mon–Wed 12:30');
    expect(asked.at(-1)?.answers.children).toEqual([teddy]);
    expect(screen.getByRole('button', { name: 'Make our first week' })).toBeEnabled();
    await user.click(screen.getByRole('link', { name: /^Change it: Teddy/ }));
    expect(router.state.location.pathname).toBe('/welcome/best-times-1');
  });

  it('is said to be nothing where nothing is in the way', async () => {
    serveQuestionnaire({ answers: { children: [teddy] } });
    openQuestionnaire('/welcome/review');
    expect(await screen.findByText(/We found nothing that cannot fit/)).toBeInTheDocument();
  });

  it('holds nobody up where it cannot be looked up, and can be asked for again', async () => {
    serveQuestionnaire({ answers: { children: [teddy] } });
    const misfits = apiUrl('/questionnaire/misfits');
    server.use(http.post(misfits, () => problem(500, 'internal')));
    const { user } = openQuestionnaire('/welcome/review');
    const again = await screen.findByRole('button', { name: 'Look again' });
    expect(screen.getByRole('button', { name: 'Make our first week' })).toBeEnabled();
    server.use(http.post(misfits, () => HttpResponse.json({ items: [] })));
    await user.click(again);
    expect(await screen.findByText(/We found nothing that cannot fit/)).toBeInTheDocument();
  });
});
