import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Week } from '@/api/week-model';
import { apiUrl, http, HttpResponse, server } from '@/testing/server';
import { mondayOf, todayIn } from '@/lib/plain-date';
import { aMeal, anException, anItem, aWeek } from '../week-fixture';
import { aMove, aPreview } from '../replan/replan-fixture';
import { showScreen, windowIs } from '../screen-fixture';

const today = todayIn('America/New_York', new Date());
const monday = mondayOf(today);

function thisWeek(given: Partial<Week> = {}): Week {
  return aWeek({
    today,
    weekStart: monday,
    items: [
      anItem({ id: 'maths', date: today, startTime: '09:00', childIds: ['Ella'] }),
      anItem({ id: 'art', title: 'Art', date: today, startTime: '10:00' }),
    ],
    ...given,
  });
}

describe('what a date holds', () => {
  it.each(['desktop', 'phone'] as const)(
    'stands in the week on a %s, with its reason',
    async (width) => {
      windowIs(width);
      showScreen(thisWeek({ exceptions: [anException({ date: today })] }));
      expect(
        await screen.findByRole('button', { name: /Ella is ill.*all day/ }),
      ).toBeInTheDocument();
    },
  );

  it('stands on Today, and is only told to a viewer', async () => {
    windowIs('desktop');
    showScreen(thisWeek({ exceptions: [anException({ date: today })] }), {
      at: '/today',
      role: 'viewer',
    });
    expect(await screen.findByText('Ella is ill')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Ella is ill/ })).not.toBeInTheDocument();
  });
});

describe('a meal', () => {
  const short = aMeal({ date: today, endTime: '12:15', missingMinutes: 15, childIds: ['Ella'] });

  it.each(['/week', '/today'])('leads from %s to where it is changed', async (at) => {
    windowIs('desktop');
    showScreen(thisWeek({ meals: [aMeal({ date: today })] }), { at });
    expect(await screen.findByRole('link', { name: /Lunch/ })).toHaveAttribute(
      'href',
      '/settings/time?meal=lunch',
    );
  });

  it('is only shown to a viewer', async () => {
    windowIs('desktop');
    showScreen(thisWeek({ meals: [aMeal({ date: today })] }), { role: 'viewer' });
    expect((await screen.findAllByText(/Lunch/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('link', { name: /Lunch/ })).not.toBeInTheDocument();
  });

  it.each([
    ['/week', 'desktop'],
    ['/week', 'phone'],
    ['/today', 'phone'],
  ] as const)('with too little time is told once on %s on a %s', async (at, width) => {
    windowIs(width);
    const none = aMeal({ date: today, mealId: 'tea', title: 'Tea', startTime: null, endTime: null, missingMinutes: 20 }); // prettier-ignore
    showScreen(thisWeek({ meals: [short, none] }), { at });
    expect(await screen.findByText(/Ella has only 15 min for Lunch/)).toBeInTheDocument();
    expect(screen.getByText(/Noah and Ella have no time for Tea/)).toBeInTheDocument();
  });
});

describe('lessons in the way', () => {
  beforeEach(() => windowIs('desktop'));

  const inTheWay = {
    itemId: 'maths',
    scheduleId: 'schedule-1',
    date: today,
    code: 'closed' as const,
    childId: 'Ella',
    parentId: null,
  };

  it('are told in one chip, which opens the preview', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post(apiUrl('/schedules/schedule-1/replan'), async ({ request }) => {
        asked.push(await request.json());
        const disruption = { kind: 'facts-changed', date: today, endDate: today } as const;
        return HttpResponse.json(aPreview({ disruption, moved: [aMove()] }));
      }),
      http.get(apiUrl('/parents'), () => HttpResponse.json({ items: [], nextCursor: null })),
    );
    const { user } = showScreen(thisWeek({ conflicts: [inTheWay] }));
    expect(await screen.findByText('1 lesson is in the way.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'See what would move' }));
    expect(await screen.findByText('1 moves, 9 stay')).toBeInTheDocument();
    expect(asked).toEqual([
      { disruption: { kind: 'facts-changed', date: today, endDate: today }, stability: 1 },
    ]);
    expect(screen.getByRole('button', { name: 'Apply' })).toBeEnabled();
  });

  it('are not told of where there are none', async () => {
    showScreen(thisWeek());
    expect(await screen.findByRole('button', { name: /^Art/ })).toBeInTheDocument();
    expect(screen.queryByText(/in the way/)).not.toBeInTheDocument();
  });
});
