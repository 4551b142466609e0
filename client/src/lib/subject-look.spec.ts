import { expect, test } from '@jest/globals';
import { subjectKinds, subjectLook } from './subject-look';

test('fifteen kinds share twelve hues, and those that share one differ by icon', () => {
  const looks = subjectKinds.map(subjectLook);
  expect(new Set(looks.map(({ hue }) => hue)).size).toBe(12);
  expect(new Set(looks.map(({ icon }) => icon)).size).toBe(15);
});

test('an unknown kind looks like something else', () => {
  expect(subjectLook('alchemy')).toBe(subjectLook('other'));
  expect(subjectLook(null)).toBe(subjectLook('other'));
});
