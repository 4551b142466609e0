import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What went wrong, as MLflow says it. */
class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

type Body = Readonly<Record<string, unknown>>;

interface KeptRun {
  readonly experimentId: string;
  readonly params: Map<string, string>;
  readonly metrics: Map<string, number>;
  readonly tags: Map<string, string>;
  status: string;
}

interface KeptVersion {
  readonly version: string;
  readonly source: string;
  readonly runId: string;
}

const KEY = /^[\w\-. /]{1,250}$/;
const STATUSES = ['RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED'];

/**
 * A small server that keeps to MLflow's documented REST API 2.0 and refuses what the documentation does not allow: wrong
 * types, missing fields, keys of other characters, changed parameters, more than a request may hold. It keeps everything
 * in memory for a test to look at.
 */
export class MlflowServer {
  readonly experiments = new Map<string, string>();
  readonly runs = new Map<string, KeptRun>();
  readonly models = new Map<string, KeptVersion[]>();
  readonly aliases = new Map<string, string>();
  readonly tokens = new Set<string | undefined>();
  /** Requests from now on that are answered with 503. */
  failing = 0;
  private server: Server | undefined;

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      void this.respond(request).then(({ status, body }) =>
        response
          .writeHead(status, { 'Content-Type': 'application/json' })
          .end(JSON.stringify(body)),
      );
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async respond(request: IncomingMessage): Promise<{ status: number; body: object }> {
    try {
      this.tokens.add(request.headers.authorization);
      if (this.failing > 0) {
        this.failing -= 1;
        return { status: 503, body: {} };
      }
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mlflow');
      const call = `${request.method} ${pathname.replace('/api/2.0/mlflow/', '')}`;
      const asked =
        request.method === 'GET' ? Object.fromEntries(searchParams) : await bodyOf(request);
      return { status: 200, body: this.answer(call, asked) };
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused('INTERNAL_ERROR', String(error), 500); // prettier-ignore
      return {
        status: refused.status,
        body: { error_code: refused.code, message: refused.message },
      };
    }
  }

  private answer(call: string, asked: Body): object {
    switch (call) {
      case 'GET experiments/get-by-name':
        return { experiment: { experiment_id: this.experiment(text(asked, 'experiment_name')) } };
      case 'POST experiments/create':
        return { experiment_id: this.newExperiment(text(asked, 'name')) };
      case 'POST runs/create':
        return { run: { info: { run_id: this.newRun(asked) } } };
      case 'POST runs/log-batch':
        return this.logBatch(asked);
      case 'POST runs/update':
        return this.updateRun(asked);
      case 'POST registered-models/create':
        return this.newModel(text(asked, 'name'));
      case 'GET model-versions/search':
        return { model_versions: this.search(text(asked, 'filter')) };
      case 'POST model-versions/create':
        return { model_version: this.newVersion(asked) };
      case 'POST registered-models/alias':
        return this.setAlias(asked);
      default:
        throw new Refused('ENDPOINT_NOT_FOUND', `No API found for ${call}`, 404);
    }
  }

  private experiment(name: string): string {
    const id = this.experiments.get(name);
    if (id) return id;
    throw new Refused('RESOURCE_DOES_NOT_EXIST', `Could not find experiment ${name}`, 404);
  }

  private newExperiment(name: string): string {
    if (this.experiments.has(name)) throw new Refused('RESOURCE_ALREADY_EXISTS', name);
    const id = String(this.experiments.size + 1);
    this.experiments.set(name, id);
    return id;
  }

  private newRun(asked: Body): string {
    const experimentId = text(asked, 'experiment_id');
    if (![...this.experiments.values()].includes(experimentId)) throw missing('experiment_id');
    whole(asked, 'start_time');
    const tags = new Map(pairs(asked, 'tags', 100).map(({ key, value }) => [key, value]));
    const id = `run${this.runs.size + 1}`;
    this.runs.set(id, { experimentId, tags, params: new Map(), metrics: new Map(), status: 'RUNNING' }); // prettier-ignore
    return id;
  }

