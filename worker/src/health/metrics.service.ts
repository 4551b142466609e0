import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The worker's metrics for Prometheus. */
@Injectable()
export class MetricsService {
  readonly registry = new Registry();

  /** Generations by how they ended: succeeded, cancelled, infeasible or failed. */
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

  /** Attempts to hand an event to a family's webhook: delivered or failed. */
  readonly webhookAttempts = new Counter({
    name: 'brightpath_webhook_attempts_total',
    help: 'Attempts to deliver an event to a webhook, by how it ended',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  /** Messages by channel, and by what became of a try: a status, or the code of what went wrong. */
  readonly deliveries = new Counter({
    name: 'brightpath_deliveries_total',
    help: 'Tries to deliver a notification, by channel and outcome',
    labelNames: ['channel', 'outcome'],
    registers: [this.registry],
  });

  /** Trainings by how they ended: succeeded, cancelled or failed. */
  readonly trainings = new Counter({
    name: 'brightpath_trainings_total',
    help: 'Trainings, by how they ended',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  readonly trainingSeconds = new Histogram({
    name: 'brightpath_training_seconds',
    help: 'Time to train and evaluate one model',
    labelNames: ['kind'],
    buckets: [1, 5, 15, 30, 60, 120, 300, 900, 3600],
    registers: [this.registry],
  });

  /** Families that the champions were asked about, by model. */
  readonly predictions = new Counter({
    name: 'brightpath_predictions_total',
    help: 'Times that a champion was asked about a family, by model',
    labelNames: ['kind'],
    registers: [this.registry],
  });

  readonly predictionSeconds = new Histogram({
    name: 'brightpath_prediction_seconds',
    help: 'Time to learn what suits one family from the champions and its own record',
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
