import { AppError, LearningConfig } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';

/** A server that does not answer in this time is tried again later. */
const PATIENCE_MS = 10_000;
/** What one `runs/log-batch` may hold: docs of the REST API, "Request Limits". */
const MOST_PARAMS = 100;
const MOST_METRICS = 1000;
const LONGEST_PARAM = 6000;

export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

export interface LoggedMetric {
  readonly key: string;
  readonly value: number;
  readonly timestamp: number;
  readonly step: number;
}

export interface LoggedBatch {
  readonly params: readonly KeyValue[];
  readonly metrics: readonly LoggedMetric[];
  readonly tags: readonly KeyValue[];
}

/** The part of MLflow's REST API 2.0 that reports a training: https://mlflow.org/docs/latest/rest-api.html */
@Injectable()
export class MlflowClient {
  constructor(private readonly config: LearningConfig) {}

  get isConfigured(): boolean {
    return this.config.mlflowUrl !== null;
  }

  /** Id of the experiment with the configured name; made where there is none. */
  async experimentId(): Promise<string> {
    const name = this.config.mlflowExperiment;
    const query = new URLSearchParams({ experiment_name: name });
    const found = await this.call<{ experiment: { experiment_id: string } }>(
      `experiments/get-by-name?${query.toString()}`,
    ).catch(unless('RESOURCE_DOES_NOT_EXIST'));
    if (found) return found.experiment.experiment_id;
    const made = await this.call<{ experiment_id: string }>('experiments/create', { name });
    return made.experiment_id;
  }

  async createRun(run: {
    readonly experimentId: string;
    readonly name: string;
    readonly startTime: number;
    readonly tags: readonly KeyValue[];
  }): Promise<string> {
    const { experimentId, name, startTime, tags } = run;
    const body = { experiment_id: experimentId, run_name: name, start_time: startTime, tags };
    const made = await this.call<{ run: { info: { run_id: string } } }>('runs/create', body);
    return made.run.info.run_id;
  }

  /** In as many requests as the server's limits ask for. */
  async logBatch(runId: string, { params, metrics, tags }: LoggedBatch): Promise<void> {
    const short = params.map(({ key, value }) => ({ key, value: value.slice(0, LONGEST_PARAM) }));
    const rest = { params: short, metrics: [...metrics], tags: [...tags] };
    do {
      await this.call('runs/log-batch', {
        run_id: runId,
        params: rest.params.splice(0, MOST_PARAMS),
        metrics: rest.metrics.splice(0, MOST_METRICS - 2 * MOST_PARAMS),
        tags: rest.tags.splice(0, MOST_PARAMS),
      });
    } while (rest.params.length + rest.metrics.length + rest.tags.length > 0);
  }

  async endRun(
    runId: string,
    { status, endTime }: { status: 'FINISHED' | 'FAILED' | 'KILLED'; endTime: number },
  ): Promise<void> {
    await this.call('runs/update', { run_id: runId, status, end_time: endTime });
  }

  /** A version in MLflow's own registry; the existing one where it was registered before. */
  async registerVersion(version: {
    readonly model: string;
    readonly runId: string;
    readonly source: string;
    readonly tags: readonly KeyValue[];
  }): Promise<string> {
    const { model: name, runId, source, tags } = version;
    await this.call('registered-models/create', { name }).catch(unless('RESOURCE_ALREADY_EXISTS'));
    const known = await this.versionFrom(name, source);
    if (known) return known;
    const body = { name, source, run_id: runId, tags };
    const made = await this.call<{ model_version: { version: string } }>(
      'model-versions/create',
      body,
    );
    return made.model_version.version;
  }

  async setAlias(model: string, alias: string, version: string): Promise<void> {
    await this.call('registered-models/alias', { name: model, alias, version });
  }

  private async versionFrom(name: string, source: string): Promise<string | undefined> {
    const query = new URLSearchParams({ filter: `name='${name}'`, max_results: '200' });
    const found = await this.call<{ model_versions?: { version: string; source: string }[] }>(
      `model-versions/search?${query.toString()}`,
    );
    return found.model_versions?.find((each) => each.source === source)?.version;
  }

  private async call<T>(path: string, body?: object): Promise<T> {
    const { mlflowUrl, mlflowToken } = this.config;
    if (mlflowUrl === null) throw new TypeError('no MLflow server is configured');
    const response = await fetch(`${mlflowUrl}/api/2.0/mlflow/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(mlflowToken === null ? {} : { Authorization: `Bearer ${mlflowToken}` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((cause: unknown) => {
      throw new MlflowError('MLflow did not answer.', 'UNREACHABLE', cause);
    });
    const text = await response.text();
    if (response.ok) return parsed(text) as T;
    const { error_code: code = String(response.status), message = text.slice(0, 300) } = parsed(
      text,
    ) as { error_code?: string; message?: string };
    throw new MlflowError(`MLflow refused ${path.split('?')[0]}: ${message}`, code);
  }
}

/** MLflow did not take a report. It is tried again; a training never fails because of it. */
class MlflowError extends AppError {
  constructor(
    message: string,
    readonly mlflowCode: string,
    cause?: unknown,
  ) {
    super('mlflow.failed', message, { cause, retryable: true });
  }
}

function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof MlflowError && error.mlflowCode === code) return undefined;
    throw error;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
