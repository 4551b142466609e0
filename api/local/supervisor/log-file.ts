import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';

const largestBytes = 10_000_000;
const keptLines = 30;

/** A log with at most one predecessor (`.1`), so that months of running do not fill the disk. */
export class LogFile {
  private stream: WriteStream;
  private bytes: number;
  private readonly recent: string[] = [];

  constructor(
    private readonly file: string,
    private readonly onLine: (line: string) => void = () => undefined,
  ) {
    this.bytes = sizeOf(file);
    this.stream = this.open();
  }

  write(line: string): void {
    this.recent.push(line);
    if (this.recent.length > keptLines) this.recent.shift();
    this.onLine(line);
    if (this.bytes > largestBytes) this.turn();
    this.bytes += Buffer.byteLength(line) + 1;
    this.stream.write(`${line}\n`);
  }

  /** The last lines written, the newest last. */
  tail(): readonly string[] {
    return this.recent;
  }

  close(): void {
    this.stream.end();
  }

  private turn(): void {
    this.stream.end();
    renameSync(this.file, `${this.file}.1`);
    this.bytes = 0;
    this.stream = this.open();
  }

  private open(): WriteStream {
    const stream = createWriteStream(this.file, { flags: 'a', mode: 0o600 });
    // A full disk must not take the family's plan down with it: the log goes quiet, the parts go on.
    stream.on('error', () => undefined);
    return stream;
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
