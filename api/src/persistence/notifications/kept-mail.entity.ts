import { Column, Entity } from 'typeorm';
import { Keyed } from '../columns.decorator.js';

/** A mail that went nowhere, as no server is configured: for development, which shows it at /dev/mail. */
@Entity('kept_mails')
export class KeptMail extends Keyed {
  @Column('text')
  recipient: string;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  @Column('text')
  html: string;

  @Column('jsonb')
  headers: Readonly<Record<string, string>>;
}
