import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { todayIn } from '../../src/domain/calendar/index.js';
import { SystemClock } from '../../src/platform/clock.js';
import { openDataFolder } from '../supervisor/data-folder.js';
import { isHolding } from '../supervisor/lock.js';
import { runNodeScript } from '../supervisor/node-part.js';
import { partEnvironment } from '../supervisor/part-environment.js';
import { silentReporter, terminalReporter } from '../supervisor/reporter.js';
import { readRunning, type Running } from '../supervisor/running-file.js';
import { readOrMakeSecrets } from '../supervisor/secrets.js';
import type { Environment } from '../supervisor/environment.js';
import { readSettings, type Settings } from '../supervisor/settings.js';
import { Stack } from '../supervisor/stack.js';
import { sentenceOf, StartFailure } from '../supervisor/start-failure.js';
import {
  addDemoFamily,
  addDemoSteward,
  type DemoPlaces,
  type PastWeeks,
} from './add-demo-family.js';
import { ApiProblem } from './browser.js';
import { demoParent, demoSteward } from './rivers-family.js';

/**
 * `npm run demo`: adds the Rivers family. Where BrightPath is running it talks to that one; else it starts one in the
 * background, adds the family and stops it again, so that the command always ends by itself. With `--neighbours` it
 * adds families too that let their weeks teach the models; with `--history` thirteen weeks of them, and what became of
 * the models week by week.
 *
 * @returns the exit code
 */
export async function main(
  root: string,
  environment: Environment,
  words: readonly string[],
): Promise<number> {
  const reporter = terminalReporter(false);
  let dataFolder = root;
  let stack: Stack | undefined;
  // Stopped by Ctrl-C, the next run goes on where this one was.
  const stop = () => void (stack?.stop() ?? Promise.resolve()).finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    let settings = await readSettings(root, environment, words);
    ({ dataFolder } = settings);
    let places = runningPlaces(join(dataFolder, 'running.json'));
    if (places === undefined) {
      reporter.note('BrightPath is not running, so it is started for a moment.\n');
      // On a port of its own: 8000 may belong to something else at the moment.
      const own = { ...environment, PORT: '0', WORKER_HEALTH_PORT: '0', PUBLIC_URL: '' };
      const { clockShiftMs } = settings;
      const ownSettings = { ...(await readSettings(root, own)), clockShiftMs };
      stack = new Stack(ownSettings, silentReporter, (failure) => {
        process.stderr.write(`${failure.message}\n`);
        process.exit(1);
      });
      await stack.start();
      places = placesOf(ownSettings.publicUrl, stack);
    } else {
      refuseAnotherDay(words);
      reporter.note(`Adding the demo family to BrightPath at ${places.appUrl}.\n`);
    }
    const { clockShiftMs } = places;
    settings = { ...settings, clockShiftMs };
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    await addDemoFamily({
      ...places,
      timeZone,
      today: todayIn(timeZone, new SystemClock(clockShiftMs).now()),
      planPastWeeks: pastWeeksPlanner(settings, places.databaseUrl),
      tell: (part, state) => reporter.part(part, state),
    });
    await addDemoSteward(places);
    await grantSteward(settings, places.databaseUrl);
    reporter.part('steward', `${demoSteward.name} looks after the models`);
    const withHistory = words.includes('--history');
    if (withHistory || words.includes('--neighbours')) {
      await addNeighbours(settings, places.databaseUrl, withHistory);
      reporter.part('neighbours', '160 families let their weeks teach the models');
    }
    if (withHistory) {
      await addModelHistory(settings, places.databaseUrl);
      reporter.part('history', 'thirteen weeks of trainings, looks at drift and experiments');
    }
    const how = `open ${settings.publicUrl}, press "Continue with Google" and choose ${demoParent.name} (${demoParent.email}).`;
    reporter.note(
      stack === undefined
        ? `\nTo see it as its parent: ${how.replace(settings.publicUrl, places.appUrl)}`
        : `\nTo see it as its parent: run "npm start", ${how}`,
    );
    reporter.note(
      `To look after the models: choose ${demoSteward.name} (${demoSteward.email}) instead.`,
    );
  } catch (error) {
    const sentence =
      error instanceof ApiProblem
        ? `The demo family could not be added: ${error.message}`
        : sentenceOf(error, dataFolder);
    process.stderr.write(`${sentence}\n`);
    await stack?.stop();
    return 1;
  }
  await stack?.stop();
  return 0;
}

