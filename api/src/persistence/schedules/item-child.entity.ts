import {
  Check,
  Column,
  Entity,
  Exclusion,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { Child } from '../children/child.entity.js';
import { ClosedSet } from '../columns.decorator.js';
import { ITEM_STATUSES, Item, type ItemStatus } from './item.entity.js';

/**
 * A child in an item, with the child's own outcome. Date, minutes and `active` repeat the item's: the foreign key
 * refuses any other value and carries each change over, and the exclusion makes two active items at one time for one
 * child impossible. It is checked at the end of each statement, and at commit after
 * `SET CONSTRAINTS item_children_no_overlap DEFERRED`, so that two items can swap places.
 */
@Entity('item_children')
@Index(['familyId', 'childId', 'date'])
@Unique(['familyId', 'itemId', 'childId'])
@ForeignKey(
  () => Item,
  ['familyId', 'itemId', 'date', 'startMinute', 'endMinute', 'active'],
  ['familyId', 'id', 'date', 'startMinute', 'endMinute', 'active'],
  { name: 'item_children_place_fkey', onDelete: 'CASCADE', onUpdate: 'CASCADE' },
)
@ForeignKey(() => Child, ['familyId', 'childId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@Exclusion(
  'item_children_no_overlap',
  `USING gist ("child_id" WITH =, "date" WITH =, int4range("start_minute", "end_minute") WITH &&) WHERE ("active")`,
  { deferrable: 'INITIALLY IMMEDIATE' },
)
@Check(`"actual_minutes" BETWEEN 0 AND 1440`)
@Check(`"predicted_reward" BETWEEN 0 AND 1`)
export class ItemChild {
  @PrimaryColumn('uuid')
  itemId: string;

  @PrimaryColumn('uuid')
  childId: string;

  @Column('uuid')
  familyId: string;

  @ClosedSet(ITEM_STATUSES, { default: 'planned' })
  status: ItemStatus;

  @Column('smallint', { nullable: true })
  actualMinutes: number | null;

  /**
   * The predicted reward, 0 to 1, at the time it was planned here; null where rules or a parent placed it.
   * Compared with the observed reward it shows whether the models still know the family.
   */
  @Column('real', { nullable: true })
  predictedReward: number | null;

  @Column('date')
  date: string;

  @Column('smallint')
  startMinute: number;

  @Column('smallint')
  endMinute: number;

  @Column('boolean')
  active: boolean;
}
