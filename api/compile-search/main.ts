import { writeFileSync } from 'node:fs';
import { compileSearch } from './compile.js';
import { COMPILED } from './compiled-file.js';

writeFileSync(COMPILED, compileSearch());
