import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fieldsOf, translate } from './translate.js';

const DOMAIN = new URL('../src/domain/', import.meta.url);
const PRELUDE = new URL('prelude/', import.meta.url);
const SEARCH = [
  'best-place',
  'board',
  'candidates',
  'chain',
  'class-places',
  'destinations',
  'evictions',
  'flat-week',
  'journal',
  'moves',
  'walk',
];
const COMPILER = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js');
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--debug'];
const BINARY = 'search.wasm';

/** Compiles the search, and answers the text of the file in which it is kept. */
export function compileSearch(): string {
  const sources = new Map<string, string>();
  for (const name of ['cells', 'entry', 'fraction']) {
    sources.set(`${name}.ts`, readFileSync(new URL(`${name}.ts`, PRELUDE), 'utf8'));
  }
  for (const name of [...SEARCH.map((file) => `timetabling/search/${file}`), 'random']) {
    const file = `${name.replace(/^.*\//, '')}.ts`;
    sources.set(file, translate(file, readFileSync(new URL(`${name}.ts`, DOMAIN), 'utf8')));
  }
  return asSource(compile(sources), {
    week: fieldsOf(sourceOf('flat-week'), 'FlatWeek'),
    candidates: fieldsOf(sourceOf('candidates'), 'Candidates'),
  });
}

function sourceOf(file: string): string {
  return readFileSync(new URL(`timetabling/search/${file}.ts`, DOMAIN), 'utf8');
}

function compile(sources: ReadonlyMap<string, string>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'brightpath-search-'));
  try {
    for (const [name, text] of sources) writeFileSync(join(folder, name), text);
    execFileSync(process.execPath, [COMPILER, 'entry.ts', ...OPTIONS, '--outFile', BINARY], {
      cwd: folder,
    });
    return readFileSync(join(folder, BINARY));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function asSource(binary: Uint8Array, fields: Record<string, readonly string[]>): string {
  const rows =
    Buffer.from(binary)
      .toString('base64')
      .match(/.{1,120}/g) ?? [];
  const lists = Object.entries(fields).map(
    ([name, names]) =>
      `/** Fields of the ${name}, in the order in which they lie in memory. */\n` +
      `export const ${name.toUpperCase()}_FIELDS = ${JSON.stringify(names)} as const;\n`,
  );
  return [
    '/* Made by `npm run compile:search` from the files beside this folder. Do not edit. */',
    ...lists,
    '/** The search as WebAssembly, in base 64. */',
    'export const SEARCH_MODULE =',
    rows.map((row) => `  '${row}'`).join(' +\n') + ';\n',
  ].join('\n');
}
