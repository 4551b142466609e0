import type { Board } from '../board.js';
import type { Candidates } from '../candidates.js';
import type { FlatWeek } from '../flat-week.js';
import { LOSSES } from '../losses.js';
import { CANDIDATES_FIELDS, SEARCH_MODULE, WEEK_FIELDS } from './search-module.gen.js';

/** The part of WebAssembly that is used here. Neither TypeScript's library without the DOM nor Node's types declare it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: object };
};

/** An address in the memory of the compiled search. */
type Address = number;

/** See `api/compile-search/prelude/entry.ts`. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  allocate(count: number): Address;
  createBoard(week: Address): void;
  place(unit: number, position: number, parent: number): void;
  createWalk(candidates: Address, movable: Address, losses: Address, seed: number): void;
  run(moves: number, temperature: number): void;
  best(): Address;
  bestParents(): Address;
  bestScore(): number;
  bestMissing(): number;
}

let compiled: object | undefined;

/** The same walk as `Walk`, move by move, run as WebAssembly: at least half again as fast, and from its first moves on. */
export class CompiledWalk {
  constructor(
    private readonly exports: Exports,
    private readonly unitCount: number,
  ) {}

  run(moves: number, temperature: number): void {
    this.exports.run(moves, temperature);
  }

  get best(): Int32Array {
    return this.rowOfUnits(this.exports.best());
  }

  get bestParents(): Int32Array {
    return this.rowOfUnits(this.exports.bestParents());
  }

  get bestScore(): number {
    return this.exports.bestScore();
  }

  get bestMissing(): number {
    return this.exports.bestMissing();
  }

  private rowOfUnits(at: Address): Int32Array {
    return new Int32Array(this.exports.memory.buffer, at, this.unitCount).slice();
  }
}

/** Begins a walk from the timetable on the board, which is copied. */
export function startCompiledWalk(
  board: Board,
  candidates: Candidates,
  movable: Int32Array,
  seed: number,
): CompiledWalk {
  compiled ??= new WebAssembly.Module(bytesOf(SEARCH_MODULE));
  const { exports } = new WebAssembly.Instance(compiled, { env: { abort } });
  const search = exports as Exports;
  const { week } = board;
  search.createBoard(writeFields(search, week, WEEK_FIELDS));
  board.at.forEach((position, unit) => {
    if (position >= 0 && week.lockedAt[unit]! < 0)
      search.place(unit, position, board.givers.parentOf[unit]!);
  });
  search.createWalk(
    writeFields(search, candidates, CANDIDATES_FIELDS),
    write(search, movable),
    write(search, LOSSES),
    seed,
  );
  return new CompiledWalk(search, week.unitCount);
}

/** Writes the fields of an object into the search's memory in the order that the compiled code expects. */
function writeFields<T extends FlatWeek | Candidates>(
  search: Exports,
  object: T,
  fields: readonly (keyof T)[],
): Address {
  const values = fields.map((field) => {
    const value = object[field] as number | Int32Array;
    return typeof value === 'number' ? value : write(search, value);
  });
  return write(search, values);
}

function write(search: Exports, values: ArrayLike<number>): Address {
  const address = search.allocate(values.length);
  new Int32Array(search.memory.buffer, address, values.length).set(values);
  return address;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function abort(): never {
  throw new Error('the compiled search stopped');
}
