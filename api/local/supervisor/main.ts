import { formatSeconds, terminalReporter } from './reporter.js';
import type { Environment } from './environment.js';
import { readSettings } from './settings.js';
import { Stack } from './stack.js';
import { sentenceOf } from './start-failure.js';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * `npm start`: brings BrightPath up, keeps it up, and takes it down when asked to.
 *
 * @param root the checkout
 * @returns the exit code: 0 when it was asked to stop, 1 when it could not start or go on
 */
export async function main(root: string, environment: Environment): Promise<number> {
  const startedAt = Date.now();
  const asked = untilAskedToStop(environment);
  let dataFolder = root;
  let stack: Stack | undefined;
  let code = 0;
  try {
    const settings = await readSettings(root, environment, process.argv.slice(2));
    ({ dataFolder } = settings);
    const reporter = terminalReporter(settings.verbose);
    reporter.note('BrightPath is starting.\n');
    if (settings.clockShiftMs !== 0) reporter.part('clock', chosenMoment(settings.clockShiftMs));
    let fail: (reason: Error) => void = () => undefined;
    const failed = new Promise<never>((_settle, reject) => (fail = reject));
    failed.catch(() => undefined);
    process.on('uncaughtException', fail);
    stack = new Stack(settings, reporter, fail);
    const ready = stack.start().then(() => {
      reporter.note(
        `\nBrightPath is ready after ${formatSeconds(Date.now() - startedAt)}: open ${settings.publicUrl}\nPress Ctrl-C to stop. Logs are in ${settings.dataFolder}/logs.`,
      );
    });
    // Asked to stop while starting, the rest of the start fails in ways that are of no interest.
    ready.catch(() => undefined);
    await Promise.race([ready.then(() => asked), asked, failed]);
    reporter.note('\nBrightPath is stopping.');
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, dataFolder)}\n`);
    code = 1;
  }
  await stack?.stop().catch((error: unknown) => {
    process.stderr.write(`${sentenceOf(error, dataFolder)}\n`);
    code = 1;
  });
  return code;
}

function chosenMoment(shiftMs: number): string {
  const moment = new Date(Date.now() + shiftMs);
  const words = moment.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });
  return `${words}, as chosen, and running on`;
}

/** npm passes on the Ctrl-C that the terminal has sent us already; only a later one is a second wish. */
const sameRequestMs = 1_000;

/** Settles at the first request to stop; a second one, from somebody in a hurry, ends this process at once. */
function untilAskedToStop(environment: Environment): Promise<void> {
  return new Promise((settle) => {
    let firstAt: number | undefined;
    for (const name of stopSignals) {
      process.on(name, () => {
        firstAt ??= Date.now();
        if (Date.now() - firstAt > sameRequestMs && name !== 'SIGHUP') process.exit(130);
        settle();
      });
    }
    whenNpmIsGone(environment, settle);
  });
}

const lookAtParentEveryMs = 500;

/**
 * npm passes a signal on to the shell between it and us, and that shell ends without telling us. Started by npm, the end
 * of our parent therefore counts as a request to stop.
 */
function whenNpmIsGone(environment: Environment, stop: () => void): void {
  if (environment.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, lookAtParentEveryMs);
  timer.unref();
}
