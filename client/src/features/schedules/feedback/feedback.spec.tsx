import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { reportArrived } from '@/api/connection';
import type { LessonFeedback, SaveLessonFeedback } from '@/api/feedback-model';
import type { Week } from '@/api/week-model';
import { aFace, aWeekAsked } from './feedback-fixture';
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
  const faces = () => screen.findByRole('radiogroup', { name: 'How was Mathematics?' });
  const theRow = () => screen.getByRole('button', { name: /^Done: Mathematics/ }).closest('li');

  it('stays in its place, and its row asks how it was: one press says it, another takes it back', async () => {
    ticks(['Noah', 'Ella']);
    const { user } = showScreen(thisWeek(['Noah', 'Ella']), { at: '/today' });
    const tick = await screen.findByRole('button', { name: /^Done: Mathematics/ });
    const section = tick.closest('section');
    await user.click(tick);
    const good = within(await faces()).getByRole('radio', { name: 'Good' });
    expect(theRow()).toContainElement(good);
    expect(tick.closest('section')).toBe(section);
    await user.click(good);
    await waitFor(() =>
      expect(sent).toEqual([
        [
          { childId: 'Noah', face: 'good' },
          { childId: 'Ella', face: 'good' },
        ],
      ]),
    );
    expect(good).toBeChecked();
    await user.click(good);
    await waitFor(() => expect(sent.slice(1)).toEqual(['remove Noah', 'remove Ella']));
    expect(good).not.toBeChecked();
  });

  it('is asked about still, when the face could not be kept', async () => {
    ticks();
    server.use(http.put(apiUrl('/items/:id/feedback'), () => problem(500, 'internal')));
    const { user } = showScreen(thisWeek(), { at: '/today' });
    await user.click(await screen.findByRole('button', { name: /^Done: Mathematics/ }));
    const good = within(await faces()).getByRole('radio', { name: 'Good' });
    await user.click(good);
    await screen.findByText('What you said of Mathematics is not saved');
    expect(good).not.toBeChecked();
  });

  it('may be left unsaid, and is not asked about on the next visit', async () => {
    ticks();
    const { user, unmount } = showScreen(thisWeek(), { at: '/today' });
    await user.click(await screen.findByRole('button', { name: /^Done: Mathematics/ }));
    await faces();
    unmount();
    showScreen(thisWeek(['Noah'], 'done'), { at: '/today' });
    expect(await screen.findByText('1 done')).toBeInTheDocument();
    expect(screen.queryByRole('radiogroup', { name: /^How was/ })).not.toBeInTheDocument();
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

  /** Keeps what is said of the week, version by version. */
  function keepsOf(which: string): unknown[] {
    const bodies: unknown[] = [];
    server.use(
      http.put(apiUrl(`/weeks/${which}/feedback`), async ({ request }) => {
        if (request.headers.get('If-Match') !== `"${bodies.length}"`)
          return problem(412, 'precondition.failed', { current: {} });
        bodies.push(await request.json());
        const kept = aWeekAsked({ monday: which, ask: false, version: bodies.length });
        return HttpResponse.json(kept);
      }),
    );
    return bodies;
  }
  const noAnswers = { pace: null, freeTime: null, coreWork: null, dayStart: null, energy: null };

  it('keeps a star when it is pressed', async () => {
    asks(monday);
    const bodies = keepsOf(monday);
    const { user, unmount } = showScreen(thisWeek(), { at: '/today' });
    await user.click(await screen.findByRole('radio', { name: '4 stars' }));
    expect(await screen.findByText('Kept')).toBeInTheDocument();
    unmount();
    expect(bodies).toEqual([{ stars: 4, answers: noAnswers, comment: null }]);
  });

  it('keeps the star once the server is back', async () => {
    asks(monday);
    server.use(
      http.put(apiUrl(`/weeks/${monday}/feedback`), () => HttpResponse.error()),
      http.get(new URL('/health/live', window.location.origin).href, () => HttpResponse.error()),
    );
    const { user } = showScreen(thisWeek(), { at: '/today' });
    await user.click(await screen.findByRole('radio', { name: '4 stars' }));
    expect(await screen.findByText('Your answer is not saved')).toBeInTheDocument();
    const bodies = keepsOf(monday);
    act(() => reportArrived());
    expect(await screen.findByText('Kept')).toBeInTheDocument();
    expect(bodies).toEqual([{ stars: 4, answers: noAnswers, comment: null }]);
  });

  it('is put on Today for last week, and keeps stars, statements and words one by one', async () => {
    const lastMonday = addDays(monday, -7);
    asks(lastMonday);
    const bodies = keepsOf(lastMonday);
    const { user } = showScreen(thisWeek(), { at: '/today' });
    const card = await screen.findByRole('region', { name: /^How was the week of/ });
    expect(within(card).queryByRole('button', { name: 'Done' })).not.toBeInTheDocument();
    await user.click(within(card).getByRole('radio', { name: '4 stars' }));
    const pace = within(card).getByRole('radiogroup', { name: 'The pace was right' });
    await user.click(within(pace).getByRole('radio', { name: 'Fully' }));
    await user.type(within(card).getByRole('textbox', { name: /Anything else/ }), 'Calm');
    await user.click(within(card).getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Noted: 4 stars for the week')).toBeInTheDocument();
    expect(card).not.toBeInTheDocument();
    const answers = { ...noAnswers, pace: 5 };
    expect(bodies).toEqual([
      { stars: 4, answers: noAnswers, comment: null },
      { stars: 4, answers, comment: null },
      { stars: 4, answers, comment: 'Calm' },
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
