import { LessThan, type FindOptionsWhere, type ObjectLiteral, type Repository } from 'typeorm';

/** Part of a list from the newest to the oldest: ids sort by the time they were made. */
export interface NewestFirst {
  readonly limit: number;
  /** Only what is older than the row of this id. */
  readonly before?: string | null;
  readonly childId?: string | null;
}

export function findNewestFirst<T extends ObjectLiteral & { id: string }>(
  rows: Repository<T>,
  of: FindOptionsWhere<T>,
  { limit, before, childId }: NewestFirst,
): Promise<T[]> {
  const where = {
    ...of,
    ...(before ? { id: LessThan(before) } : {}),
    ...(childId ? { childId } : {}),
  };
  return rows.find({ where, order: { id: 'DESC' } as never, take: limit });
}
