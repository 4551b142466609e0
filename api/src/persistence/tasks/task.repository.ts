import { Injectable } from '@nestjs/common';
import { Brackets, MoreThanOrEqual } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { Task, type TaskStatus } from './task.entity.js';

export const DUE_KINDS = ['dated', 'undated'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Which of a family's tasks are asked for; what is left out does not matter. */
export interface TaskFilter {
  readonly status?: TaskStatus;
  readonly due?: DueKind;
  readonly parentId?: string;
  readonly childId?: string;
  readonly tag?: string;
  readonly dueFrom?: LocalDate;
  readonly dueTo?: LocalDate;
}

/** A task's place in the order of a list: by when it is due, tasks without a date at the end, or by when it was finished. */
export interface TaskPlace {
  readonly at: Date | null;
  readonly id: string;
}

@Injectable()
export class TaskRepository extends FamilyRowsRepository<Task> {
  constructor(database: Database) {
    super(database, Task);
  }

  /** What is due first, first; of finished ones what was finished last. At most `limit` after a place in that order. */
  findInOrder(
    familyId: string,
    filter: TaskFilter,
    { limit, after }: { readonly limit: number; readonly after: TaskPlace | null },
  ): Promise<Task[]> {
    const query = this.rows.createQueryBuilder('task').where({ familyId });
    const { status, due, parentId, childId, tag, dueFrom, dueTo } = filter;
    if (status) query.andWhere({ status });
    if (parentId) query.andWhere({ parentId });
    if (childId) query.andWhere({ childId });
    if (tag !== undefined) query.andWhere(':tag = ANY(task.tags)', { tag });
    if (dueFrom) query.andWhere('task.dueDate >= :dueFrom', { dueFrom });
    if (dueTo) query.andWhere('task.dueDate <= :dueTo', { dueTo });
    if (due) query.andWhere(`task.dueDate IS ${due === 'dated' ? 'NOT NULL' : 'NULL'}`);
    if (isFinished(filter)) {
      const { at, id } = after ?? {};
      if (at) query.andWhere('(task.finishedAt, task.id) < (:at, :id)', { at, id });
      return query
        .orderBy('task.finishedAt', 'DESC')
        .addOrderBy('task.id', 'DESC')
        .limit(limit)
        .getMany();
    }
    if (after) query.andWhere(isAfter(after));
    return query
      .orderBy('task.dueAt', 'ASC', 'NULLS LAST')
      .addOrderBy('task.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** The tasks that a series made for a day and later, wherever they were moved to since. */
  findMadeFrom(
    familyId: string,
    { recurringTaskId, from }: { readonly recurringTaskId: string; readonly from: LocalDate },
  ): Promise<Task[]> {
    return this.findAll(familyId, { recurringTaskId, occurrenceDate: MoreThanOrEqual(from) });
  }

  /** Gives the tasks that a series made for a day and later to the series that goes on in its place. */
  async handOver(
    familyId: string,
    { from, of, to }: { readonly from: LocalDate; readonly of: string; readonly to: string },
  ): Promise<void> {
    await this.database.manager.query(
      `UPDATE tasks SET recurring_task_id = $1
       WHERE family_id = $2 AND recurring_task_id = $3 AND occurrence_date >= $4`,
      [to, familyId, of, from],
    );
  }

  /** How many of a family's tasks are not finished. */
  countOpen(familyId: string): Promise<number> {
    return this.rows.countBy({ familyId, status: 'open' });
  }
}

/** Whether all that are asked for are done or cancelled: they stand in the order in which that happened. */
function isFinished({ status }: TaskFilter): boolean {
  return status === 'done' || status === 'cancelled';
}

/** The place of a task in the order in which such a filter lists it. */
export function placeIn(
  filter: TaskFilter,
  { id, dueAt, finishedAt }: Pick<Task, 'id' | 'dueAt' | 'finishedAt'>,
): TaskPlace {
  return { id, at: isFinished(filter) ? finishedAt : dueAt };
}

function isAfter({ at, id }: TaskPlace): Brackets {
  if (at === null) return new Brackets((q) => q.where('task.dueAt IS NULL AND task.id > :id', { id })); // prettier-ignore
  return new Brackets((q) =>
    q.where('task.dueAt IS NULL OR (task.dueAt, task.id) > (:at, :id)', { at, id }),
  );
}
