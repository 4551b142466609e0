import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { Week } from '@/api/week-model';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { mondayOf, todayIn } from '@/lib/plain-date';
import { aMeal, anException, anItem, aWeek } from '../week-fixture';
import { aLeftOver, aMove, aPreview } from '../replan/replan-fixture';
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

describe('a task with a time', () => {
  const task = {
    taskId: 'dentist',
    title: 'Dentist form',
    ownerKind: 'child' as const,
    childIds: ['Ella'],
    date: today,
    startTime: '11:00',
    endTime: '11:15',
    closesTime: false,
    done: false,
  };

  it.each([
    ['desktop', 'owner'],
    ['phone', 'owner'],
  ] as const)('stands quietly in the week on a %s and leads to itself', async (width, role) => {
    windowIs(width);
    showScreen(thisWeek({ tasks: [task] }), { role });
    expect(await screen.findByRole('link', { name: /Dentist form/ })).toHaveAttribute(
      'href',
      '/tasks?task=dentist',
    );
  });

  it('takes its time in the list of today where it closes it, and only there', async () => {
    windowIs('phone');
    const closing = { ...task, taskId: 'choir', title: 'Choir', closesTime: true };
    showScreen(thisWeek({ tasks: [task, closing] }), { at: '/today' });
    expect(await screen.findByRole('link', { name: 'Choir' })).toBeInTheDocument();
    expect(screen.queryByText('Dentist form')).not.toBeInTheDocument();
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

  it('are said to have no adult where that is all that is wrong with them', async () => {
    const unnamed = { ...inTheWay, code: 'unnamed' as const, childId: null };
    showScreen(thisWeek({ conflicts: [unnamed, unnamed, unnamed] }));
    expect(await screen.findByText('3 lessons have no adult any more.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'See what would move' })).toBeEnabled();
    cleanup();
    showScreen(thisWeek({ conflicts: [unnamed, inTheWay] }));
    expect(await screen.findByText('2 lessons are in the way.')).toBeInTheDocument();
  });

  it('are not told of where there are none', async () => {
    showScreen(thisWeek());
    expect(await screen.findByRole('button', { name: /^Art/ })).toBeInTheDocument();
    expect(screen.queryByText(/in the way/)).not.toBeInTheDocument();
  });
});

describe('what the facts want and the plan does not hold', () => {
  beforeEach(() => windowIs('desktop'));

  const latin: Week['wishes'][number] = {
    weekStart: monday,
    subjectId: 'latin',
    subjectName: 'Latin',
    code: 'no-place',
    count: 2,
    minutes: 30,
    childIds: ['Ella'],
  };
  const given = { wishes: [latin], changedFacts: '0a1b2c3d' };
  const line = '2 lessons of Latin have no place yet.';

  it('is told in one chip, with the way to plan the week again', async () => {
    showScreen(thisWeek(given));
    expect(await screen.findByText(line)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Plan this week again' })).toHaveAttribute(
      'href',
      `/generate?from=${monday}`,
    );
  });

  it('is taken up after a look at what would change', async () => {
    const place = (date: string, startTime: string, endTime: string) => ({ date, startTime, endTime }); // prettier-ignore
    const named = (title: string) => ({
      itemId: title,
      title,
      subjectKind: null,
      childIds: ['Ella'],
    });
    const noon = place(today, '12:00', '12:45');
    const asked: unknown[] = [];
    server.use(
      http.get(apiUrl('/parents'), () => HttpResponse.json({ items: [], nextCursor: null })),
      http.post(apiUrl('/schedules/schedule-1/replan'), async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(
          aPreview({
            disruption: { kind: 'wishes', date: monday },
            moved: [],
            added: [{ ...named('Latin'), subjectId: 'latin', to: noon, parentName: 'Dana' }],
            changed: [{ ...named('Maths'), from: place(today, '10:00', '10:30'), to: place(today, '10:00', '10:45'), joinedChildIds: [] }], // prettier-ignore
            unchanged: [{ ...named('Art'), at: noon, wantedMinutes: 90, wantedChildIds: [] }],
            takenOut: [{ ...named('History'), from: noon }],
            leftOver: [aLeftOver({ from: null, offers: [{ kind: 'owe' }, { kind: 'drop' }] })],
          }),
        );
      }),
    );
    const { user } = showScreen(thisWeek(given));
    await user.click(await screen.findByRole('button', { name: 'See what would change' }));
    const sheet = await screen.findByRole('dialog', { name: 'What the week would hold' });
    expect(await within(sheet).findByText('These are new')).toBeInTheDocument();
    for (const text of [
      '45 min instead of 30.',
      'There is no room for 90 min.',
      'These leave the week',
      'These find no place',
    ])
      // prettier-ignore
      expect(within(sheet).getByText(text)).toBeInTheDocument();
    // What has no place stays owed, unless the family chooses otherwise.
    expect(within(sheet).getByRole('radio', { name: 'Stays owed' })).toBeChecked();
    expect(within(sheet).getByText('The next plan takes it up.')).toBeInTheDocument();
    expect(asked).toEqual([{ disruption: { kind: 'wishes', date: monday }, stability: 1 }]);
  });

  it('is put away for the facts that were seen', async () => {
    const waved: unknown[] = [];
    server.use(
      http.post(apiUrl('/weeks/:date/better-week/dismiss'), async ({ request }) => {
        waved.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = showScreen(thisWeek(given));
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByText(line)).not.toBeInTheDocument());
    expect(waved).toEqual([{ facts: given.changedFacts }]);
  });

  it('is only told to a viewer', async () => {
    showScreen(thisWeek(given), { role: 'viewer' });
    expect(await screen.findByText(line)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Plan this week/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Not now' })).not.toBeInTheDocument();
  });

  it('waits until what is in the way is settled', async () => {
    const conflicts = [{ itemId: 'maths', scheduleId: 'schedule-1', date: today, code: 'closed' as const, childId: 'Ella', parentId: null }]; // prettier-ignore
    showScreen(thisWeek({ ...given, conflicts }));
    expect(await screen.findByText('1 lesson is in the way.')).toBeInTheDocument();
    expect(screen.queryByText(line)).not.toBeInTheDocument();
  });
});

describe('a clearly better week', () => {
  beforeEach(() => windowIs('desktop'));

  const facts = '0a1b2c3d';
  const line = 'A clearly better week is possible now.';
  const better = {
    scheduleId: 'schedule-1',
    date: today,
    endDate: today,
    stability: 0.25,
    moved: 4,
    gainPoints: 400,
    gainShare: 0.08,
  };

  /** Answers the question about the week, and keeps who asked what. */
  function answering(answer: typeof better | null): { asked: string[]; waved: unknown[] } {
    const kept = { asked: [] as string[], waved: [] as unknown[] };
    server.use(
      http.post(apiUrl('/weeks/:date/better-week'), ({ params }) => {
        kept.asked.push(String(params.date));
        return HttpResponse.json({ better: answer });
      }),
      http.post(apiUrl('/weeks/:date/better-week/dismiss'), async ({ request }) => {
        kept.waved.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    return kept;
  }

  it('is told in one quiet line, which opens the preview', async () => {
    const { asked } = answering(better);
    const previews: unknown[] = [];
    server.use(
      http.post(apiUrl('/schedules/schedule-1/replan'), async ({ request }) => {
        previews.push(await request.json());
        const disruption = { kind: 'facts-changed', date: today, endDate: today } as const;
        return HttpResponse.json(aPreview({ disruption, moved: [aMove()] }));
      }),
      http.get(apiUrl('/parents'), () => HttpResponse.json({ items: [], nextCursor: null })),
    );
    const { user } = showScreen(thisWeek({ changedFacts: facts }));
    expect(await screen.findByText(line)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'See what would move' }));
    expect(await screen.findByRole('dialog', { name: 'A better week' })).toBeInTheDocument();
    expect(await screen.findByText('1 moves, 9 stay')).toBeInTheDocument();
    expect(previews).toEqual([
      { disruption: { kind: 'facts-changed', date: today, endDate: today }, stability: 0.25 },
    ]);
    expect(asked).toEqual([monday]);
  });

  it('is waved away for the facts that were seen', async () => {
    const { waved } = answering(better);
    const { user } = showScreen(thisWeek({ changedFacts: facts }));
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByText(line)).not.toBeInTheDocument());
    expect(waved).toEqual([{ facts }]);
  });

  it('stays, with a word, where waving it away could not be saved', async () => {
    answering(better);
    server.use(
      http.post(apiUrl('/weeks/:date/better-week/dismiss'), () =>
        problem(503, 'service.unavailable'),
      ),
    );
    const { user } = showScreen(thisWeek({ changedFacts: facts }));
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(await screen.findByText('That could not be saved')).toBeInTheDocument();
    expect(screen.getByText(line)).toBeInTheDocument();
  });

  const silent: [string, Partial<Week>, Parameters<typeof showScreen>[1]][] = [
    ['no fact has changed', { changedFacts: null }, {}],
    [
      'a lesson is in the way',
      { changedFacts: facts, conflicts: [{ itemId: 'maths', scheduleId: 'schedule-1', date: today, code: 'closed', childId: 'Ella', parentId: null }] }, // prettier-ignore
      {},
    ],
    ['the reader may not edit', { changedFacts: facts }, { role: 'viewer' }],
  ];

  it.each(silent)('is not asked for where %s', async (_where, given, options) => {
    const { asked } = answering(better);
    showScreen(thisWeek(given), options);
    expect(await screen.findByRole('button', { name: /^Art/ })).toBeInTheDocument();
    if (given.conflicts) expect(await screen.findByText('1 lesson is in the way.')).toBeInTheDocument(); // prettier-ignore
    expect(screen.queryByText(line)).not.toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  it('is not told where the week is as good as it can be', async () => {
    const { asked } = answering(null);
    showScreen(thisWeek({ changedFacts: facts }));
    await waitFor(() => expect(asked).toEqual([monday]));
    expect(await screen.findByRole('button', { name: /^Art/ })).toBeInTheDocument();
    expect(screen.queryByText(line)).not.toBeInTheDocument();
  });
});
