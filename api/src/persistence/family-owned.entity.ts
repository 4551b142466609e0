import { Column, ForeignKey } from 'typeorm';
import { Keyed, Versioned } from './columns.decorator.js';
import { Family } from './families/family.entity.js';

/** A row of one family that is written once. */
export abstract class FamilyOwned extends Keyed {
  @ForeignKey(() => Family, { onDelete: 'CASCADE' })
  @Column('uuid')
  familyId: string;
}

/** A row of one family that people edit. */
export abstract class FamilyEdited extends Versioned {
  @ForeignKey(() => Family, { onDelete: 'CASCADE' })
  @Column('uuid')
  familyId: string;
}
