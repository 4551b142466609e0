import { lazy } from 'react';
import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { OnItsWay } from './on-its-way';

const onClose = jest.fn();
const show = (load: () => Promise<{ default: () => string }>) => {
  const Panel = lazy(load);
  return render(
    <OnItsWay onClose={onClose}>
      <Panel />
    </OnItsWay>,
  );
};

describe('a panel whose code is loaded when it is first opened', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('is said to be on its way at once, and then stands there', async () => {
    let arrive: (panel: { default: () => string }) => void = () => undefined;
    show(() => new Promise((done) => (arrive = done)));
    expect(screen.getByRole('status').textContent).toBe('Loading');
    await act(() => Promise.resolve(arrive({ default: () => 'The panel' })));
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.getByText('The panel')).toBeTruthy();
  });

  test('can be asked for again, or left, where the server hangs', () => {
    show(() => new Promise(() => undefined));
    act(() => jest.advanceTimersByTime(6_000));
    expect(screen.getByRole('status').textContent).toMatch(/^This did not load/);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    act(() => screen.getByRole('button', { name: 'Close' }).click());
    expect(onClose).toHaveBeenCalled();
  });
});
