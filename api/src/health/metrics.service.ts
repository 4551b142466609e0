import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { JobProducer } from '../queues/index.js';

const bucketsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern, never the path: ids would make a series each. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** The metrics of this process for Prometheus. */
@Injectable()
export class MetricsService {
  readonly registry = new Registry();
  private readonly requests: Histogram;

  constructor(jobs: JobProducer) {
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'brightpath_http_request_seconds',
      help: 'Time to answer a request, by route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: bucketsSeconds,
      registers: [this.registry],
    });
    this.registry.registerMetric(queueDepth(jobs));
  }

  observe({ method, route, status, seconds }: AnsweredRequest): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }
}

function queueDepth(jobs: JobProducer): Gauge {
  return new Gauge({
    name: 'brightpath_queue_jobs',
    help: 'Jobs on each queue, by state',
    labelNames: ['queue', 'state'],
    registers: [],
    async collect() {
      // While the queue's store is away the scrape reports the rest; the health check reports the store.
      const counts = await jobs.counts().catch(() => ({}));
      for (const [queue, states] of Object.entries(counts)) {
        for (const [state, count] of Object.entries(states)) this.set({ queue, state }, count);
      }
    },
  });
}
