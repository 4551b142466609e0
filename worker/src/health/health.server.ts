import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Database, hasPendingMigrations } from '@brightpath/api/persistence';
import { MetricsConfig, WorkerConfig } from '@brightpath/api/platform';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MetricsService } from './metrics.service.js';

/** A dependency that does not answer within this time counts as down. */
const PATIENCE_MS = 3_000;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** The worker's only HTTP server: liveness, readiness and metrics. */
@Injectable()
export class HealthServer implements OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly config: WorkerConfig,
    private readonly scraping: MetricsConfig,
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly jobs: JobProducer,
    private readonly metrics: MetricsService,
  ) {}

  async listen(): Promise<void> {
    const server = createServer((request, response) => void this.respond(request, response));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.config.healthPort, resolve);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, type, body } = await this.answer(request).catch(() =>
      json(500, { status: 'down' }),
    );
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
  }

  private async answer({ url = '/', headers }: IncomingMessage): Promise<Answer> {
    const { pathname } = new URL(url, 'http://worker');
    switch (pathname.replace(/\/$/, '')) {
      case '/health/live':
        return json(200, { status: 'up' });
      case '/health':
        return this.health();
      case '/metrics':
        return this.scrape(headers.authorization);
      default:
        return json(404, { status: 'unknown' });
    }
  }

  private async health(): Promise<Answer> {
    const [database, queue, migrations] = await Promise.all([
      answers(this.database.ping()),
      answers(this.jobs.ping()),
      hasPendingMigrations(this.dataSource).then(
        (pending) => (pending ? 'pending' : 'current'),
        () => 'unknown',
      ),
    ]);
    const isUp = database === 'up' && queue === 'up' && migrations === 'current';
    return json(isUp ? 200 : 503, {
      status: isUp ? 'up' : 'down',
      checks: { database, queue, migrations },
    });
  }

  private async scrape(authorization: string | undefined): Promise<Answer> {
    const { token } = this.scraping;
    if (token !== null && authorization !== `Bearer ${token}`)
      return json(401, { code: 'auth.required' });
    const { registry } = this.metrics;
    return { status: 200, type: registry.contentType, body: await registry.metrics() };
  }
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

async function answers(work: Promise<unknown>): Promise<'up' | 'down'> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS).unref();
  });
  return Promise.race([work, late]).then(
    () => 'up',
    () => 'down',
  );
}
