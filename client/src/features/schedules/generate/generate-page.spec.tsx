import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import type { Child, Role, Session, Subject } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import { renderWithProviders, testQueryClient, type Rendered } from '@/testing/render';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { GeneratePage } from './generate-page';
import type { Job } from '@/api/week-model';
import { aWeek } from '../week-fixture';

const monday = mondayOf(todayIn('America/New_York', new Date()));
const nextMonday = addDays(monday, 7);

const child = (id: string): Child => ({
  id,
  name: id,
  birthDate: null,
  age: 8,
  gradeLevel: 'Grade 2',
  bestTimes: [],
  schoolHours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({
    weekday,
    startTime: '09:00',
    endTime: '13:00',
  })),
  comingHours: [],
  version: 1,
  createdAt: '2026-11-01T00:00:00Z',
});

const subject = (id: string, childIds: string[]): Subject => ({
  id,
  name: id,
  kind: 'mathematics',
  core: true,
  minutes: 45,
  frequency: 'daily',
  weekdays: [],
  involvement: 'some',
  fixedTime: null,
  teaching: { rule: 'any', parentIds: [] },
  pauses: [],
  coming: [],
  learners: childIds.map((childId) => ({ childId, interest: 3 })),
  version: 1,
});

function aJob(
  given: Partial<Omit<Job, 'progress'>> & { progress?: Partial<Job['progress']> } = {},
): Job {
  return {
    id: 'job-1',
    kind: 'generate-schedule',
    status: 'running',
    result: null,
    error: null,
    createdAt: '2026-11-20T10:00:00Z',
    finishedAt: null,
    ...given,
    progress: {
      phase: 'placing',
      percent: 20,
      bestScore: null,
      placed: 0,
      required: 52,
      step: null,
      weekStart: nextMonday,
      ...given.progress,
    },
  };
}

/** A stream of events that the test writes to by hand. */
function anEventStream() {
  let writer: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void (writer = controller),
  });
  return {
    handler: http.get(
      apiUrl('/jobs/job-1/events'),
      () => new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } }),
    ),
    send: (name: string, job: Job) =>
      act(async () => {
        writer?.enqueue(
          new TextEncoder().encode(`event: ${name}\ndata: ${JSON.stringify(job)}\n\n`),
        );
        await Promise.resolve();
      }),
  };
}

function showGenerate(at: string, role: Role = 'owner', misfits: readonly object[] = []): Rendered {
  server.use(
    http.get(apiUrl('/questionnaire/misfits'), () => HttpResponse.json({ items: misfits })),
    http.get(apiUrl('/children'), () =>
      HttpResponse.json({ items: [child('Noah'), child('Ella')], nextCursor: null }),
    ),
    http.get(apiUrl('/subjects'), () =>
      HttpResponse.json({
        items: [subject('Mathematics', ['Noah']), subject('Reading', ['Ella', 'Noah'])],
        nextCursor: null,
      }),
    ),
    http.get(apiUrl('/jobs/job-1'), () => HttpResponse.json(aJob())),
  );
  const queryClient = testQueryClient();
  const session = {
    family: {
      id: 'f',
      name: 'Rivers',
      timeZone: 'America/New_York',
      role,
      onboardedAt: '2026-11-01T00:00:00Z',
    },
  } as Session;
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return renderWithProviders(<GeneratePage />, {
    at,
    path: '/generate',
    queryClient,
    routes: [
      { path: '/week/:date', element: <h1>The week</h1> },
      { path: '/settings/:section', element: <h1>Settings</h1> },
    ],
  });
}

/** Takes the request, answers with the job. */
function takesPlans() {
  const requests: { body: unknown; key: string | null }[] = [];
  server.use(
    http.post(apiUrl('/schedules'), async ({ request }) => {
      requests.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') });
      return HttpResponse.json(aJob({ status: 'queued' }), { status: 202 });
    }),
  );
  return requests;
}

