import { CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A consumer's mark that it has dealt with an event, so that a second delivery does nothing. It goes with the event's month. */
@Entity('processed_events')
export class ProcessedEvent {
  @PrimaryColumn('uuid')
  eventId: string;

  @PrimaryColumn('text')
  consumer: string;

  @CreateDateColumn({ type: 'timestamptz' })
  processedAt: Date;
}
