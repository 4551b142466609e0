import { join } from 'node:path';
import { checkDatabase } from '../database/check-database.js';
import { startEmbeddedPostgres } from '../database/embedded-postgres.js';
import { startIdentityStandIn, type IdentityStandIn } from '../identity/stand-in.js';
import { startBuilds, type Builds } from './build.js';
import { checkValkey } from './check-valkey.js';
import { openDataFolder, type DataFolder } from './data-folder.js';
import { keepRunning, type KeptPart } from './keep-running.js';
import { releaseLock, takeLock } from './lock.js';
import { isHealthy, runNodeScript, startNodePart, type NodePartOptions } from './node-part.js';
import {
  partEnvironment,
  redirectUris,
  requireEnvironment,
  standInClientId,
} from './part-environment.js';
import { signal as sendSignal } from './processes.js';
import { formatSeconds, type Reporter } from './reporter.js';
import { clearOrphans, readRunning, removeRunning, writeRunning } from './running-file.js';
import { readOrMakeSecrets, type Secrets } from './secrets.js';
import type { Environment } from './environment.js';
import { requirePort, type Settings } from './settings.js';
import { StartFailure } from './start-failure.js';

/** After the database came back, how long api and worker have to find it again before they are started anew. */
const reconnectLimitMs = 10_000;

/** The parts of BrightPath on one machine, from the first file written to the last process stopped. */
export class Stack {
  readonly clockShiftMs: number;
  standInUrl: string | null = null;
  databaseUrl: string | null = null;
  private folder: DataFolder | undefined;
  private readonly children: Record<string, string> = {};
  private database: KeptPart | undefined;
  private standIn: IdentityStandIn | undefined;
  private readonly serving: KeptPart[] = [];
  private readonly work = new AbortController();
  private readonly pending: Promise<unknown>[] = [];
  private ready = false;

  constructor(
    private readonly settings: Settings,
    private readonly reporter: Reporter,
    /** Told when a part cannot be kept running. */
    private readonly onFailure: (failure: StartFailure) => void,
  ) {
    this.clockShiftMs = settings.clockShiftMs;
  }

  /**
   * Brings everything up and returns when all of it is ready. On failure whatever was started still runs: call `stop`.
   *
   * @throws StartFailure with the sentence for the person.
   */
  async start(): Promise<void> {
    const { settings } = this;
    const folder = this.takeFolder();
    await clearOrphans(folder.runningFile);
    await requirePort(settings.host, settings.port);
    const secrets = readOrMakeSecrets(folder);
    this.record(folder);

    const builds = startBuilds(settings.root, this.work.signal);
    this.pending.push(builds.api, builds.worker, builds.client);
    const [databaseUrl] = await this.together([
      this.startDatabase(folder, secrets),
      this.startStandIn(folder, secrets),
      settings.valkeyUrl === undefined ? undefined : checkValkey(settings.valkeyUrl),
    ]);
    this.databaseUrl = databaseUrl;
    const environment = partEnvironment({ settings, secrets, databaseUrl, standIn: this.standIn });
    requireEnvironment(environment);
    await builds.api;
    await this.migrate(folder, environment);
    await this.reportBuilds(builds);
    await this.serve(folder, environment);
    this.ready = true;
    this.record(folder);
  }

  /** Stops what runs, in the order in which parts need each other. Safe to call at any time, also during `start`. */
  async stop(): Promise<void> {
    this.work.abort();
    await Promise.allSettled(this.pending);
    await Promise.allSettled(this.serving.map((part) => part.stop()));
    await this.standIn?.close();
    await this.database?.stop();
    if (this.folder === undefined) return;
    removeRunning(this.folder.runningFile);
    releaseLock(this.folder.lockFile);
  }

  private takeFolder(): DataFolder {
    const folder = openDataFolder(this.settings.dataFolder);
    const holder = takeLock(folder.lockFile, (command) => /(start|demo)[\w-]*\.mjs/.test(command));
    if (holder !== undefined) {
      const address = readRunning(folder.runningFile)?.publicUrl;
      throw new StartFailure(
        `BrightPath is already running${address === undefined ? '' : ` at ${address}`} (process ${holder}): use that one, or stop it with Ctrl-C in its terminal first.`,
      );
    }
    this.folder = folder;
    return folder;
  }

  private record(folder: DataFolder): void {
    const { publicUrl } = this.settings;
    const { children, standInUrl, databaseUrl, ready, clockShiftMs } = this;
    const addresses = { publicUrl, standInUrl, databaseUrl };
    const how = { ready, children, clockShiftMs };
    writeRunning(folder.runningFile, { supervisorPid: process.pid, ...how, ...addresses });
  }

  /** Runs steps side by side and remembers them, so that stopping can wait for those still under way. */
  private together<T extends readonly unknown[]>(steps: [...T]) {
    this.pending.push(...(steps as unknown[]).map((step) => Promise.resolve(step)));
    return Promise.all(steps);
  }

