/** Tells the person at the terminal what is going on: one aligned line a part. */
export interface Reporter {
  part(name: string, state: string): void;
  note(sentence: string): void;
  /** A line of a part's log; shown when the person asked for it. */
  log(name: string, line: string): void;
}

const nameWidth = 14;

export function terminalReporter(verbose: boolean): Reporter {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  return {
    part: (name, state) => say(`  ${name.padEnd(nameWidth)}${state}`),
    note: say,
    log: (name, line) => {
      if (verbose) say(`  ${name.padEnd(nameWidth)}| ${line}`);
    },
  };
}

export const silentReporter: Reporter = {
  part: () => undefined,
  note: () => undefined,
  log: () => undefined,
};

/** "0.8 s", "12.4 s". */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
