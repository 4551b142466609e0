import { expect, test } from '@jest/globals';
import { apiUrl, http as handle, HttpResponse, problem, server } from '@/testing/server';
import { openEvents } from './events';

const stream = (text: string) =>
  new HttpResponse(text, { headers: { 'Content-Type': 'text/event-stream' } });

test('a broken stream is opened again where it ended, until the final event', async () => {
  const resumedFrom: (string | null)[] = [];
  server.use(
    handle.get(apiUrl('/jobs/job-1/events'), ({ request }) => {
      resumedFrom.push(request.headers.get('Last-Event-ID'));
      return resumedFrom.length === 1
        ? stream('id: 1\nevent: progress\ndata: {"percent":40}\n\n')
        : stream('id: 2\nevent: done\ndata: {"percent":100}\n\n');
    }),
  );
  const seen: unknown[] = [];
  const interruptions: boolean[] = [];
  await openEvents('/jobs/job-1/events', {
    signal: new AbortController().signal,
    onInterrupted: (interrupted) => interruptions.push(interrupted),
    onEvent: (name, data) => {
      seen.push([name, data]);
      return name === 'done' ? 'stop' : undefined;
    },
  });
  expect(seen).toEqual([
    ['progress', { percent: 40 }],
    ['done', { percent: 100 }],
  ]);
  expect(resumedFrom).toEqual([null, '1']);
  expect(interruptions).toEqual([true, false]);
});

test('a stream the API refuses is not tried again', async () => {
  server.use(handle.get(apiUrl('/jobs/other/events'), () => problem(404, 'job.not-found')));
  const opened = openEvents('/jobs/other/events', {
    signal: new AbortController().signal,
    onEvent: () => undefined,
  });
  await expect(opened).rejects.toMatchObject({ code: 'job.not-found' });
});
