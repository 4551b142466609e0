/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and this is the hot path */
import { Board, FORBIDDEN } from './board.js';
import type { FlatWeek } from './flat-week.js';
import { Random } from './random.js';

const MAX_EVICTED = 4;

export class Mover {
  readonly loose: Int32Array;
  private readonly trailUnit = new Int32Array(64);
  private readonly trailAt = new Int32Array(64);
  private readonly trailGain = new Int32Array(64);
  private trail = 0;
  private readonly evicted = new Int32Array(16);
  private evictedCount = 0;
  stats = { tried: 0, evictTried: 0, evictOk: 0, relocOk: 0 };
  pSwapOnly = 0.7;

  constructor(
    readonly week: FlatWeek,
    readonly board: Board,
    readonly random: Random,
  ) {
    const list: number[] = [];
    for (let u = 0; u < week.unitCount; u++) {
      const s = week.subjectOf[u]!;
      if (week.lockedAt[u]! < 0 && week.candidateFrom[s + 1]! > week.candidateFrom[s]!)
        list.push(u);
    }
    this.loose = Int32Array.from(list);
  }

  step(threshold: number): void {
    const { week, board, random } = this;
    let u = this.loose[random.below(this.loose.length)]!;
    const s = week.subjectOf[u]!;
    const cf = week.candidateFrom[s]!;
    const p = week.candidates[cf + random.below(week.candidateFrom[s + 1]! - cf)]!;
    const d = week.dayOf[p]!;
    let old = board.at[u]!;
    if (
      board.onDay[s * week.days + d]! >= week.maxPerDay[s]! &&
      (old < 0 || week.dayOf[old] !== d)
    ) {
      const to = week.unitFrom[s + 1]!;
      let w = week.unitFrom[s]!;
      for (; w < to; w++)
        if (week.lockedAt[w]! < 0 && board.at[w]! >= 0 && week.dayOf[board.at[w]!] === d) break;
      if (w === to) return;
      u = w;
      old = board.at[u]!;
    }
    if (old === p) return;
    // conflicts
    this.evictedCount = 0;
    const n = week.length[s]!;
    for (let m = week.memberFrom[s]!; m < week.memberFrom[s + 1]!; m++) {
      const from = 1 + week.members[m]! * week.positions + p;
      for (let i = from; i < from + n; i++) {
        const b = board.busy[i]! - 1;
        if (b >= 0 && b !== u && !this.noteEvicted(b)) return;
      }
    }
    if (this.evictedCount === 0) {
      const dem = week.demand[s]!;
      let short = false;
      if (dem > 0) {
        const oldEnd = old < 0 ? -1 : old + n;
        for (let q = p; q < p + n; q++) {
          const have = board.spare[q]! + (q >= old && q < oldEnd ? dem : 0);
          if (have < dem) {
            short = true;
            break;
          }
        }
      }
      if (!short) {
        let loss = 0;
        if (old >= 0) loss = board.remove(u);
        const g = board.gain(s, p);
        if (g !== FORBIDDEN && g - loss >= threshold) {
          board.place(u, p, g);
          this.stats.relocOk++;
          return;
        }
        if (g !== FORBIDDEN || (random.bits() & 3) !== 0) {
          if (old >= 0) board.place(u, old, loss);
          return;
        }
        if (old >= 0) board.place(u, old, loss);
      }
    }
    this.forced(u, p, old, threshold);
  }

  private noteEvicted(b: number): boolean {
    for (let i = 0; i < this.evictedCount; i++) if (this.evicted[i] === b) return true;
    if (this.evictedCount >= MAX_EVICTED || this.week.lockedAt[b]! >= 0) return false;
    this.evicted[this.evictedCount++] = b;
    return true;
  }

  private takeOff(u: number): void {
    const old = this.board.at[u]!;
    const loss = this.board.remove(u);
    this.trailUnit[this.trail] = u;
    this.trailAt[this.trail] = old;
    this.trailGain[this.trail++] = loss;
  }

  private putOn(u: number, p: number, g: number): void {
    this.board.place(u, p, g);
    this.trailUnit[this.trail] = u;
    this.trailAt[this.trail] = -1;
    this.trailGain[this.trail++] = g;
  }

  private undo(): void {
    while (this.trail > 0) {
      const i = --this.trail;
      const u = this.trailUnit[i]!;
      if (this.trailAt[i]! < 0) this.board.remove(u);
      else this.board.place(u, this.trailAt[i]!, this.trailGain[i]!);
    }
  }

