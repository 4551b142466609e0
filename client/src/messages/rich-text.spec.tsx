import { render, screen } from '@testing-library/react';
import { RichText } from './rich-text';

describe('a message with parts in tags', () => {
  it('is drawn with each part as its tag says, wherever it stands in the sentence', () => {
    const { container } = render(
      <RichText
        text="See <link>Settings</link>, 2 < 3, <b>now</b>."
        tags={{ link: (words) => <a href="/settings">{words}</a>, b: (words) => <b>{words}</b> }}
      />,
    );
    expect(container.textContent).toBe('See Settings, 2 < 3, now.');
    expect(screen.getByRole('link').textContent).toBe('Settings');
  });
});
