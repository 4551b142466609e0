import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { renderWithProviders } from '@/testing/render';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { aReplanWeek } from '../replan/replan-fixture';
import { WhyHere } from './why-here';

const item = aReplanWeek().items[0]!;
const why = {
  reasons: ['core', 'turn', 'span', 'balance'].map((code, index) => ({
    code,
    params: {},
    points: 10 - index,
  })),
  alternative: {
    date: '2026-11-25',
    startTime: '10:00',
    endTime: '10:45',
    cost: 4,
    mostly: { code: 'tired', params: { childName: 'Noah' }, points: 4 },
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
    expect(await screen.findByText(/keeps the day short/)).toBeInTheDocument();
    expect(screen.queryByText(/about equally full/)).not.toBeInTheDocument();
    expect(screen.getByText(/Noah is more tired then\.$/)).toBeInTheDocument();
    expect(screen.getByText(/within 2% of the best possible/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Move there' }));
    expect(onMove).toHaveBeenCalledWith('2026-11-25', '10:00');
  });

  it('shows no move to whom it is not allowed, and says so where no other time is free', async () => {
    let answer: unknown = why;
    server.use(
      http.get(apiUrl(`/items/${item.id}/why`), () => HttpResponse.json(answer as object)),
    );
    const { user, unmount } = renderWithProviders(<WhyHere item={item} moving={false} />);
    await user.click(screen.getByRole('button', { name: 'Why here?' }));
    expect(await screen.findByText('Next-best time')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Move there' })).not.toBeInTheDocument();
    unmount();

    const only = { code: 'only', params: {}, points: 0 };
    answer = { reasons: [only], alternative: null, quality: { withinPercent: null } };
    const second = renderWithProviders(<WhyHere item={item} moving={false} />);
    await second.user.click(screen.getByRole('button', { name: 'Why here?' }));
    expect(await screen.findByText(/No other time is free for it/)).toBeInTheDocument();
    expect(screen.queryByText('Next-best time')).not.toBeInTheDocument();
    expect(screen.queryByText(/best possible/)).not.toBeInTheDocument();
  });

  it('marks what the family’s own weeks taught, and nothing else', async () => {
    const of = { childName: 'Ella', subjectName: 'Reading' };
    const [here, elsewhere] = [9, 5].map((finished) => ({ finished, held: 10 }));
    const observed = { kind: 'lunch', side: 'before', here, elsewhere };
    const reasons = [
      { code: 'learned', params: { ...of, observed }, points: 40 },
      { code: 'learned-elsewhere', params: { ...of, observed: null }, points: 40 },
    ];
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
    await waitFor(() => expect(screen.getByText(/core subject/)).toBeInTheDocument());
  });
});
