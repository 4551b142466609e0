import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Role } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { aMove, aReplanWeek, aVersion } from './replan-fixture';
import type { PlanVersion } from '@/api/replan-model';
import { VersionsSheet } from './versions-sheet';

const first = aVersion();
const second = aVersion({
  id: 'version-2',
  number: 2,
  reason: 'replanned',
  active: true,
  disruption: {
    kind: 'sick-child',
    date: '2026-11-24',
    endDate: '2026-11-24',
    childNames: ['Noah'],
    parentName: null,
    minutes: null,
  },
  moved: 1,
  leftOver: 1,
  placed: 9,
});

function show({
  versions = [second, first],
  role = 'owner',
  canUndo = true,
}: { versions?: PlanVersion[]; role?: Role; canUndo?: boolean } = {}) {
  let closed = 0;
  server.use(
    http.get(apiUrl('/schedules/schedule-1/versions'), () =>
      HttpResponse.json({ items: versions, canUndo }),
    ),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role }));
  const rendered = renderWithProviders(
    <VersionsSheet
      scheduleId="schedule-1"
      family={aReplanWeek().children}
      onClose={() => (closed += 1)}
    />,
    { queryClient },
  );
  return { ...rendered, closed: () => closed };
}

describe('the version history', () => {
  it('names each version by what it was made for, newest first, and marks the one in use', async () => {
    show();
    const rows = await screen.findAllByRole('listitem');
    expect(rows[0]).toHaveTextContent(/Noah was ill on Tuesday.*in use.*Version 2.*9 of 10 placed/);
    expect(rows[0]).toHaveAttribute('aria-current', 'true');
    expect(rows[1]).toHaveTextContent(/Planned for the first time.*Version 1/);
    expect(within(rows[1]!).queryByRole('button')).not.toBeInTheDocument();
  });

  it('compares a version with the one before it', async () => {
    const asked: string[] = [];
    server.use(
      http.get(apiUrl('/schedules/schedule-1/compare'), ({ request }) => {
        asked.push(new URL(request.url).search);
        const from = { date: '2026-11-24', startTime: '10:00', endTime: '11:00' };
        return HttpResponse.json({
          moved: [aMove()],
          added: [],
          removed: [{ title: 'Art', subjectKind: 'art', childIds: ['noah'], from, to: null }],
        });
      }),
    );
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'What changed in version 2' }));
    expect(await screen.findByText('Moved · 1')).toBeInTheDocument();
    expect(screen.getByText('No longer there · 1')).toBeInTheDocument();
    expect(screen.queryByText(/Added/)).not.toBeInTheDocument();
    expect(asked).toEqual(['?from=version-1&to=version-2']);
  });

  it('goes back to the version before in one press', async () => {
    server.use(
      http.post(apiUrl('/schedules/schedule-1/undo'), () =>
        HttpResponse.json({ schedule: {}, version: { id: 'version-3', number: 3 } }),
      ),
    );
    const { user, closed } = show();
    await user.click(await screen.findByRole('button', { name: 'Go back to the version before' }));
    expect(await screen.findByText('The plan is as it was before')).toBeInTheDocument();
    await waitFor(() => expect(closed()).toBe(1));
  });

  it('says why there is no way back: a single version, the first one again, or only looking allowed', async () => {
    const single = show({ versions: [first], canUndo: false });
    expect(await screen.findByText(/There is one version so far/)).toBeInTheDocument();
    single.unmount();
    const back = show({ canUndo: false });
    expect(await screen.findByText(/is the first one again/)).toBeInTheDocument();
    back.unmount();
    show({ role: 'viewer' });
    expect(await screen.findByText(/Owners and editors/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Go back/ })).not.toBeInTheDocument();
  });

  it('says when undoing was not possible, and stays open', async () => {
    server.use(
      http.post(apiUrl('/schedules/schedule-1/undo'), () =>
        problem(409, 'schedule.nothing-to-undo'),
      ),
    );
    const { user, closed } = show();
    await user.click(await screen.findByRole('button', { name: 'Go back to the version before' }));
    expect(await screen.findByText('There is no earlier plan to go back to.')).toBeInTheDocument();
    expect(closed()).toBe(0);
  });
});
