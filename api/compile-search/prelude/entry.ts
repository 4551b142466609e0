/**
 * What the program calls: see src/domain/timetabling/search/compiled/compiled-walk.ts. For the compiler this file lies in
 * src/domain/timetabling/search.
 */
import './cells';
import './whole-math';
import { Random } from '../../random.js';
import { Board } from './board.js';
import { Candidates } from './candidates.js';
import { FlatWeek } from './flat-week.js';
import { Mover } from './moves.js';
import { Walk } from './walk.js';

let board!: Board;
let walk!: Walk;

/** Room for so many whole numbers; the caller writes them. */
export function allocate(count: i32): Cells {
  return new Cells(count);
}

export function createBoard(week: FlatWeek): void {
  board = new Board(week);
}

export function place(unit: i32, position: i32, parent: i32): void {
  board.placeWith(unit, position, parent);
}

export function createWalk(candidates: Candidates, movable: Cells, losses: Cells, seed: i32): void {
  const random = new Random(seed);
  walk = new Walk(board, new Mover(board, candidates, movable, random), losses, random);
}

export function run(moves: i32, temperature: i32): void {
  walk.run(moves, temperature);
}

export function best(): Cells {
  return walk.best;
}

export function bestParents(): Cells {
  return walk.bestParents;
}

export function bestScore(): i32 {
  return walk.bestScore;
}

export function bestMissing(): i32 {
  return walk.bestMissing;
}
