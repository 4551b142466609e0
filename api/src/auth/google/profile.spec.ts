import { readProfile } from './profile.js';

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
