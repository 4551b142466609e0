import type { OutboxEvent } from '@brightpath/api/persistence';

/**
 * Somebody who listens to what happens. Provide one in any module: every event of its types is given to it once, a family's
 * in their order. Whoever writes an event knows of none of them.
 */
export abstract class EventConsumer {
  /** Under which it marks what it has dealt with: two of one name would share their marks, and a new name begins anew. */
  abstract readonly name: string;

  abstract listensTo(type: string): boolean;

  /** Its effect, in the transaction of its mark: both are kept, or neither and it is asked again. */
  abstract consume(event: OutboxEvent): Promise<void>;
}
