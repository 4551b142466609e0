import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionQuery } from '@/api/session';
import { addDays, mondayOf } from '@/lib/plain-date';
import { lifeStrings } from '@/messages/replan';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { LifeHappenedSheet } from './life-happened-sheet';
import type { DisruptionKind } from './disruption';
import { aLeftOver, aMove, aPreview, aReplanWeek } from './replan-fixture';
import type { ReplanPreview } from '@/api/replan-model';

// A Tuesday morning in the family's zone; only the date stands still, timers run.
const today = '2026-11-24';
beforeAll(() => {
  const timers = [
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'nextTick',
  ] as const;
  const more = [
    'clearTimeout',
    'clearInterval',
    'clearImmediate',
    'performance',
    'hrtime',
  ] as const;
  const frames = ['requestAnimationFrame', 'cancelAnimationFrame'] as const;
  jest.useFakeTimers({
    now: new Date('2026-11-24T09:22:00+01:00'),
    doNotFake: [...timers, ...more, ...frames],
  });
});
afterAll(() => void jest.useRealTimers());

const week = aReplanWeek(mondayOf(today), today);
const dana = { id: 'dana', name: 'Dana', freeHours: [], version: 1 };

type Answer = ReplanPreview | Response;

/** The sheet over a stand-in that notes what is asked, and answers previews in turn. */
function show(...previews: Answer[]) {
  const asked: unknown[] = [];
  let closed = 0;
  server.use(
    http.get(apiUrl('/weeks/:date'), () => HttpResponse.json(week)),
    http.get(apiUrl('/parents'), () => HttpResponse.json(page([dana]))),
    http.post(apiUrl('/schedules/schedule-1/replan'), async ({ request }) => {
      asked.push(await request.json());
      const next = previews[Math.min(asked.length, previews.length) - 1] ?? aPreview();
      return next instanceof Response ? next : HttpResponse.json(next);
    }),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession());
  const rendered = renderWithProviders(
    <LifeHappenedSheet date={null} onClose={() => (closed += 1)} />,
    { queryClient },
  );
  return { ...rendered, asked, closed: () => closed };
}

const press = (name: string | RegExp) => screen.findByRole('button', { name });
const pick = (kind: DisruptionKind) => press(new RegExp(`^${lifeStrings.kinds[kind].label}`));

async function toPreview(shown: ReturnType<typeof show>, kind: DisruptionKind): Promise<void> {
  await shown.user.click(await pick(kind));
  await shown.user.click(await press(lifeStrings.show));
}

describe('what is asked of the server', () => {
  const cases: [DisruptionKind, object][] = [
    ['sick-child', { childIds: ['noah'] }],
    ['ran-late', { minutes: 30 }],
    ['parent-away', { parentId: 'dana', startTime: expect.any(String) }],
    ['visitor', {}],
    ['day-later', {}],
    ['missed-day', {}],
    ['other', { endTime: expect.any(String) }],
  ];

  it.each(cases)('%s, with what is likely filled in', async (kind, more) => {
    const shown = show();
    await toPreview(shown, kind);
    expect(await screen.findByText('1 moves, 9 stay')).toBeInTheDocument();
    expect(shown.asked).toEqual(
      [{ disruption: { kind, date: today, ...more }, stability: 0.5 }].map((body) =>
        expect.objectContaining({ ...body, disruption: expect.objectContaining(body.disruption) }),
      ),
    );
  });

  it('what the reader chose instead', async () => {
    const shown = show();
    await shown.user.click(await pick('sick-child'));
    await shown.user.click(screen.getByRole('checkbox', { name: 'Ella' }));
    await shown.user.click(screen.getByRole('radio', { name: 'Another day' }));
    const day = screen.getByLabelText('Day');
    await shown.user.clear(day);
    await shown.user.type(day, addDays(today, 3));
    screen.getByRole('slider').focus();
    await shown.user.keyboard('{Home}');
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', lifeStrings.stable);
    await shown.user.click(await press(lifeStrings.show));
    await waitFor(() =>
      expect(shown.asked).toEqual([
        {
          disruption: {
            kind: 'sick-child',
            childIds: ['noah', 'ella'],
            date: addDays(today, 3),
          },
          stability: 1,
        },
      ]),
    );
  });

  it('nothing while an answer is wrong; the field says what it must be', async () => {
    const shown = show();
    await shown.user.click(await pick('ran-late'));
    await shown.user.click(screen.getByRole('radio', { name: lifeStrings.otherMinutes }));
    const minutes = screen.getByRole('spinbutton');
    await shown.user.clear(minutes);
    await shown.user.type(minutes, '7');
    await shown.user.click(await press(lifeStrings.show));
    expect(await screen.findByText(lifeStrings.errors.minutes)).toBeInTheDocument();
    expect(shown.asked).toEqual([]);
  });
});

