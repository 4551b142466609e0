import { readFileSync } from 'node:fs';
import { COMPILED, compileSearch } from './compile.js';

describe('The compiled search', () => {
  it('is what its source compiles to; if it is not, `npm run compile:search` makes it anew', () => {
    expect(compileSearch()).toBe(readFileSync(COMPILED, 'utf8'));
  });
});
