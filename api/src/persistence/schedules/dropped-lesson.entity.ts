import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Subject } from '../curriculum/subject.entity.js';
import { FamilyEdited } from '../family-owned.entity.js';
import { Item } from './item.entity.js';

/** The family's decision that lessons a week wanted need not be held. Taking it back removes the row. */
@Entity('dropped_lessons')
@Index(['familyId', 'weekStart'])
@Check(`EXTRACT(ISODOW FROM "week_start") = 1`)
@Check(`"count" BETWEEN 1 AND 50`)
export class DroppedLesson extends FamilyEdited {
  /** The week that wanted them. */
  @Column('date')
  weekStart: string;

  @Index()
  @ForeignKey(() => Subject, { onDelete: 'CASCADE' })
  @Column('uuid')
  subjectId: string;

  @Column('uuid', { array: true })
  childIds: string[];

  @Column('smallint')
  count: number;

  /** The lesson that was taken out: where it is brought back, the decision no longer counts. */
  @Index()
  @ForeignKey(() => Item, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  itemId: string | null;
}
