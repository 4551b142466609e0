import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { encryptedText } from '../../platform/index.js';

/** A key that the product made for itself when it was first needed, the same for all of its processes. Sealed. */
@Entity('service_keys')
export class ServiceKey {
  @PrimaryColumn('text')
  name: string;

  @Column('text', { transformer: encryptedText() })
  value: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
