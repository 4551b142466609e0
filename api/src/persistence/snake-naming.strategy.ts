import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** PostgreSQL cuts longer names off without a word. */
const longestName = 63;

/**
 * Columns in snake_case and constraints with names an operator can read in an error. A check's name ends in a hash
 * of its expression, so that a changed closed set shows as a pending migration.
 */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }

  override primaryKeyName(table: Table | string): string {
    return this.named(table, ['pkey']);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.named(table, [...columns, 'key']);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.named(table, [...columns, 'fkey']);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.named(table, [...columns, 'idx']);
  }

  override checkConstraintName(table: Table | string, expression: string): string {
    return this.named(table, [digest(expression), 'check']);
  }

  override exclusionConstraintName(table: Table | string, expression: string): string {
    return this.named(table, [digest(expression), 'excl']);
  }

  private named(table: Table | string, parts: string[]): string {
    const name = [this.getTableName(table), ...parts].join('_');
    return name.length <= longestName ? name : `${name.slice(0, longestName - 9)}_${digest(name)}`;
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
