/** What PostgreSQL writes about itself into `postmaster.pid` in its data directory. */
export interface PostmasterPid {
  readonly pid: number;
  readonly dataFolder: string;
  readonly port: number | undefined;
}

/**
 * Reads the text of a `postmaster.pid`. A file cut short by a crash gives undefined.
 *
 * Lines: process id, data directory, start time, port, socket directory, address, shared memory key, state
 * (https://www.postgresql.org/docs/18/storage-file-layout.html).
 */
export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const [first = '', dataFolder = '', , port = ''] = text.split('\n').map((line) => line.trim());
  // A standalone backend writes its id with a minus sign.
  const pid = Math.abs(Number(first));
  if (!/^-?\d+$/.test(first) || pid === 0 || dataFolder === '') return undefined;
  return { pid, dataFolder, port: /^\d+$/.test(port) ? Number(port) : undefined };
}
