import {
  Column,
  Entity,
  ForeignKey,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import { encryptedJson } from '../../platform/index.js';
import { ClosedSubset, Instant } from '../columns.decorator.js';
import { Family } from '../families/family.entity.js';

export const QUESTIONNAIRE_PARTS = [
  'parent',
  'children',
  'commitments',
  'subjects',
  'flexibility',
  'best-times',
  'teaching',
] as const;
export type QuestionnairePart = (typeof QUESTIONNAIRE_PARTS)[number];

/** A family's answers, draft or complete. They name children, so the whole of them is sealed. */
@Entity('questionnaires')
export class Questionnaire {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Family, { onDelete: 'CASCADE' })
  familyId: string;

  @Column('text', { transformer: encryptedJson<Readonly<Record<string, unknown>>>() })
  answers: Readonly<Record<string, unknown>>;

  @ClosedSubset(QUESTIONNAIRE_PARTS)
  partsDone: QuestionnairePart[];

  @Instant({ nullable: true })
  completedAt: Date | null;

  /** The `version` that the last completion left: at any later one, a draft is under way. */
  @Column('integer', { nullable: true })
  completedVersion: number | null;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