  private async startDatabase(folder: DataFolder, secrets: Secrets): Promise<string> {
    const { databaseUrl } = this.settings;
    if (databaseUrl !== undefined) {
      await checkDatabase(databaseUrl);
      this.reporter.part('database', 'your own, from DATABASE_URL');
      return databaseUrl;
    }
    let url: string | undefined;
    let port: number | undefined;
    const start = async () => {
      const database = await startEmbeddedPostgres({
        dataFolder: folder.databaseFolder,
        logFile: join(folder.logFolder, 'postgres.log'),
        password: secrets.databasePassword,
        port,
      });
      if (url !== undefined && url !== database.url) {
        await database.stop();
        throw new StartFailure(`port ${port} was taken by another program meanwhile`);
      }
      ({ url, port } = database);
      return database;
    };
    const database = keepRunning({ ...this.keeping(), start, onBack: () => this.checkServing() });
    this.database = await database;
    this.reporter.part('database', `PostgreSQL in ${folder.databaseFolder}`);
    return url ?? '';
  }

  private async startStandIn(folder: DataFolder, secrets: Secrets): Promise<void> {
    if (this.settings.hasGoogleClient) {
      this.reporter.part('sign-in', 'Google, from GOOGLE_CLIENT_ID');
      return;
    }
    this.standIn = await startIdentityStandIn({
      clientId: standInClientId,
      clientSecret: secrets.googleClientSecret,
      redirectUris: redirectUris(this.settings.publicUrl),
      peopleFile: folder.peopleFile,
      onError: (error) =>
        this.reporter.note(`The sign-in stand-in had a problem: ${error.message}`),
    });
    this.standInUrl = this.standIn.url;
    this.reporter.part('sign-in', 'a stand-in for Google on this computer');
  }

  private async migrate(folder: DataFolder, environment: Environment): Promise<void> {
    const script = this.nodePart(folder, environment, 'api', 'migrate.js');
    await this.together([runNodeScript({ ...script, name: 'migration' })]);
    this.reporter.part('migrations', 'up to date');
  }

  private async reportBuilds(builds: Builds): Promise<void> {
    const made: string[] = [];
    for (const workspace of ['api', 'worker', 'client'] as const) {
      const durationMs = await builds[workspace];
      if (durationMs !== null) made.push(`${workspace} ${formatSeconds(durationMs)}`);
    }
    this.reporter.part('build', made.length === 0 ? 'nothing has changed' : made.join(', '));
  }

  private async serve(folder: DataFolder, environment: Environment): Promise<void> {
    const { host, port, workerHealthPort, publicUrl } = this.settings;
    const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    const apiHealth = `http://${here}:${port}/health/`;
    const workerHealth = `http://127.0.0.1:${workerHealthPort}/health/`;
    await this.together([
      this.keepServing(folder, environment, 'api', apiHealth),
      this.keepServing(folder, environment, 'worker', workerHealth),
    ]);
    this.reporter.part('worker', 'ready for jobs');
    this.reporter.part('api and app', publicUrl);
  }

  private async keepServing(
    folder: DataFolder,
    environment: Environment,
    workspace: 'api' | 'worker',
    healthUrl: string,
  ): Promise<void> {
    const options = { ...this.nodePart(folder, environment, workspace, 'main.js'), healthUrl };
    const part = await keepRunning({ ...this.keeping(), start: () => startNodePart(options) });
    this.serving.push({ ...part, healthUrl });
  }

  private nodePart(
    folder: DataFolder,
    environment: Environment,
    workspace: 'api' | 'worker',
    file: string,
  ): NodePartOptions {
    const cwd = join(this.settings.root, workspace);
    const script = join(cwd, 'dist', file);
    return {
      name: workspace,
      script,
      cwd,
      environment,
      logFile: join(folder.logFolder, `${workspace}.log`),
      signal: this.work.signal,
      onLine: (line) => this.reporter.log(workspace, line),
      onSpawn: (pid) => {
        this.children[pid] = script;
        this.record(folder);
      },
      onExit: (pid) => {
        delete this.children[pid];
      },
    };
  }

  private keeping() {
    return { tell: this.reporter.note, onGiveUp: this.onFailure };
  }

  /** Ends those of api and worker that did not find the database again; they are then started anew. */
  private checkServing(): void {
    setTimeout(() => {
      for (const part of this.serving) void restartUnhealthy(part);
    }, reconnectLimitMs).unref();
  }
}

async function restartUnhealthy({ healthUrl, pid }: KeptPart): Promise<void> {
  const running = pid();
  if (healthUrl === undefined || running === undefined || (await isHealthy(healthUrl))) return;
  sendSignal(running, 'SIGTERM');
}
