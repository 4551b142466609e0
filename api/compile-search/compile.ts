import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fieldsOf, translate } from './translate.js';

/** Where the compiled search is kept: it is part of the source, so that nothing has to be compiled to run it. */
export const COMPILED = new URL(
  '../src/domain/timetabling/search/compiled/search-module.gen.ts',
  import.meta.url,
);

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
    sources.set(`${name}.ts`, textOf(PRELUDE, name));
  }
  for (const name of [...SEARCH.map((file) => `timetabling/search/${file}`), 'random']) {
    const file = `${name.replace(/^.*\//, '')}.ts`;
    sources.set(file, translate(file, textOf(DOMAIN, name)));
  }
  return asSource(compile(sources), {
    week: fieldsOf(textOf(DOMAIN, 'timetabling/search/flat-week'), 'FlatWeek'),
    candidates: fieldsOf(textOf(DOMAIN, 'timetabling/search/candidates'), 'Candidates'),
  });
}

function textOf(folder: URL, name: string): string {
  return readFileSync(new URL(`${name}.ts`, folder), 'utf8');
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
