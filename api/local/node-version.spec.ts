import { describe, expect, it } from '@jest/globals';
import { tooOldSentence } from './node-version.mjs';

describe('the version of Node', () => {
  it.each(['12.22.12', '18.20.1', '20.20.2', '22.11.0'])('%s is too old', (version) => {
    expect(tooOldSentence(version)).toBe(
      `BrightPath needs Node 22.12 or newer and this is Node ${version}. "npm ci" brings the right one along: start with "npm start".`,
    );
  });

  it.each(['22.12.0', '24.0.0', '26.1.0'])('%s is new enough', (version) => {
    expect(tooOldSentence(version)).toBeNull();
  });
});
