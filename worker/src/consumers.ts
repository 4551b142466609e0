import { BullRegistrar, WorkerHost } from '@nestjs/bullmq';
import { WorkerConfig } from '@brightpath/api/platform';
import { EVENTS_QUEUE } from '@brightpath/api/queues';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, ModuleRef } from '@nestjs/core';
import { RelayOutbox } from './events/relay-outbox.use-case.js';
import { HealthServer } from './health/health.server.js';
import { RecurringJobs } from './maintenance/recurring-jobs.js';

/** When the process stops, a running generation has this long to finish; after that another worker repeats it. */
const PATIENCE_MS = 8_000;

/** Begins to consume when the whole process is ready, and stops before anything it needs goes away. */
@Injectable()
export class Consumers implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Consumers.name);

  constructor(
    private readonly modules: ModuleRef,
    private readonly discovery: DiscoveryService,
    private readonly recurring: RecurringJobs,
    private readonly relay: RelayOutbox,
    private readonly health: HealthServer,
    private readonly config: WorkerConfig,
  ) {}

  async start(): Promise<void> {
    this.modules.get(BullRegistrar, { strict: false }).register();
    const { queues } = this.config;
    const hosts = this.hosts();
    const missing = queues.filter((queue) => !hosts.some(({ worker }) => worker.name === queue));
    if (missing.length > 0)
      throw new Error(`Every queue needs a processor; missing: ${missing.join(', ')}`);
    await Promise.all(hosts.map(({ worker }) => this.begin(worker)));
    await this.recurring.start();
    if (queues.includes(EVENTS_QUEUE)) await this.relay.start();
    await this.health.listen();
    this.logger.log({ queues }, 'worker.ready');
  }

  /** A queue that another process consumes is left alone. */
  private async begin(worker: WorkerHost['worker']): Promise<void> {
    if (!this.config.queues.some((queue) => queue === worker.name)) return worker.close();
    await worker.waitUntilReady();
    worker.run().catch((error: unknown) => worker.emit('error', error as Error));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await Promise.all(this.hosts().map(({ worker }) => closeWithin(worker)));
  }

  private hosts(): WorkerHost[] {
    const instances = this.discovery.getProviders().map(({ instance }): unknown => instance);
    return instances.filter((instance): instance is WorkerHost => instance instanceof WorkerHost);
  }
}

/** Waits for the running job. A job that takes too long is repeated by another worker when its lock expires. */
async function closeWithin(worker: WorkerHost['worker']): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PATIENCE_MS);
  });
  const outcome = await Promise.race([worker.close(), late]);
  clearTimeout(timer);
  if (outcome === 'late') await worker.close(true);
}
