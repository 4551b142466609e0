import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/** Writes a file so that a crash leaves the old one or the new one, never half of one. */
export function writeWholeFile(file: string, text: string, mode = 0o644): void {
  const part = `${file}.${process.pid}.new`;
  const descriptor = openSync(part, 'w', mode);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(part, file);
}