describe('asking for a plan', () => {
  it('needs one press: everyone, everything, this school week or the next', async () => {
    const requests = takesPlans();
    server.use(anEventStream().handler);
    const { user, router } = showGenerate('/generate');
    await user.click(await screen.findByRole('radio', { name: /Next week/ }));
    await user.click(screen.getByRole('button', { name: 'Make the plan' }));
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]?.body).toEqual({
      title: expect.stringContaining('Week of'),
      startDate: nextMonday,
      endDate: addDays(nextMonday, 4),
    });
    expect(requests[0]?.key).toBeTruthy();
    await waitFor(() => expect(router.state.location.search).toBe(`?job=job-1&from=${nextMonday}`));
  });

  it('names what must be mended and sends nothing', async () => {
    const requests = takesPlans();
    const { user } = showGenerate('/generate');
    await user.clear(await screen.findByRole('textbox', { name: 'Name' }));
    await user.click(screen.getByRole('checkbox', { name: 'Noah' }));
    await user.click(screen.getByRole('checkbox', { name: 'Ella' }));
    await user.click(screen.getByRole('button', { name: 'Make the plan' }));
    expect(screen.getByText('Give the plan a name of up to 120 characters.')).toBeInTheDocument();
    expect(screen.getByText('Choose at least one child.')).toBeInTheDocument();
    expect(requests).toEqual([]);
  });

  it('starts by itself after the questionnaire, once', async () => {
    const requests = takesPlans();
    server.use(anEventStream().handler);
    showGenerate('/generate?auto=1');
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(await screen.findByText('Finding a place for every lesson.')).toBeInTheDocument();
    expect(requests).toHaveLength(1);
  });

  it('says before it is made what cannot fit and what mends it, and makes it all the same', async () => {
    const requests = takesPlans();
    const mend = { kind: 'shorter-lesson', id: 'Mathematics', hours: [], minutes: 30 };
    const misfit = {
      kind: 'lessons',
      childIds: ['Noah'],
      subjectId: 'Mathematics',
      sessions: 5,
      possible: 4,
      minutes: null,
      mend,
    };
    server.use(
      anEventStream().handler,
      http.get(apiUrl('/parents'), () => HttpResponse.json({ items: [], nextCursor: null })),
    );
    const { user } = showGenerate('/generate', 'owner', [misfit]);
    const told = await screen.findByText(/^Mathematics for Noah: 5 lessons a week, and room for 4/);
    expect(told).toHaveTextContent('It can fit with 30 minutes of Mathematics.');
    expect(screen.getByRole('link', { name: /^Change it: Mathematics/ })).toHaveAttribute(
      'href',
      '/plan?subject=Mathematics',
    );
    await user.click(screen.getByRole('button', { name: 'Make the plan' }));
    await waitFor(() => expect(requests).toHaveLength(1));
  });

  it('explains a refusal in plain words, with the way to mend it', async () => {
    server.use(http.post(apiUrl('/schedules'), () => problem(409, 'schedule.no-subjects')));
    const { user } = showGenerate('/generate');
    await user.click(await screen.findByRole('button', { name: 'Make the plan' }));
    expect(await screen.findByText('There is nothing to teach yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Add subjects' })).toHaveAttribute(
      'href',
      '/settings/subjects',
    );
  });

  it('says what is missing where there is nothing to plan, and does not blame the choice', async () => {
    server.use(http.post(apiUrl('/schedules'), () => problem(409, 'schedule.no-subjects')));
    showGenerate('/generate?first=1');
    expect(await screen.findByText('There is nothing to teach yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Add subjects' })).toBeInTheDocument();
  });

  it('is not for viewers', async () => {
    showGenerate('/generate', 'viewer');
    expect(
      await screen.findByText(/An owner or editor of the family can make one/),
    ).toBeInTheDocument();
  });
});

