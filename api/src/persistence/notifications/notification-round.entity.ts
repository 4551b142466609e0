import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { ClosedSet } from '../columns.decorator.js';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../domain/notifications/index.js';

/** All families of a zone were told of a day or a week: nobody looks for them again. */
@Entity('notification_rounds')
export class NotificationRound {
  @ClosedSet(NOTIFICATION_KINDS, { primary: true })
  kind: NotificationKind;

  @PrimaryColumn('text')
  timeZone: string;

  @PrimaryColumn('date')
  date: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** How many people were told. */
  @Column('integer')
  told: number;
}
