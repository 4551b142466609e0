import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant } from '../columns.decorator.js';
import { Family } from '../families/family.entity.js';

/** The answer to a command that may be sent again. `status` is null while the first one runs, `response` is where it was lost. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Family, { onDelete: 'CASCADE' })
  familyId: string;

  @PrimaryColumn('text')
  key: string;

  /** Hash of method, path and body: the same key for something else is a mistake of the client. */
  @Column('text')
  requestHash: string;

  /** HTTP status of the answer. */
  @Column('smallint', { nullable: true })
  status: number | null;

  @Column('jsonb', { nullable: true })
  response: unknown;

  @Column('jsonb', { default: {} })
  headers: Readonly<Record<string, string>>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Instant()
  expiresAt: Date;
}
