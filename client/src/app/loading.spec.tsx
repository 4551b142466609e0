import { afterEach, expect, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { reportArrived, reportLost } from '@/api/connection';
import { Loading } from './loading';

afterEach(() => act(() => reportArrived()));

test('a first screen that does not come says that the server does not answer, and only then', async () => {
  render(<Loading />);
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  act(() => reportLost());
  expect(await screen.findByRole('status')).toHaveTextContent(
    'BrightPath does not answer. Trying again until it does.',
  );
  act(() => reportArrived());
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});
