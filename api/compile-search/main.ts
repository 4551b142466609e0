import { writeFileSync } from 'node:fs';
import { COMPILED, compileSearch } from './compile.js';

writeFileSync(COMPILED, compileSearch());
