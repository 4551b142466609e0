import fc from 'fast-check';
import { safeReturnTo } from './return-to.js';

describe('the path to return to after signing in', () => {
  test.each(['/', '/week', '/week/2026-09-07?child=1#item', '/settings/'])('%s is kept', (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/x/..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'week',
    '',
    '/api/v1/auth/google',
    `/${'x'.repeat(600)}`,
    undefined,
    ['/week'],
  ])('%p becomes the start page', (path) => {
    expect(safeReturnTo(path)).toBe('/');
  });

  test('whatever is asked for stays on the site', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const path of [text, `/${text}`, `//${text}`]) {
          const target = new URL(safeReturnTo(path), 'https://plan.example.org');
          expect(target.origin).toBe('https://plan.example.org');
        }
      }),
    );
  });
});
