/** One child's lessons as columns: inputs of the kernel, and the residual beyond the population's expectation. */
export interface ResidualColumns {
  readonly count: number;
  /** Quarter hour of the day in which the lesson's middle lies. */
  readonly quarter: Uint8Array;
  /** 0 Monday to 6 Sunday. */
  readonly weekday: Uint8Array;
  /** Number of the subject, from 0. */
  readonly subject: Uint16Array;
  /** 1 where the subject asks for concentration. */
  readonly demanding: Uint8Array;
  /** Share in the stated best times, from -1 (none) to 1 (all). */
  readonly best: Float64Array;
  /** Day of the lesson, counted from 1970-01-01. */
  readonly day: Float64Array;
  /** The reward less the population's prediction. */
  readonly residual: Float64Array;
  /** Number of lessons of which an entry is the mean. */
  readonly lessons: Float64Array;
}

export interface ResidualEntry {
  readonly quarter: number;
  readonly weekday: number;
  readonly subject: number;
  readonly demanding: number;
  readonly best: number;
  readonly day: number;
  readonly residual: number;
  readonly lessons: number;
}

export function residualColumns(rows: readonly ResidualEntry[]): ResidualColumns {
  return {
    count: rows.length,
    quarter: Uint8Array.from(rows, ({ quarter }) => quarter),
    weekday: Uint8Array.from(rows, ({ weekday }) => weekday),
    subject: Uint16Array.from(rows, ({ subject }) => subject),
    demanding: Uint8Array.from(rows, ({ demanding }) => demanding),
    best: Float64Array.from(rows, ({ best }) => best),
    day: Float64Array.from(rows, ({ day }) => day),
    residual: Float64Array.from(rows, ({ residual }) => residual),
    lessons: Float64Array.from(rows, ({ lessons }) => lessons),
  };
}

/** The largest number of entries for the posterior, whose work grows with their cube. */
export const MOST_ENTRIES = 240;
const BLOCK_DAYS = 7;

/**
 * Condenses a record to at most `MOST_ENTRIES` entries that hold nearly the same information. Lessons of one subject at
 * one time on one weekday are averaged over blocks of weeks, which are as long as necessary. The oldest entries beyond
 * the limit are left out.
 */
export function condense(
  rows: readonly ResidualEntry[],
  today: number,
  most = MOST_ENTRIES,
): ResidualEntry[] {
  let condensed = [...rows];
  for (let blocks = 2; condensed.length > most && blocks <= 32; blocks *= 2) {
    condensed = merge(rows, (day) => Math.floor((today - day) / (BLOCK_DAYS * blocks)));
  }
  return condensed.sort((a, b) => b.day - a.day).slice(0, most);
}

function merge(rows: readonly ResidualEntry[], blockOf: (day: number) => number): ResidualEntry[] {
  const cells = new Map<string, ResidualEntry[]>();
  for (const row of rows) {
    const key = `${row.subject} ${row.weekday} ${row.quarter} ${blockOf(row.day)}`;
    const cell = cells.get(key);
    if (cell) cell.push(row);
    else cells.set(key, [row]);
  }
  return Array.from(cells.values(), (cell) => {
    const lessons = cell.reduce((sum, row) => sum + row.lessons, 0);
    const mean = (of: (row: ResidualEntry) => number): number =>
      cell.reduce((sum, row) => sum + of(row) * row.lessons, 0) / lessons;
    return {
      ...cell[0]!,
      best: mean((row) => row.best),
      day: mean((row) => row.day),
      residual: mean((row) => row.residual),
      lessons,
    };
  });
}
