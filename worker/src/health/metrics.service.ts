import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What the worker tells Prometheus. */
@Injectable()
export class MetricsService {
  readonly registry = new Registry();

  /** Generations by how they ended: succeeded, cancelled, impossible or failed. */
  readonly generations = new Counter({
    name: 'brightpath_generations_total',
    help: 'Schedules asked for, by how it ended',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  readonly generationSeconds = new Histogram({
    name: 'brightpath_generation_seconds',
    help: 'Time from taking a generation off the queue to its end',
    buckets: [0.5, 1, 2, 5, 10, 20, 40, 80, 180],
    registers: [this.registry],
  });

  readonly events = new Counter({
    name: 'brightpath_events_total',
    help: 'Events delivered, by type',
    labelNames: ['type'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