  private forced(u: number, p: number, old: number, threshold: number): void {
    const { week, board, random } = this;
    const s = week.subjectOf[u]!;
    const n = week.length[s]!;
    this.stats.evictTried++;
    this.trail = 0;
    const before = board.score;
    if (old >= 0) this.takeOff(u);
    for (let i = 0; i < this.evictedCount; i++) this.takeOff(this.evicted[i]!);
    // parents
    const dem = week.demand[s]!;
    if (dem > 0) {
      for (let q = p; q < p + n; q++) {
        while (board.spare[q]! < dem) {
          const at = random.below(week.childCount);
          let victim = -1;
          for (let k = 0; k < week.childCount; k++) {
            const c = (at + k) % week.childCount;
            const b = board.busy[1 + c * week.positions + q]! - 1;
            if (b >= 0 && week.demand[week.subjectOf[b]!]! > 0 && week.lockedAt[b]! < 0) {
              victim = b;
              break;
            }
          }
          if (victim < 0 || this.evictedCount >= MAX_EVICTED) {
            this.undo();
            return;
          }
          this.evicted[this.evictedCount++] = victim;
          this.takeOff(victim);
        }
      }
    }
    // daily & run
    const d = week.dayOf[p]!;
    for (let m = week.memberFrom[s]!; m < week.memberFrom[s + 1]!; m++) {
      const c = week.members[m]!;
      const base = 1 + c * week.positions;
      while (board.load[c * week.days + d]! + n > week.maxDaily[c]!) {
        // random lesson of the day
        const f = base + d * week.stride;
        let victim = -1;
        for (let tries = 0; tries < 8; tries++) {
          const b = board.busy[f + random.below(week.stride)]! - 1;
          if (b >= 0 && week.lockedAt[b]! < 0) {
            victim = b;
            break;
          }
        }
        if (victim < 0 || this.evictedCount >= MAX_EVICTED) {
          this.undo();
          return;
        }
        this.evicted[this.evictedCount++] = victim;
        this.takeOff(victim);
      }
      for (;;) {
        let left = base + p - 1;
        while (board.busy[left] !== 0) left--;
        let right = base + p + n;
        while (board.busy[right] !== 0) right++;
        if (right - left - 1 <= week.maxRun[c]!) break;
        const hasL = left < base + p - 1;
        const hasR = right > base + p + n;
        const goLeft = hasL && (!hasR || (random.bits() & 1) === 0);
        const b = (goLeft ? board.busy[base + p - 1]! : board.busy[base + p + n]!) - 1;
        if (week.lockedAt[b]! >= 0 || this.evictedCount >= MAX_EVICTED) {
          this.undo();
          return;
        }
        this.evicted[this.evictedCount++] = b;
        this.takeOff(b);
      }
    }
    const g = board.gain(s, p);
    if (g === FORBIDDEN) {
      this.undo();
      return;
    }
    this.putOn(u, p, g);
    // reinsert
    const swapOnly = (random.bits() >>> 0) * 2.3283064365386963e-10 < this.pSwapOnly;
    for (let i = 0; i < this.evictedCount; i++) {
      const e = this.evicted[i]!;
      const se = week.subjectOf[e]!;
      let bestGain = FORBIDDEN;
      let bestAt = -1;
      if (swapOnly) {
        // near u's old place, by either end
        if (old >= 0) {
          const shift = n - week.length[se]!;
          for (let k = 0; k < 2; k++) {
            const q = k === 0 ? old : old + shift;
            if (k === 1 && shift === 0) break;
            if (!this.isCandidate(se, q)) continue;
            const ge = board.gain(se, q);
            if (ge > bestGain) {
              bestGain = ge;
              bestAt = q;
            }
          }
        }
        const cf = week.candidateFrom[se]!;
        const cn = week.candidateFrom[se + 1]! - cf;
        for (let k = 0; k < 4; k++) {
          const q = week.candidates[cf + random.below(cn)]!;
          const ge = board.gain(se, q);
          if (ge > bestGain) {
            bestGain = ge;
            bestAt = q;
          }
        }
      } else {
        for (let k = week.candidateFrom[se]!; k < week.candidateFrom[se + 1]!; k++) {
          const q = week.candidates[k]!;
          const ge = board.gain(se, q);
          if (ge > bestGain) {
            bestGain = ge;
            bestAt = q;
          }
        }
      }
      if (bestGain > 0) this.putOn(e, bestAt, bestGain);
      if (i === 0 && board.score - before < threshold - 4000) {
        this.undo();
        return;
      }
    }
    if (board.score - before >= threshold) {
      this.stats.evictOk++;
      return;
    }
    this.undo();
  }

  private isCand: Uint8Array | null = null;
  private isCandidate(s: number, p: number): boolean {
    if (!this.isCand) {
      const { week } = this;
      this.isCand = new Uint8Array(week.subjectCount * week.positions);
      for (let i = 0; i < week.subjectCount; i++)
        for (let k = week.candidateFrom[i]!; k < week.candidateFrom[i + 1]!; k++)
          this.isCand[i * week.positions + week.candidates[k]!] = 1;
    }
    return p >= 0 && p < this.week.positions && this.isCand[s * this.week.positions + p] === 1;
  }
}
