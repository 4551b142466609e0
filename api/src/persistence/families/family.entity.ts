import { Column, Entity } from 'typeorm';
import { Instant, Versioned } from '../columns.decorator.js';

/** The tenant: everything a household plans hangs on it and goes with it. */
@Entity('families')
export class Family extends Versioned {
  @Column('text')
  name: string;

  /** IANA zone; the family's today and every wall-clock time are meant in it. */
  @Column('text')
  timeZone: string;

  /** Whether its plans may try times that little is known of, and it may take part in experiments. */
  @Column('boolean', { default: true })
  exploration: boolean;

  @Instant({ nullable: true })
  onboardedAt: Date | null;
}
