import { EventSubscriber, type EntitySubscriberInterface, type InsertEvent } from 'typeorm';
import type { Clock } from '../platform/index.js';

/**
 * Dates the rows of a connection: a row's creation time comes from the process's clock, like every other instant, and not
 * by the database's. A process whose clock is shifted would otherwise find its jobs lost before they began.
 */
export function datedRows(clock: Clock): new () => EntitySubscriberInterface {
  // Bound at once: the demo plays the past by giving the clock another `now`, and makes its rows in the present all the
  // same, so that a worker beside it does not take them for lost.
  const now = clock.now.bind(clock);

  class DatedRows implements EntitySubscriberInterface {
    beforeInsert({ entity, metadata }: InsertEvent<object>): void {
      const instant = now();
      for (const column of [metadata.createDateColumn, metadata.updateDateColumn]) {
        if (column && column.getEntityValue(entity) === undefined)
          column.setEntityValue(entity, instant);
      }
    }
  }
  EventSubscriber()(DatedRows);
  return DatedRows;
}
