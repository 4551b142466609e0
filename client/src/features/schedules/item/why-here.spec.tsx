import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { renderWithProviders } from '@/testing/render';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { aReplanWeek } from '../replan/replan-fixture';
import { WhyHere } from './why-here';

const item = aReplanWeek().items[0]!;
const why = {
  reasons: [1, 2, 3, 4].map((number) => ({
    code: `reason-${number}`,
    sentence: `Reason ${number}.`,
    points: 10 - number,
  })),
  alternative: {
    date: '2026-11-25',
    startTime: '10:00',
    endTime: '10:45',
    cost: 4,
    sentence: 'Noah is less fresh then.',
  },
  quality: { withinPercent: 2 },
};

describe('why a lesson is here', () => {
  it('is asked on request: three reasons, the next-best time with its cost, and the move there', async () => {
    server.use(http.get(apiUrl(`/items/${item.id}/why`), () => HttpResponse.json(why)));
    const onMove = jest.fn();
    const { user } = renderWithProviders(<WhyHere item={item} onMove={onMove} moving={false} />);
    const toggle = screen.getByRole('button', { name: 'Why here?' });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await user.click(toggle);
    expect(await screen.findByText('Reason 3.')).toBeInTheDocument();
    expect(screen.queryByText('Reason 4.')).not.toBeInTheDocument();
    expect(screen.getByText('Noah is less fresh then.')).toBeInTheDocument();
    expect(screen.getByText(/within 2% of the best possible/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Move there' }));
    expect(onMove).toHaveBeenCalledWith('2026-11-25', '10:00');
  });

  it('shows no move to whom it is not allowed, and says when there is no other time', async () => {
    let answer: unknown = why;
    server.use(
      http.get(apiUrl(`/items/${item.id}/why`), () => HttpResponse.json(answer as object)),
    );
    const { user, unmount } = renderWithProviders(<WhyHere item={item} moving={false} />);
    await user.click(screen.getByRole('button', { name: 'Why here?' }));
    expect(await screen.findByText('Next-best time')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Move there' })).not.toBeInTheDocument();
    unmount();

    answer = { reasons: [], alternative: null, quality: { withinPercent: null } };
    const second = renderWithProviders(<WhyHere item={item} moving={false} />);
    await second.user.click(screen.getByRole('button', { name: 'Why here?' }));
    expect(await screen.findByText(/There is no other time for it/)).toBeInTheDocument();
    expect(screen.queryByText(/best possible/)).not.toBeInTheDocument();
  });

  it('marks what the family’s own weeks taught, and nothing else', async () => {
    const sentences = {
      learned: 'Ella finishes 9 of 10 Reading sessions before lunch, 5 of 10 after.',
      'learned-elsewhere': 'Reading usually goes better at that hour with children like Ella.',
    };
    const reasons = Object.entries(sentences).map(([code, sentence]) => ({
      code,
      sentence,
      points: 40,
    }));
    server.use(
      http.get(apiUrl(`/items/${item.id}/why`), () => HttpResponse.json({ ...why, reasons })),
    );
    const { user } = renderWithProviders(<WhyHere item={item} moving={false} />);
    await user.click(screen.getByRole('button', { name: 'Why here?' }));
    expect(await screen.findByText(/9 of 10 Reading sessions/)).toHaveTextContent(
      'learned from your weeks',
    );
    expect(screen.getByText(/children like Ella/)).not.toHaveTextContent('learned from');
  });

  it('says when the reasons could not be had, and asks again', async () => {
    let calls = 0;
    server.use(
      http.get(apiUrl(`/items/${item.id}/why`), () => {
        calls += 1;
        return calls === 1 ? problem(500, 'internal') : HttpResponse.json(why);
      }),
    );
    const { user } = renderWithProviders(<WhyHere item={item} moving={false} />);
    await user.click(screen.getByRole('button', { name: 'Why here?' }));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('Reason 1.')).toBeInTheDocument());
  });
});
