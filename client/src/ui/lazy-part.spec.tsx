import { afterEach, expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { lazyPart } from './lazy-part';

afterEach(() => {
  jest.useRealTimers();
});

test('a part whose code does not come leaves the screen alone, and is there when it comes', async () => {
  jest.useFakeTimers();
  let asked = 0;
  const Part = lazyPart(async () => {
    asked += 1;
    if (asked < 3) throw new Error('Failed to fetch dynamically imported module');
    return Promise.resolve({ default: () => <p>How was it?</p> });
  });
  render(
    <>
      <h1>Today</h1>
      <Suspense>
        <Part />
      </Suspense>
    </>,
  );
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect([asked, screen.queryByText('How was it?')]).toEqual([1, null]);
  expect(screen.getByRole('heading', { name: 'Today' })).toBeVisible();
  await act(() => jest.advanceTimersByTimeAsync(8_000));
  expect(screen.getByText('How was it?')).toBeVisible();
});