  private logBatch(asked: Body): object {
    const run = this.run(asked);
    const [params, tags] = [pairs(asked, 'params', 100), pairs(asked, 'tags', 100)];
    const metrics = list(asked, 'metrics', 1000);
    if (params.length + tags.length + metrics.length > 1000)
      throw new Refused('INVALID_PARAMETER_VALUE', 'A batch holds at most 1000 entities');
    for (const { key, value } of params) {
      if (value.length > 6000) throw new Refused('INVALID_PARAMETER_VALUE', `${key} is too long`);
      if (run.params.has(key) && run.params.get(key) !== value)
        throw new Refused('INVALID_PARAMETER_VALUE', `Changing param ${key} is not allowed`);
      run.params.set(key, value);
    }
    for (const metric of metrics) {
      if (typeof metric.value !== 'number') throw missing('metric.value');
      whole(metric, 'timestamp');
      whole(metric, 'step');
      run.metrics.set(keyIn(metric), metric.value);
    }
    for (const { key, value } of tags) run.tags.set(key, value);
    return {};
  }

  private updateRun(asked: Body): object {
    const status = text(asked, 'status');
    if (!STATUSES.includes(status)) throw missing('status');
    whole(asked, 'end_time');
    this.run(asked).status = status;
    return { run_info: {} };
  }

  private run(asked: Body): KeptRun {
    const run = this.runs.get(text(asked, 'run_id'));
    if (run) return run;
    throw new Refused('RESOURCE_DOES_NOT_EXIST', 'Run not found', 404);
  }

  private newModel(name: string): object {
    if (this.models.has(name)) throw new Refused('RESOURCE_ALREADY_EXISTS', `${name} exists`);
    this.models.set(name, []);
    return { registered_model: { name } };
  }

  private search(filter: string): object[] {
    const [, name] = /^name='([\w-]+)'$/.exec(filter) ?? [];
    if (name === undefined) throw missing('filter');
    return this.models.get(name) ?? [];
  }

  private newVersion(asked: Body): object {
    const versions = this.models.get(text(asked, 'name'));
    if (!versions) throw new Refused('RESOURCE_DOES_NOT_EXIST', 'Registered model not found', 404);
    this.run(asked);
    pairs(asked, 'tags', 100);
    const version = {
      version: String(versions.length + 1),
      source: text(asked, 'source'),
      runId: text(asked, 'run_id'),
    };
    versions.push(version);
    return version;
  }

  private setAlias(asked: Body): object {
    const [name, version] = [text(asked, 'name'), text(asked, 'version')];
    if (!this.models.get(name)?.some((each) => each.version === version)) throw missing('version');
    this.aliases.set(`${name}@${text(asked, 'alias')}`, version);
    return {};
  }
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  if (request.headers['content-type'] !== 'application/json') throw missing('Content-Type');
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as Body;
}

function missing(field: string): Refused {
  return new Refused('INVALID_PARAMETER_VALUE', `Missing or invalid value for '${field}'`);
}

function text(from: Body, field: string): string {
  const value = from[field];
  if (typeof value !== 'string' || value === '') throw missing(field);
  return value;
}

function whole(from: Body, field: string): void {
  if (!Number.isInteger(from[field])) throw missing(field);
}

function list(from: Body, field: string, most: number): Body[] {
  const value = from[field] ?? [];
  if (!Array.isArray(value) || value.length > most) throw missing(field);
  return value as Body[];
}

function keyIn(entry: Body): string {
  const key = text(entry, 'key');
  if (!KEY.test(key)) throw new Refused('INVALID_PARAMETER_VALUE', `Invalid key ${key}`);
  return key;
}

function pairs(from: Body, field: string, most: number): { key: string; value: string }[] {
  return list(from, field, most).map((entry) => {
    if (typeof entry.value !== 'string') throw missing(`${field}.value`);
    return { key: keyIn(entry), value: entry.value };
  });
}
