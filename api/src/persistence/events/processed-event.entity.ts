import { CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OutboxEvent } from './outbox-event.entity.js';

/** A consumer's mark that it has dealt with an event, so that a second delivery does nothing. */
@Entity('processed_events')
export class ProcessedEvent {
  @PrimaryColumn('uuid')
  @ForeignKey(() => OutboxEvent, { onDelete: 'CASCADE' })
  eventId: string;

  @PrimaryColumn('text')
  consumer: string;

  @CreateDateColumn({ type: 'timestamptz' })
  processedAt: Date;
}
