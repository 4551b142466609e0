import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { LessonFeedback, SaveLessonFeedback, WeekFeedback } from '@/api/feedback-model';
import type { Week } from '@/api/week-model';
import { aFace, aWeekAsked } from './feedback-fixture';
import { newlyDone } from './newly-done';
import { anItem, aWeek } from '../week-fixture';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { showScreen, windowIs } from '../screen-fixture';

const today = todayIn('America/New_York', new Date());
const monday = mondayOf(today);
const maths = { id: 'maths', title: 'Mathematics', date: today, startTime: '00:00', minutes: 1 };

let kept: LessonFeedback[];
let sent: unknown[];

beforeEach(() => {
  windowIs('phone');
  kept = [];
  sent = [];
  server.use(
    http.get(apiUrl('/items/:id/free-times'), () => HttpResponse.json({ items: [] })),
    http.get(apiUrl('/items/:id/feedback'), () =>
      HttpResponse.json({ itemId: 'maths', entries: kept }),
    ),
    http.put(apiUrl('/items/:id/feedback'), async ({ request }) => {
      const { entries } = (await request.json()) as { entries: SaveLessonFeedback[] };
      sent.push(entries);
      const others = kept.filter((old) => !entries.some((one) => one.childId === old.childId));
      kept = [...others, ...entries.map((one) => aFace({ ...one, comment: one.comment ?? null }))];
      return HttpResponse.json({ itemId: 'maths', entries: kept });
    }),
    http.delete(apiUrl('/items/:id/feedback'), ({ request }) => {
      const childId = new URL(request.url).searchParams.get('childId');
      sent.push(`remove ${childId}`);
      kept = kept.filter((one) => one.childId !== childId);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

function thisWeek(childIds = ['Noah'], status: 'planned' | 'done' = 'planned'): Week {
  return aWeek({ today, weekStart: monday, items: [anItem({ ...maths, childIds, status })] });
}

function ticks(childIds = ['Noah']): void {
  server.use(
    http.patch(apiUrl('/items/maths'), () =>
      HttpResponse.json(anItem({ ...maths, childIds, status: 'done', version: 2 })),
    ),
  );
}

describe('a lesson that was ticked on Today', () => {
  it('is asked about once: one press says it, another takes it back', async () => {
    ticks();
    const { user } = showScreen(thisWeek(), { at: '/today' });
    await user.click(await screen.findByRole('button', { name: /^Done: Mathematics/ }));
    const asking = await screen.findByRole('region', { name: 'How was Mathematics?' });
    await waitFor(() => expect(within(asking).getByRole('radio', { name: 'Good' })).toBeEnabled());
    await user.click(within(asking).getByRole('radio', { name: 'Good' }));
    expect(await screen.findByText('Mathematics: good')).toBeInTheDocument();
    await waitFor(() => expect(asking).not.toBeInTheDocument());
    expect(sent).toEqual([[{ childId: 'Noah', face: 'good' }]]);

    const undo = await screen.findAllByRole('button', { name: 'Undo', hidden: true });
    await user.click(undo.at(-1)!);
    await waitFor(() => expect(sent.at(-1)).toBe('remove Noah'));
  });

  it('is asked about still, when the face could not be kept', async () => {
    ticks();
    server.use(http.put(apiUrl('/items/:id/feedback'), () => problem(500, 'internal')));
    const { user } = showScreen(thisWeek(), { at: '/today' });
    await user.click(await screen.findByRole('button', { name: /^Done: Mathematics/ }));
    const asking = await screen.findByRole('region', { name: 'How was Mathematics?' });
    const good = within(asking).getByRole('radio', { name: 'Good' });
    await waitFor(() => expect(good).toBeEnabled());
    await user.click(good);
    await screen.findByText('What you said of Mathematics is not saved');
    expect(asking).toBeInTheDocument();
    expect(good).not.toBeChecked();
  });

  it('may be left unsaid', async () => {
    ticks();
    const { user } = showScreen(thisWeek(), { at: '/today' });
    await user.click(await screen.findByRole('button', { name: /^Done: Mathematics/ }));
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('region', { name: /How was/ })).not.toBeInTheDocument();
    expect(sent).toEqual([]);
  });
});

describe('a lesson’s panel', () => {
  it('takes one face for all children together, and another for each', async () => {
    const { user } = showScreen(thisWeek(['Noah', 'Ella'], 'done'), { at: '/today?item=maths' });
    const faces = await screen.findByRole('radiogroup', { name: 'How was it?' });
    await user.click(within(faces).getByRole('radio', { name: 'Okay' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual([
      { childId: 'Noah', face: 'okay' },
      { childId: 'Ella', face: 'okay' },
    ]);
    await user.click(screen.getByRole('button', { name: 'A face for each child' }));
    const ofElla = screen.getByRole('radiogroup', { name: 'How was it for Ella?' });
    await user.click(within(ofElla).getByRole('radio', { name: 'Hard' }));
    await waitFor(() => expect(sent.at(-1)).toEqual([{ childId: 'Ella', face: 'hard' }]));
    expect(within(ofElla).getByRole('radio', { name: 'Hard' })).toBeChecked();
  });

  it('keeps words to a face', async () => {
    kept = [aFace()];
    const { user } = showScreen(thisWeek(['Noah'], 'done'), { at: '/today?item=maths' });
    await user.click(await screen.findByRole('button', { name: 'Add a few words' }));
    await user.type(screen.getByRole('textbox', { name: /A few words/ }), 'Loved it');
    await user.click(screen.getByRole('button', { name: 'Save words' }));
    await waitFor(() =>
      expect(sent).toEqual([[{ childId: 'Noah', face: 'good', comment: 'Loved it' }]]),
    );
  });

  it('shows the face as it was, with a sentence, when it could not be kept', async () => {
    server.use(http.put(apiUrl('/items/:id/feedback'), () => problem(500, 'internal')));
    const { user } = showScreen(thisWeek(['Noah'], 'done'), { at: '/today?item=maths' });
    const good = await screen.findByRole('radio', { name: 'Good' });
    await user.click(good);
    expect(
      await screen.findByText('What you said of Mathematics is not saved'),
    ).toBeInTheDocument();
    expect(good).not.toBeChecked();
  });

  it('offers to load again what was said, and lets a viewer only look', async () => {
    kept = [aFace()];
    let isDown = true;
    server.use(
      http.get(apiUrl('/items/:id/feedback'), () =>
        isDown
          ? problem(500, 'internal')
          : HttpResponse.json({ itemId: 'maths', entries: [aFace()] }),
      ),
    );
    const week = thisWeek(['Noah'], 'done');
    const { user } = showScreen(week, { at: '/today?item=maths', role: 'viewer' });
    await screen.findByText(/could not be loaded/);
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    const good = await screen.findByRole('radio', { name: 'Good' });
    expect(good).toBeChecked();
    expect(good).toBeDisabled();
  });
});

describe('the question about a week', () => {
  function asks(which: string): void {
    server.use(
      http.get(apiUrl('/weeks/:date/feedback'), ({ params }) => {
        const date = String(params['date']);
        return HttpResponse.json(aWeekAsked({ monday: date, ask: date === which }));
      }),
    );
  }

  it('is put on Today for last week, and takes stars, statements and words', async () => {
    const lastMonday = addDays(monday, -7);
    asks(lastMonday);
    let body: unknown;
    server.use(
      http.put(apiUrl(`/weeks/${lastMonday}/feedback`), async ({ request }) => {
        body = [request.headers.get('If-Match'), await request.json()];
        const kept: WeekFeedback = aWeekAsked({ monday: lastMonday, ask: false, version: 1 });
        return HttpResponse.json(kept);
      }),
    );
    const { user } = showScreen(thisWeek(), { at: '/today' });
    const card = await screen.findByRole('region', { name: /^How was the week of/ });
    expect(within(card).queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    await user.click(within(card).getByRole('radio', { name: '4 stars' }));
    const pace = within(card).getByRole('radiogroup', { name: 'The pace was right' });
    await user.click(within(pace).getByRole('radio', { name: 'Fully' }));
    await user.type(within(card).getByRole('textbox', { name: /Anything else/ }), 'Calm');
    await user.click(within(card).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Noted: 4 stars for the week')).toBeInTheDocument();
    expect(card).not.toBeInTheDocument();
    expect(body).toEqual([
      '"0"',
      {
        stars: 4,
        answers: { pace: 5, freeTime: null, coreWork: null, dayStart: null, energy: null },
        comment: 'Calm',
      },
    ]);
  });

  it('is put away for good by "Not this week"', async () => {
    asks(monday);
    server.use(
      http.post(apiUrl(`/weeks/${monday}/feedback/dismiss`), () =>
        HttpResponse.json(aWeekAsked({ monday, ask: false, version: 1 })),
      ),
    );
    const { user } = showScreen(thisWeek(), { at: '/week' });
    await user.click(await screen.findByRole('button', { name: 'Not this week' }));
    expect(await screen.findByText(/not asked about this week again/)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: /^How was the week/ })).not.toBeInTheDocument();
  });

  it('keeps what was typed when somebody else answered meanwhile', async () => {
    asks(monday);
    server.use(
      http.put(apiUrl(`/weeks/${monday}/feedback`), () => {
        server.use(
          http.get(apiUrl('/weeks/:date/feedback'), () =>
            HttpResponse.json(aWeekAsked({ monday, ask: false, version: 1 })),
          ),
        );
        return problem(412, 'precondition.failed', { current: {} });
      }),
    );
    const { user } = showScreen(thisWeek(), { at: '/week' });
    await user.click(await screen.findByRole('radio', { name: '2 stars' }));
    await user.type(screen.getByRole('textbox', { name: /Anything else/ }), 'Too much');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Somebody else has answered/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Anything else/ })).toHaveValue('Too much');
  });

  it('is never put to a viewer', async () => {
    asks(monday);
    showScreen(thisWeek(), { at: '/today', role: 'viewer' });
    await screen.findByText('Mathematics');
    expect(screen.queryByRole('region', { name: /^How was/ })).not.toBeInTheDocument();
  });
});

describe('a lesson that was just ticked', () => {
  const planned = aWeek({ items: [anItem({ id: 'maths' })] });
  const done = aWeek({ items: [anItem({ id: 'maths', status: 'done' })] });

  it('is found between two looks at the week, on its own day only', () => {
    expect(newlyDone(planned, done, '2026-11-24')?.id).toBe('maths');
    expect(newlyDone(planned, done, '2026-11-25')).toBeUndefined();
  });

  it('is none where it was done already, or a tick was taken back', () => {
    expect(newlyDone(done, done, '2026-11-24')).toBeUndefined();
    expect(newlyDone(done, planned, '2026-11-24')).toBeUndefined();
  });
});
