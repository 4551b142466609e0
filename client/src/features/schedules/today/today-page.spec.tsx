import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Week } from '@/api/week-model';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import { apiUrl, http, HttpResponse, server } from '@/testing/server';
import { showScreen } from '../screen-fixture';
import { aChildOf, aCommitment, anItem, aWeek } from '../week-fixture';

const today = todayIn('America/New_York', new Date());
const monday = mondayOf(today);
const nextMonday = addDays(monday, 7);

const thisWeek = (given: Partial<Week>): Week => aWeek({ today, weekStart: monday, ...given });
const nextWeek = (given: Partial<Week>): Week => aWeek({ today, weekStart: nextMonday, ...given });

/** Today, with another week after this one. */
function showToday(week: Week, after: Week = nextWeek({ schedule: null })) {
  const shown = showScreen(week, { at: '/today' });
  server.use(
    http.get(apiUrl('/weeks/:date'), ({ params }) =>
      HttpResponse.json(params['date'] === nextMonday ? after : week),
    ),
  );
  return shown;
}

describe('today', () => {
  it('tells what is next and what is settled', async () => {
    showToday(
      thisWeek({
        children: [aChildOf('Noah')],
        items: [
          anItem({ id: 'late', title: 'Stars', date: today, startTime: '23:59', minutes: 1 }),
          anItem({
            id: 'done',
            title: 'Breakfast reading',
            date: today,
            startTime: '00:00',
            minutes: 1,
            status: 'done',
          }),
        ],
      }),
    );
    expect(await screen.findByText('1 done')).toBeInTheDocument();
    expect(screen.getByText('Stars')).toBeInTheDocument();
  });

  it('shows what else the day holds, also where there are no lessons', async () => {
    const swimming = aCommitment({
      ...{ date: today, startTime: '23:58', endTime: '23:59', leaveTime: '23:57' },
      ...{ companionNames: ['Tom'], companions: { parentIds: ['tom'], childIds: [] } },
    });
    const { user } = showToday(thisWeek({ commitments: [swimming] }));
    const next = await screen.findByRole('region', { name: 'Next' });
    await screen.findByText('Tom goes along · 1 min there');
    expect(next).toHaveTextContent('Swimming · Noah · 1 min · Tom goes along · 1 min there');
    await user.click(screen.getByRole('radio', { name: 'Ella' }));
    expect(await screen.findByText(/^Ella has no lessons today\./)).toBeInTheDocument();
    expect(screen.queryByText(/Swimming/)).not.toBeInTheDocument();
  });

  it('is free for the children while only an adult is busy', async () => {
    const work = aCommitment({
      title: 'Work',
      ownerKind: 'parent',
      childIds: [],
      parentId: 'Tom',
      date: today,
      startTime: '00:00',
      endTime: '23:59',
    });
    const late = anItem({ title: 'Stars', date: today, startTime: '23:58', minutes: 1 });
    showToday(thisWeek({ commitments: [work], items: [late] }));
    expect(await screen.findByText(/^Free until/)).toBeInTheDocument();
    expect(screen.getByText(/^an adult/).closest('li')).toHaveTextContent(/Work/);
  });

  it('says when lessons go on where today has none', async () => {
    showToday(thisWeek({}), nextWeek({ items: [anItem({ date: nextMonday })] }));
    const link = await screen.findByRole('link', { name: /The next ones are on Monday/ });
    expect(link).toHaveAttribute('href', `/week/${nextMonday}`);
  });

  it('calls a day off by its name', async () => {
    const week = thisWeek({ items: [anItem({ date: addDays(today, 1) })] });
    const days = week.days.map((day) =>
      day.date === today ? { ...day, holiday: 'Christmas Day' } : day,
    );
    showToday({ ...week, days });
    expect(await screen.findByText(/^A day off: Christmas Day\./)).toBeInTheDocument();
  });

  it('shows a newcomer on a Sunday that tomorrow is planned', async () => {
    showToday(thisWeek({ schedule: null }), nextWeek({ items: [anItem({ date: nextMonday })] }));
    expect(
      await screen.findByRole('link', { name: /The next ones are on Monday/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText('This week has no plan yet')).not.toBeInTheDocument();
  });

  it('offers to make a plan where neither this week nor the next has one', async () => {
    showToday(thisWeek({ schedule: null }));
    expect(await screen.findByText('This week has no plan yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Make a plan' })).toBeInTheDocument();
  });
});
