import fc from 'fast-check';
import { deviceOf } from './device-of.js';
import { familyNameFor } from './family-name.js';
import { readProfile } from './google/profile.js';
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

describe('what a device is known by', () => {
  test.each([
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36',
      { browser: 'Chrome', system: 'Android' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
      { browser: 'Safari', system: 'iPhone' },
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0 Safari/537.36 Edg/141.0',
      { browser: 'Edge', system: 'Windows' },
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
      { browser: 'Firefox', system: 'Linux' },
    ],
    ['curl/8.0', { browser: null, system: null }],
    [undefined, { browser: null, system: null }],
  ])('%s is %j', (userAgent, device) => {
    expect(deviceOf(userAgent)).toEqual(device);
  });
});

describe('the name that the provider gives', () => {
  const nameOf = (name: string) => readProfile({ sub: '1', email: 'anna@example.org', name })?.name;

  test.each([
    ['Anna\nRivers', 'Anna Rivers'],
    ['Zoe\u0308 Rivers', 'Zo\u00eb Rivers'],
    ['An\u0000na \ud800', 'An na'],
    ['\u200b', 'anna'],
    [`${'x'.repeat(119)}\u{1f469}`, 'x'.repeat(119)],
  ])('%j is kept as %j', (given, kept) => {
    expect(nameOf(given)).toBe(kept);
  });
});

describe('the name of a new family', () => {
  test('comes from the last name', () => {
    expect(familyNameFor('Anna Rivers', 'Rivers')).toBe('The Rivers family');
    expect(familyNameFor('Anna Maria Rivers')).toBe('The Rivers family');
  });

  test('is ours where there is none', () => {
    expect(familyNameFor('Anna')).toBe('Our family');
    expect(familyNameFor('  ')).toBe('Our family');
  });
});