describe('the preview', () => {
  it('names each move with its reason, draws it, and applies it with a way back', async () => {
    const sent: { key: string | null; body: unknown }[] = [];
    const undone: string[] = [];
    server.use(
      http.post(apiUrl('/schedules/:id/replan/:preview/apply'), async ({ request }) => {
        sent.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
        return HttpResponse.json({ schedule: {}, version: { id: 'version-2', number: 2 } });
      }),
      http.post(apiUrl('/schedules/:id/undo'), ({ params }) => {
        undone.push(String(params['id']));
        return HttpResponse.json({ schedule: {}, version: { id: 'version-3', number: 3 } });
      }),
    );
    const move = aMove({
      from: { date: today, startTime: '09:00', endTime: '09:45' },
      to: { date: today, startTime: '11:15', endTime: '12:00' },
      fromParentName: 'Anna',
      toParentName: 'Tom',
    });
    const shown = show(aPreview({ moved: [move] }));
    await toPreview(shown, 'sick-child');
    expect(
      await screen.findByText('The days are more even. With Tom instead.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /1 lesson drawn/ })).toBeInTheDocument();
    expect(screen.getByRole('listitem')).toHaveTextContent(/Mathematics.*Noah.*9:00.*to.*11:15/);

    await shown.user.click(await press('Apply'));
    await waitFor(() => expect(shown.closed()).toBe(1));
    expect(sent).toEqual([
      { key: expect.stringMatching(/^[0-9a-f-]{36}$/), body: { leftOver: [], stayWithout: [] } },
    ]);
    expect(await screen.findByText('The week is mended')).toBeInTheDocument();
    await shown.user.click(screen.getByRole('button', { name: 'Undo', hidden: true }));
    await waitFor(() => expect(undone).toEqual(['schedule-1']));
    expect(await screen.findByText('The plan is as it was before')).toBeInTheDocument();
  });

  it('offers what no longer fits core first, counts the choices, and sends them', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(apiUrl('/schedules/:id/replan/:preview/apply'), async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json({ schedule: {}, version: { id: 'version-2', number: 2 } });
      }),
    );
    const leftOver = [
      aLeftOver(),
      aLeftOver({ itemId: 'latin', title: 'Latin', core: true, offers: [{ kind: 'drop' }] }),
      aLeftOver({ itemId: 'music', title: 'Music', offers: [] }),
    ];
    const shown = show(aPreview({ leftOver }));
    await toPreview(shown, 'day-later');
    const groups = await screen.findAllByRole('radiogroup', { name: /,/ });
    expect(groups[0]).toHaveAccessibleName(/^Latin/);
    expect(screen.getByText('1 moves, 1 carries over, 2 left out, 9 stay')).toBeInTheDocument();

    const art = screen.getByRole('radiogroup', { name: /^Art/ });
    expect(within(art).getByRole('radio', { name: /Carry over/ })).toBeChecked();
    await shown.user.click(within(art).getByRole('radio', { name: /30 min longer/ }));
    expect(screen.getByText('1 moves, 1 by a longer day, 2 left out, 9 stay')).toBeInTheDocument();
    await shown.user.click(await press('Apply'));
    await waitFor(() =>
      expect(bodies).toEqual([
        {
          leftOver: [
            { itemId: 'art-2026-11-24', choice: 'extend-hours' },
            { itemId: 'latin', choice: 'drop' },
          ],
          stayWithout: [],
        },
      ]),
    );
  });

  it('takes one answer for all that no longer fits, and an exception after it', async () => {
    const leftOver = ['Art', 'Latin', 'Music'].map((title) => aLeftOver({ itemId: title, title }));
    const shown = show(aPreview({ leftOver }));
    await toPreview(shown, 'visitor');
    const all = await screen.findByRole('radiogroup', { name: 'All 3 of them' });
    expect(within(all).getByRole('radio', { name: 'Carry over' })).toBeChecked();
    await shown.user.click(within(all).getByRole('radio', { name: 'Leave out' }));
    expect(screen.getByText('1 moves, 3 left out, 9 stay')).toBeInTheDocument();
    const art = screen.getByRole('radiogroup', { name: /^Art/ });
    await shown.user.click(within(art).getByRole('radio', { name: /Carry over/ }));
    expect(screen.getByText('1 moves, 1 carries over, 2 left out, 9 stay')).toBeInTheDocument();
    expect(within(all).getByRole('radio', { name: 'Leave out' })).not.toBeChecked();
  });

  it('asks again when the balance changes, and keeps the last picture meanwhile', async () => {
    const better = aPreview({ previewId: 'preview-2', moved: [aMove(), aMove({ itemId: 'two' })] });
    const shown = show(aPreview(), better);
    await toPreview(shown, 'visitor');
    await screen.findByText('1 moves, 9 stay');
    screen.getByRole('slider').focus();
    await shown.user.keyboard('{End}');
    expect(screen.getByRole('img')).toBeInTheDocument();
    expect(await screen.findByText('2 move, 9 stay')).toBeInTheDocument();
    expect(shown.asked).toEqual([
      expect.objectContaining({ stability: 0.5 }),
      expect.objectContaining({ stability: 0 }),
    ]);
  });

  it('says that the plan changed meanwhile and offers a fresh preview; choices stay', async () => {
    server.use(
      http.post(apiUrl('/schedules/:id/replan/:preview/apply'), ({ params }) =>
        params['preview'] === 'preview-1'
          ? problem(409, 'replan.outdated')
          : HttpResponse.json({ schedule: {}, version: { id: 'version-3', number: 3 } }),
      ),
    );
    const leftOver = [aLeftOver()];
    const shown = show(
      aPreview({ leftOver }),
      aPreview({ previewId: 'preview-2', baseVersionId: 'version-2', leftOver }),
    );
    await toPreview(shown, 'sick-child');
    await shown.user.click(await screen.findByRole('radio', { name: 'Leave out' }));
    await shown.user.click(await press('Apply'));
    expect(await screen.findByText('The plan has changed meanwhile')).toBeInTheDocument();
    expect(shown.closed()).toBe(0);
    expect(await press('Apply')).toBeDisabled();

    await shown.user.click(await press('Show a fresh preview'));
    await waitFor(() => expect(shown.asked).toHaveLength(2));
    expect(screen.queryByText('The plan has changed meanwhile')).not.toBeInTheDocument();
    expect(await screen.findByRole('radio', { name: 'Leave out' })).toBeChecked();
    await waitFor(async () => expect(await press('Apply')).toBeEnabled());
    await shown.user.click(await press('Apply'));
    await waitFor(() => expect(shown.closed()).toBe(1));
  });

  it('says by name whose lesson goes to another adult, where it stays or moves, and draws no move where there is none', async () => {
    server.use(
      http.post(apiUrl('/schedules/:id/replan/:preview/apply'), () =>
        HttpResponse.json({ schedule: {}, version: { id: 'version-2', number: 2 } }),
      ),
    );
    const { from: at, itemId, title, subjectKind, childIds } = aMove();
    const handedOver = [
      {
        ...{ itemId, title, subjectKind, childIds, at },
        fromParentName: 'Anna',
        toParentName: 'Tom',
      },
      {
        ...{ itemId: 'unnamed', title, subjectKind, childIds, at },
        fromParentName: null,
        toParentName: 'Anna',
      },
    ];
    const shown = show(aPreview({ moved: [], handedOver }));
    await toPreview(shown, 'visitor');
    expect(await screen.findByText('2 with another adult, 7 stay')).toBeInTheDocument();
    expect(screen.getByText('Tom instead of Anna')).toBeInTheDocument();
    expect(screen.getByText('With Anna')).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /drawn/ })).not.toBeInTheDocument();
    await shown.user.click(await press('Apply'));
    expect(await screen.findByText('2 lessons go to another adult.')).toBeInTheDocument();
  });

  it('is calm when nothing has to move', async () => {
    const shown = show(aPreview({ moved: [] }));
    await toPreview(shown, 'visitor');
    expect(await screen.findByText('Nothing has to move')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Apply' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Keep on the calendar' })).toBeEnabled();
  });

  it('has nothing to keep of a day that only ran late', async () => {
    const disruption = { kind: 'ran-late', date: today, minutes: 30 } as const;
    const shown = show(aPreview({ moved: [], disruption }));
    await toPreview(shown, 'ran-late');
    expect(await screen.findByText('Nothing has to move')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Close' })[0]).toBeEnabled();
    expect(screen.queryByRole('button', { name: /Keep on/ })).not.toBeInTheDocument();
  });

  it('offers a lesson together without the child who is ill, beside moving it', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(apiUrl('/schedules/:id/replan/:preview/apply'), async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json({ schedule: {}, version: { id: 'version-2', number: 2 } });
      }),
    );
    const moved = [aMove({ childIds: ['noah', 'ella'], without: ['ella'] })];
    const without = { kind: 'without' as const, childIds: ['ella'] };
    const leftOver = [aLeftOver({ offers: [without, { kind: 'drop' }] })];
    const shown = show(aPreview({ moved, leftOver }));
    await toPreview(shown, 'sick-child');
    const choice = await screen.findByRole('radiogroup', { name: /^Mathematics/ });
    expect(within(choice).getByRole('radio', { name: 'Move it' })).toBeChecked();
    await shown.user.click(within(choice).getByRole('radio', { name: 'Without Ella' }));
    await shown.user.click(await press('Apply'));
    await waitFor(() =>
      expect(bodies).toEqual([
        {
          leftOver: [{ itemId: 'art-2026-11-24', choice: 'without' }],
          stayWithout: ['maths-2026-11-24'],
        },
      ]),
    );
  });

  it('keeps the answers when it could not be worked out', async () => {
    const shown = show(problem(503, 'replan.busy'), aPreview());
    await toPreview(shown, 'sick-child');
    expect(await screen.findByText('The new plan could not be worked out')).toBeInTheDocument();
    await shown.user.click(await press('Try again'));
    expect(await screen.findByText('1 moves, 9 stay')).toBeInTheDocument();
    await shown.user.click(await press('Back'));
    expect(screen.getByRole('checkbox', { name: 'Noah' })).toBeChecked();
  });
});