/** Where the BrightPath of this folder is, when one is running and ready. */
function runningPlaces(file: string): Places | undefined {
  const running = readRunning(file);
  if (running === undefined || !isHolding(running.supervisorPid, isOurs)) return undefined;
  if (running.ready) return placesOf(running.publicUrl, running);
  throw new StartFailure(
    'BrightPath is still starting: run "npm run demo" again when it is ready.',
  );
}

interface Places extends DemoPlaces {
  readonly databaseUrl: string;
  /** The day of what runs is the day of the demo. */
  readonly clockShiftMs: number;
}

type Addresses = Pick<Running, 'standInUrl' | 'databaseUrl' | 'clockShiftMs'>;

const isOurs = (command: string) => /(start|demo)[\w-]*\.mjs/.test(command);

function placesOf(appUrl: string, { standInUrl, databaseUrl, clockShiftMs }: Addresses): Places {
  if (databaseUrl === null) throw new StartFailure('BrightPath has no database.');
  if (standInUrl !== null) return { appUrl, standInUrl, databaseUrl, clockShiftMs };
  throw new StartFailure(
    'This BrightPath lets people sign in with Google, where the made-up parent of the demo family has no account: unset GOOGLE_CLIENT_ID to use the stand-in of this computer.',
  );
}

/** @throws StartFailure when a day is chosen that what runs may not be on. */
function refuseAnotherDay(words: readonly string[]): void {
  if (!words.some((word) => word.startsWith('--now'))) return;
  throw new StartFailure(
    'BrightPath is running already, and the demo takes its day from it: leave out --now, or stop it and start it with "npm start -- --now …".',
  );
}

/** The operator's own command, as `npm run staff` runs it. */
async function grantSteward(settings: Settings, databaseUrl: string): Promise<void> {
  await runNodeScript({
    ...scriptBeside(settings, databaseUrl),
    name: 'granting of a staff role',
    script: join(settings.root, 'api', 'dist', 'staff.js'),
    args: ['grant', 'steward', demoSteward.email],
  });
}

/** What a script of ours needs to run beside the stack, with the environment its worker has. */
function scriptBeside(settings: Settings, databaseUrl: string) {
  const folder = openDataFolder(settings.dataFolder);
  const secrets = readOrMakeSecrets(folder);
  return {
    cwd: settings.root,
    environment: partEnvironment({ settings, secrets, databaseUrl, standIn: undefined }),
    logFile: join(folder.logFolder, 'demo.log'),
  };
}

const HISTORY_WEEKS = 13;

/** Runs neighbours.mjs beside the stack; it adds nothing where they are already. */
function addNeighbours(
  settings: Settings,
  databaseUrl: string,
  withHistory: boolean,
): Promise<void> {
  const weeks = withHistory ? HISTORY_WEEKS : 3;
  return runNodeScript({
    ...scriptBeside(settings, databaseUrl),
    name: 'adding of the neighbours',
    script: fileURLToPath(new URL('./neighbours.mjs', import.meta.url)),
    args: [JSON.stringify({ today: todayOf(settings), weeks })],
  });
}

/** Runs model-history.mjs beside the stack; it adds nothing where an experiment has been drawn up. */
function addModelHistory(settings: Settings, databaseUrl: string): Promise<void> {
  const beside = scriptBeside(settings, databaseUrl);
  return runNodeScript({
    ...beside,
    // The script trains when a look at drift calls for it: at the time it plays, not at the present one.
    environment: { ...beside.environment, ML_AUTO_TRAIN: 'false' },
    name: 'playing of past weeks',
    script: fileURLToPath(new URL('./model-history.mjs', import.meta.url)),
    args: [
      JSON.stringify({
        today: todayOf(settings),
        weeks: HISTORY_WEEKS,
        steward: demoSteward.email,
      }),
    ],
  });
}

/** The day of what runs, in UTC. */
function todayOf({ clockShiftMs }: Settings): string {
  return todayIn('UTC', new SystemClock(clockShiftMs).now());
}

/** Runs past-weeks.mjs beside the stack. */
function pastWeeksPlanner(settings: Settings, databaseUrl: string) {
  return (request: PastWeeks) =>
    runNodeScript({
      ...scriptBeside(settings, databaseUrl),
      name: 'planning of past weeks',
      script: fileURLToPath(new URL('./past-weeks.mjs', import.meta.url)),
      args: [JSON.stringify(request)],
    });
}
