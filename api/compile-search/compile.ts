import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

/** Where the compiled search is kept: it is part of the source, so that nothing has to be compiled to run it. */
export const COMPILED = new URL(
  '../src/domain/timetabling/search/compiled/search-module.gen.ts',
  import.meta.url,
);

const DOMAIN = new URL('../src/domain/', import.meta.url);
const PRELUDE = new URL('prelude/', import.meta.url);
/** The folder of the search within the domain. */
const SEARCH = 'timetabling/search/';
/** The files that run in the loop of the search. */
const COMPILED_FILES = [
  'best-place',
  'board',
  'candidates',
  'ejection-chain',
  'class-places',
  'destinations',
  'ejections',
  'flat-week',
  'givers',
  'journal',
  'moves',
  'walk',
];
const COMPILER = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js');
const BINARY = 'search.wasm';
const OPTIONS = [
  '-O3',
  '--noAssert',
  ['--runtime', 'stub'],
  '--debug',
  ['--outFile', BINARY],
  // Every number of the search is a whole number of 32 bits: see the prelude for what arrays of them and Math become.
  ['--use', 'number=i32'],
  ['--use', 'Int32Array=Cells'],
  ['--use', 'Math=WholeMath'],
].flat();

/** Compiles the search, and answers the text of the file in which it is kept. */
export function compileSearch(): string {
  const sources = new Map<string, string>();
  for (const name of COMPILED_FILES) {
    sources.set(`${SEARCH}${name}.js.ts`, textOf(DOMAIN, SEARCH + name));
  }
  sources.set('random.js.ts', textOf(DOMAIN, 'random'));
  sources.set('fraction.js.ts', textOf(PRELUDE, 'fraction'));
  for (const name of ['cells', 'entry', 'whole-math']) {
    sources.set(`${SEARCH}${name}.ts`, textOf(PRELUDE, name));
  }
  return asSource(compile(sources), {
    week: fieldsOf(textOf(DOMAIN, `${SEARCH}flat-week`), 'FlatWeek'),
    candidates: fieldsOf(textOf(DOMAIN, `${SEARCH}candidates`), 'Candidates'),
  });
}

function textOf(folder: URL, name: string): string {
  return readFileSync(new URL(`${name}.ts`, folder), 'utf8');
}

/**
 * Compiles these files. The compiler adds `.ts` to the name in an import, so a copy of `board.ts` is called `board.js.ts`. It tells of
 * every `!` that it is not needed; those lines are shown only if it fails.
 */
function compile(sources: ReadonlyMap<string, string>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'brightpath-search-'));
  try {
    mkdirSync(join(folder, SEARCH), { recursive: true });
    for (const [name, text] of sources) writeFileSync(join(folder, name), text);
    execFileSync(process.execPath, [COMPILER, 'entry.ts', ...OPTIONS], {
      cwd: join(folder, SEARCH),
      stdio: 'pipe',
    });
    return readFileSync(join(folder, SEARCH, BINARY));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The names of a class's fields, in the order in which they stand in the source and lie in memory. */
function fieldsOf(source: string, name: string): string[] {
  const file = ts.createSourceFile('', source, ts.ScriptTarget.ESNext);
  const found = file.statements.filter(ts.isClassDeclaration).find((c) => c.name?.text === name);
  if (!found) throw new Error(`no class ${name}`);
  return found.members.map((member) => (member.name as ts.Identifier).text);
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