describe('by keyboard alone', () => {
  it('leads from the first question to applied, the focus on each new heading', async () => {
    let applied = 0;
    server.use(
      http.post(apiUrl('/schedules/:id/replan/:preview/apply'), () => {
        applied += 1;
        return HttpResponse.json({ schedule: {}, version: { id: 'version-2', number: 2 } });
      }),
    );
    const shown = show();
    (await pick('sick-child')).focus();
    await shown.user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'A child is ill' })).toHaveFocus(),
    );
    await shown.user.tab();
    expect(screen.getByRole('checkbox', { name: 'Noah' })).toHaveFocus();
    await shown.user.tab();
    await shown.user.tab();
    expect(screen.getByRole('radio', { name: 'Today' })).toHaveFocus();
    await shown.user.tab();
    expect(screen.getByRole('switch', { name: lifeStrings.severalDays })).toHaveFocus();
    await shown.user.tab();
    expect(screen.getByRole('switch', { name: lifeStrings.wholeDay })).toHaveFocus();
    await shown.user.tab();
    expect(screen.getByRole('slider')).toHaveFocus();
    await shown.user.tab();
    await shown.user.tab();
    expect(screen.getByRole('button', { name: lifeStrings.show })).toHaveFocus();
    await shown.user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'What would move' })).toHaveFocus(),
    );
    await screen.findByText('1 moves, 9 stay');
    (await press('Apply')).focus();
    await shown.user.keyboard('{Enter}');
    await waitFor(() => expect(applied).toBe(1));
  });

  it('closes on Escape', async () => {
    const shown = show();
    await pick('visitor');
    await shown.user.keyboard('{Escape}');
    expect(shown.closed()).toBe(1);
  });
});
