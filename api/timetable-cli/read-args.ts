import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { CommandError } from './command-error.js';

/** A command's usage, as it is shown, and the files it takes, in the order of the usage. */
interface Expected<O extends ParseArgsOptionsConfig, F extends string> {
  readonly usage: string;
  readonly files: readonly F[];
  readonly options: O;
}

/**
 * Reads the options and exactly the files a command takes. Throws a CommandError with the usage for a file too few or
 * too many, and for an option that is unknown or has no value.
 */
export function readArgs<O extends ParseArgsOptionsConfig, F extends string>(
  args: readonly string[],
  { usage, files, options }: Expected<O, F>,
) {
  const { values, positionals } = parsed(args, usage, options);
  if (positionals.length < files.length)
    throw new CommandError(`${files[positionals.length]} is missing\nusage: ${usage}`);
  if (positionals.length > files.length)
    throw new CommandError(`unexpected argument "${positionals[files.length]}"\nusage: ${usage}`);
  const paths = Object.fromEntries(files.map((file, i) => [file, positionals[i] ?? '']));
  return { values, paths: paths as Record<F, string> };
}

function parsed<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  usage: string,
  options: O,
) {
  try {
    return parseArgs({ args: withJoinedNumbers(args), allowPositionals: true, options });
  } catch (error) {
    // The first sentence says which option is unknown or incomplete.
    const { code, message } = Object(error) as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const [sentence = ''] = message.split(/\. |\n/);
    throw new CommandError(`${sentence}\nusage: ${usage}`);
  }
}

/** A negative number is meant as a value: so that it is refused as one, and not as an option of that name. */
function withJoinedNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    const isValue = before !== undefined && /^--[^=]+$/.test(before) && /^-[\d.]/.test(arg);
    if (isValue) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}
