import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../columns.decorator.js';
import { Account } from '../accounts/account.entity.js';
import { Family } from '../families/family.entity.js';

/** Something that happened, written with the change itself; a relay publishes it. Kept as the family's event log, a partition a month. */
@Entity('outbox_events')
@Index('outbox_events_waiting_idx', ['id'], { where: '"published_at" IS NULL' })
@Index(['familyId', 'createdAt'])
@Index(['familyId', 'id'])
@Index(['accountId'])
export class OutboxEvent {
  /** Uuid v7 of the database, whose clock so orders the events. */
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'product_now()' })
  createdAt: Date;

  /** Null where it belongs to no family, such as a model that was promoted. */
  @ForeignKey(() => Family, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  familyId: string | null;

  /** Who did it; null where the system did, or the account is gone. */
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Dotted, past tense: `schedule.generated`. */
  @Column('text')
  type: string;

  /** The resource that the event is about. */
  @Column('uuid')
  subjectId: string;

  /** Ids and numbers; never a name or free text. */
  @Column('jsonb', { default: {} })
  data: Readonly<Record<string, unknown>>;

  @Instant({ nullable: true })
  publishedAt: Date | null;
}
