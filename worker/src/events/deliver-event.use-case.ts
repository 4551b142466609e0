import { Database, type OutboxEvent, OutboxRepository } from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EventConsumer } from './event-consumer.js';

/** An event that cannot be delivered holds up the later ones of its family for so long, and no longer. */
const ORDER_FOR_MS = 10 * 60_000;

/** Hands an event to those who listen: to each once, and only after the earlier events of its family. */
@Injectable()
export class DeliverEvent {
  private consumers: readonly EventConsumer[] | undefined;

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly discovery: DiscoveryService,
  ) {}

  /** @throws Error with what each consumer that failed said; those that did not have dealt with it. */
  async deliver(eventId: string): Promise<void> {
    const event = await this.outbox.findById(eventId);
    // The family was erased in the meantime, and its events with it.
    if (!event) return;
    const failures: unknown[] = [];
    for (const consumer of this.all())
      if (consumer.listensTo(event.type))
        await this.give(event, consumer).catch((failure: unknown) => failures.push(failure));
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1) throw new AggregateError(failures, 'several consumers failed');
  }

  private async give(event: OutboxEvent, consumer: EventConsumer): Promise<void> {
    const since = new Date(event.createdAt.getTime() - ORDER_FOR_MS);
    await this.database.inTransaction(async () => {
      for (const each of await this.outbox.holdUnclaimed(event, consumer.name, since)) {
        if (consumer.listensTo(each.type)) await consumer.consume(each);
        await this.outbox.claim(each.id, consumer.name);
      }
    });
  }

  private all(): readonly EventConsumer[] {
    this.consumers ??= this.discovery
      .getProviders()
      .map(({ instance }): unknown => instance)
      .filter((instance) => instance instanceof EventConsumer);
    return this.consumers;
  }
}
