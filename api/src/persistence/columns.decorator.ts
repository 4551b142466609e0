import {
  BeforeInsert,
  Check,
  Column,
  CreateDateColumn,
  PrimaryColumn,
  VersionColumn,
  type ColumnOptions,
} from 'typeorm';
import { newId } from './new-id.js';

/** The column of a property, as the naming strategy writes it. */
function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function quoted(values: readonly (string | number)[]): string {
  return values.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(', ');
}

/** A text or smallint column that holds one value of a closed set; the database checks it. */
export function ClosedSet(values: readonly (string | number)[], options: ColumnOptions = {}) {
  const type = typeof values[0] === 'number' ? 'smallint' : 'text';
  return (target: object, property: string): void => {
    Check(`"${columnOf(property)}" IN (${quoted(values)})`)(target, property);
    Column({ type, ...options })(target, property);
  };
}

/** A text[] column whose elements all come from a closed set; the database checks it. */
export function ClosedSubset(values: readonly string[]) {
  return (target: object, property: string): void => {
    Check(`"${columnOf(property)}" <@ ARRAY[${quoted(values)}]::text[]`)(target, property);
    Column({ type: 'text', array: true, default: '{}' })(target, property);
  };
}

/** Minutes after midnight of a wall clock, 0 to 1440. */
export function MinuteOfDay(options: ColumnOptions = {}) {
  return (target: object, property: string): void => {
    Check(`"${columnOf(property)}" BETWEEN 0 AND 1440`)(target, property);
    Column({ type: 'smallint', ...options })(target, property);
  };
}

/** An instant; null where the options say so. */
export function Instant(options: ColumnOptions = {}) {
  return Column({ type: 'timestamptz', ...options });
}

/** A row with a key of its own, made by the application. */
export abstract class Keyed {
  @PrimaryColumn('uuid')
  id: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @BeforeInsert()
  protected giveId(): void {
    this.id ??= newId();
  }
}

/** A row of one family. Nothing reads or writes it without naming the family. */
export interface FamilyRow {
  id: string;
  familyId: string;
}

/** A family's row that people edit: `version` counts the changes, so that a stale edit is refused. */
export abstract class Versioned extends Keyed {
  @VersionColumn({ default: 1 })
  version: number;
}
