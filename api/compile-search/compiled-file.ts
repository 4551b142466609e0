/** Where the compiled search is kept: it is part of the source, so that nothing has to be compiled to run it. */
export const COMPILED = new URL(
  '../src/domain/timetabling/search/compiled/search-module.gen.ts',
  import.meta.url,
);
