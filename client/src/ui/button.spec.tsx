import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithProviders } from '@/testing/render';
import { Button } from './button';

test('a busy button stays focusable and ignores further presses', async () => {
  const press = jest.fn();
  const { user } = renderWithProviders(
    <Button busy onClick={press}>
      Save
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Save' });
  await user.click(button);
  await user.keyboard('{Enter}');
  expect(button).toHaveFocus();
  expect(press).not.toHaveBeenCalled();
});

test('a button dressed link is a link and keeps its icon', () => {
  renderWithProviders(
    <Button asChild icon={<svg data-testid="icon" />}>
      <a href="/week">Open the week</a>
    </Button>,
  );
  expect(screen.getByRole('link', { name: 'Open the week' })).toContainElement(
    screen.getByTestId('icon'),
  );
});
