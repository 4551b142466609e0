import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Evaluation } from '@/api/week-model';
import { renderWithProviders } from '@/testing/render';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { Outlook } from './outlook-sheet';
import { PlanSummary } from './plan-summary';
import { anItem, aWeek } from '../week-fixture';

const plan = { scheduleId: 'schedule-1', versionId: 'version-1' };
const weekStart = '2026-11-23';
const expected: Evaluation = {
  modelVersionId: 'model-1',
  weeks: [
    {
      weekStart,
      rating: 0.78,
      gains: [
        { code: 'idleMinutes', sentence: 'Less waiting between lessons.', gain: 0.08 },
        { code: 'regularity', sentence: 'Lessons that keep their time.', gain: 0.04 },
        { code: 'placed', sentence: 'Room for every lesson.', gain: 0.03 },
        { code: 'loadImbalance', sentence: 'More even days.', gain: 0.02 },
      ],
    },
  ],
};
const answer = (evaluation: Evaluation): void =>
  server.use(
    http.get(apiUrl('/schedules/schedule-1/evaluation'), () => HttpResponse.json(evaluation)),
  );

describe('what to expect of a week', () => {
  it('is a calm guess, with the three changes that would help most', async () => {
    answer(expected);
    renderWithProviders(<Outlook plan={plan} weekStart={weekStart} />);
    expect(await screen.findByText('Likely about 4 of 5 stars.')).toBeInTheDocument();
    expect(screen.getByText('Less waiting between lessons.')).toBeInTheDocument();
    expect(screen.queryByText('More even days.')).not.toBeInTheDocument();
  });

  it('says so where nothing would help much, where there is no model, and where there is no lesson', async () => {
    answer({ ...expected, weeks: [{ weekStart, rating: 1, gains: [] }] });
    const first = renderWithProviders(<Outlook plan={plan} weekStart={weekStart} />);
    expect(await screen.findByText(/No single change/)).toBeInTheDocument();
    first.unmount();
    answer({ modelVersionId: null, weeks: [] });
    const second = renderWithProviders(<Outlook plan={plan} weekStart={weekStart} />);
    expect(await screen.findByText(/There is no forecast yet/)).toBeInTheDocument();
    second.unmount();
    answer({ ...expected, weeks: [] });
    renderWithProviders(<Outlook plan={plan} weekStart={weekStart} />);
    expect(await screen.findByText(/no lesson in this week/)).toBeInTheDocument();
  });

  it('asks again after a failure', async () => {
    server.use(
      http.get(apiUrl('/schedules/schedule-1/evaluation'), () => problem(500, 'internal')),
    );
    const { user } = renderWithProviders(<Outlook plan={plan} weekStart={weekStart} />);
    expect(await screen.findByText('The forecast could not be loaded')).toBeInTheDocument();
    answer(expected);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Likely about 4 of 5 stars.')).toBeInTheDocument();
  });

  it('opens from the summary of the plan, which says what the plan was made from', async () => {
    answer(expected);
    const week = aWeek({ items: [anItem()] });
    const schedule = week.schedule!;
    const provenance = { kind: 'learned' as const, models: [], ownShare: 0.5 };
    const summary = { ...schedule.summary, provenance };
    const { user } = renderWithProviders(
      <PlanSummary week={{ ...week, schedule: { ...schedule, summary } }} />,
    );
    expect(screen.getByText(/Planned from what we learned of your children/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'what to expect' }));
    expect(
      await screen.findByRole('dialog', { name: 'What to expect of this week' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Likely about 4 of 5 stars.')).toBeInTheDocument();
  });
});
