import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { sessionQuery } from '@/api/session';
import type { Role } from '@/api/model';
import type { FeedbackHistoryEntry } from '@/api/feedback-model';
import { aSession } from '@/testing/samples';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { aLessonHistoryEntry, aWeekHistoryEntry } from '../feedback-fixture';
import { FeedbackHistorySection } from './feedback-history-section';

let entries: FeedbackHistoryEntry[];
let asked: URLSearchParams[];

beforeEach(() => {
  entries = [aWeekHistoryEntry(), aLessonHistoryEntry()];
  asked = [];
});

function show(role: Role = 'owner', timeZone?: string) {
  server.use(
    http.get(apiUrl('/feedback'), ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: entries, nextCursor: null });
    }),
    http.get(apiUrl('/children'), () =>
      HttpResponse.json({
        items: [
          { id: 'ella', name: 'Ella' },
          { id: 'noah', name: 'Noah' },
        ],
        nextCursor: null,
      }),
    ),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role, timeZone }));
  return renderWithProviders(<FeedbackHistorySection />, { queryClient });
}

describe('what you told us', () => {
  it('lists faces and stars with words, and says what they are used for', async () => {
    show();
    expect(await screen.findByText('Reading, Ella')).toBeInTheDocument();
    expect(screen.getByText('Asked for the next book')).toBeInTheDocument();
    expect(screen.getByText('25 minutes')).toBeInTheDocument();
    expect(screen.getByText('4 stars')).toBeInTheDocument();
    expect(screen.getByText('I had enough energy for it: a little')).toBeInTheDocument();
    expect(screen.getByText(/trains the models .* only where you allow that/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Permissions' })).toHaveAttribute(
      'href',
      '/settings/privacy',
    );
    expect(asked[0]?.get('kind')).toBe('explicit');
  });

  it('shows when it was given by the clock of the family, wherever one reads it', async () => {
    show('owner', 'Pacific/Auckland');
    await screen.findByText('Reading, Ella');
    expect(screen.getAllByText(/Nov 24, 2026, 11:00\sPM/)).not.toHaveLength(0);
  });

  it('shows implicit feedback on request, in words', async () => {
    const { user } = show();
    await screen.findByText('Reading, Ella');
    const implicit = {
      kind: 'moved' as const,
      movedBy: 'hand' as const,
      toDate: '2026-11-25',
      toTime: '10:00',
      fromStatus: null,
      toStatus: null,
      minutesDelta: null,
    };
    entries = [aLessonHistoryEntry({ kind: 'implicit', face: null, implicit })];
    await user.click(screen.getByRole('radio', { name: 'Seen from your changes' }));
    expect(await screen.findByText(/^You moved it to .*10:00/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Correct/ })).not.toBeInTheDocument();
    expect(asked.at(-1)?.get('kind')).toBe('implicit');
  });

  it('corrects a lesson with the version seen, and keeps what was typed when somebody else was first', async () => {
    const sent: unknown[] = [];
    const { user } = show();
    server.use(
      http.patch(apiUrl('/feedback/entry-1'), async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        if (sent.length === 1) {
          entries = [aLessonHistoryEntry({ version: 4 })];
          return problem(412, 'precondition.failed', { current: {} });
        }
        return HttpResponse.json({});
      }),
    );
    await user.click(await screen.findByRole('button', { name: /^Correct: Reading, Ella/ }));
    const sheet = await screen.findByRole('dialog');
    await user.click(within(sheet).getByRole('radio', { name: 'Okay' }));
    const words = within(sheet).getByRole('textbox', { name: /A few words/ });
    await user.clear(words);
    await user.type(words, 'Tired');
    await user.click(within(sheet).getByRole('button', { name: 'Save' }));
    expect(await within(sheet).findByText('The correction is not saved')).toBeInTheDocument();
    expect(words).toHaveValue('Tired');
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
    await user.click(within(sheet).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent).toEqual([
      ['"1"', { face: 'okay', comment: 'Tired' }],
      ['"4"', { face: 'okay', comment: 'Tired' }],
    ]);
  });

  it('corrects a week where it was said', async () => {
    const sent: unknown[] = [];
    const { user } = show();
    server.use(
      http.put(apiUrl('/weeks/2026-11-16/feedback'), async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        return HttpResponse.json({ monday: '2026-11-16', ask: false, rating: null, version: 2 });
      }),
    );
    await user.click(await screen.findByRole('button', { name: /^Correct: Week of/ }));
    await user.click(await screen.findByRole('radio', { name: '5 stars' }));
    const dayStart = screen.getByRole('radiogroup', { name: 'The days started well' });
    await user.click(within(dayStart).getByRole('radio', { name: 'Mostly' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual([
      '"1"',
      {
        stars: 5,
        answers: { pace: 4, freeTime: null, coreWork: null, dayStart: 4, energy: 2 },
        comment: 'A calm week',
      },
    ]);
  });

  it('deletes after one question', async () => {
    const { user } = show();
    server.use(
      http.delete(apiUrl('/feedback/entry-1'), ({ request }) => {
        expect(request.headers.get('If-Match')).toBe('"1"');
        entries = [aWeekHistoryEntry()];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await user.click(await screen.findByRole('button', { name: /^Delete: Reading, Ella/ }));
    expect(await screen.findByText(/gone for good/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByText('Reading, Ella')).not.toBeInTheDocument());
    expect(await screen.findByText('Deleted: Reading, Ella')).toBeInTheDocument();
  });

  it('says so where nothing was said', async () => {
    entries = [];
    show();
    expect(await screen.findByRole('heading', { name: 'Nothing yet' })).toBeInTheDocument();
  });

  it('offers to try again when the list could not be loaded', async () => {
    const { user } = show();
    let isDown = true;
    server.use(
      http.get(apiUrl('/feedback'), () =>
        isDown ? problem(500, 'internal') : HttpResponse.json({ items: [], nextCursor: null }),
      ),
    );
    await screen.findByText('What you told us could not be loaded');
    isDown = false;
    await user.click(screen.getByRole('button', { name: /Try again/ }));
    expect(await screen.findByRole('heading', { name: 'Nothing yet' })).toBeInTheDocument();
  });

  it('asks for nothing on behalf of a viewer, and tells why', async () => {
    show('viewer');
    expect(await screen.findByText(/Owners and editors of the family/)).toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  it('lets one look, and no more, while offline', async () => {
    const { queryClient } = show();
    expect(await screen.findByRole('button', { name: /^Delete: Reading/ })).toBeEnabled();
    server.use(http.get(apiUrl('/feedback'), () => HttpResponse.error()));
    await act(() => queryClient.refetchQueries({ queryKey: ['feedback'] }));
    expect(await screen.findByText(/There is no connection/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Delete: Reading/ })).toBeDisabled();
    act(() => void window.dispatchEvent(new Event('online')));
  });
});