describe('a plan being made', () => {
  it('fills in the week, says what it does and how far it is, and opens the week', async () => {
    const events = anEventStream();
    server.use(
      events.handler,
      http.get(apiUrl('/schedules/schedule-1'), () =>
        HttpResponse.json({ id: 'schedule-1', startDate: nextMonday }),
      ),
      http.get(apiUrl('/weeks/:date'), () => HttpResponse.json(aWeek())),
    );
    const { router } = showGenerate('/generate?job=job-1');
    expect(await screen.findByText('0 of 52 placed')).toBeInTheDocument();
    await events.send(
      'progress',
      aJob({
        progress: {
          phase: 'improving',
          percent: 60,
          placed: 49,
          step: {
            code: 'place-subject',
            params: { week: 1, weeks: 1, subject: 'maths', childIds: ['Noah'] },
          },
          preview: [
            { subjectId: 'Mathematics', date: nextMonday, startTime: '09:00', minutes: 45 },
          ],
        },
      }),
    );
    expect(await screen.findByText('Placing maths when Noah is freshest')).toBeInTheDocument();
    expect(screen.getByText('49 of 52 placed')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '60');
    expect(screen.getByRole('img', { name: /1 lesson so far/ })).toHaveTextContent('Mathematics');

    await events.send(
      'done',
      aJob({ status: 'succeeded', result: { scheduleId: 'schedule-1', versionId: 'v' } }),
    );
    expect(await screen.findByRole('heading', { name: 'The week' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('?made=schedule-1');
  });

  it('shows the dates of the week it is for before it has anything to tell', async () => {
    const laterMonday = addDays(nextMonday, 14);
    server.use(anEventStream().handler);
    showGenerate(`/generate?job=job-1&from=${addDays(laterMonday, 2)}`);
    server.use(
      http.get(apiUrl('/jobs/job-1'), () =>
        HttpResponse.json(aJob({ status: 'queued', progress: { weekStart: null } })),
      ),
    );
    const grid = await screen.findByRole('img', { name: /0 lessons so far/ });
    await waitFor(() => expect(grid).toHaveTextContent(String(Number(laterMonday.slice(8)))));
  });

  it('keeps the last picture of the week while it is written down', async () => {
    const events = anEventStream();
    const preview = [
      { subjectId: 'Mathematics', date: nextMonday, startTime: '09:00', minutes: 45 },
    ];
    server.use(events.handler);
    showGenerate('/generate?job=job-1');
    await screen.findByText('0 of 52 placed');
    await events.send('progress', aJob({ progress: { preview } }));
    await screen.findByRole('img', { name: /1 lesson so far/ });
    await events.send('progress', aJob({ progress: { phase: 'saving', percent: 99 } }));
    expect(await screen.findByText('99%')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /1 lesson so far/ })).toHaveTextContent('Mathematics');
  });

  it('says why none came of it, and leads back to the form as it was', async () => {
    const events = anEventStream();
    server.use(events.handler);
    const { user } = showGenerate('/generate?job=job-1');
    await screen.findByText('0 of 52 placed');
    await events.send(
      'done',
      aJob({
        status: 'failed',
        error: {
          code: 'schedule.contradictory-fixed-times',
          detail: null,
          params: {
            fixedTimes: [
              { subjectId: 'piano', name: 'Piano', startMinute: 540 },
              { subjectId: 'latin', name: 'Latin', startMinute: 540 },
            ],
          },
        },
      }),
    );
    expect(
      await screen.findByText(/Piano is set to 0?9:00.* and Latin to 0?9:00/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Change fixed times' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Change the plan' }));
    expect(await screen.findByRole('button', { name: 'Make the plan' })).toBeInTheDocument();
  });

  it('stops on request', async () => {
    server.use(
      anEventStream().handler,
      http.post(apiUrl('/jobs/job-1/cancel'), () =>
        HttpResponse.json(aJob({ status: 'cancelled' })),
      ),
    );
    const { user } = showGenerate('/generate?job=job-1');
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('You stopped it. Nothing was changed.')).toBeInTheDocument();
  });
});
