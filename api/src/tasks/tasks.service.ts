import { Injectable } from '@nestjs/common';
import { addDays, todayIn } from '../domain/calendar/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import { knownPeople, unknownOwnerErrors } from '../families/owner-rules.js';
import {
  type FamilyContext,
  type FieldError,
  notFound,
  type SeenVersion,
  stale,
} from '../http/index.js';
import {
  ChildRepository,
  Database,
  OutboxRepository,
  ParentRepository,
  placeIn,
  RecurringTaskRepository,
  type Task,
  TaskRepository,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import { cursorOf, placeOf } from './list-cursor.js';
import type { CreateTaskDto, UpdateTaskDto } from './dto/task-fields.dto.js';
import type { TaskQueryDto } from './dto/task-query.dto.js';
import { type TaskDto, type TaskPageDto, toTaskDto } from './dto/task.dto.js';
import { taskColumns, type TaskColumns, taskErrors, type TaskInput } from './task-rules.js';

/** A task may be due so many days before and after today: what lies further away is a slip of the pen. */
const DUE_DAYS = { before: 366, after: 20 * 366 } as const;

/** What a family has to do beside its lessons. Each change writes its event in the same transaction. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
    private readonly series: RecurringTaskRepository,
    private readonly parents: ParentRepository,
    private readonly children: ChildRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, query: TaskQueryDto): Promise<TaskPageDto> {
    const { limit, cursor, ...filter } = query;
    const after = cursor === undefined ? null : placeOf(cursor);
    const rows = await this.tasks.findInOrder(family.id, filter, { limit: limit + 1, after });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(toTaskDto),
      nextCursor: last ? cursorOf(placeIn(filter, last)) : null,
    };
  }

  async get(family: FamilyContext, id: string): Promise<TaskDto> {
    return toTaskDto(await this.find(family, id));
  }

  async add(family: FamilyContext, body: CreateTaskDto): Promise<TaskDto> {
    const said = { ...nothingSaid, ...body };
    return this.database.holdingFamily(family.id, async () => {
      await this.refuseUnsound(family, said);
      assertRoomFor('task', await this.tasks.countOpen(family.id));
      const task = await this.tasks.add(family.id, taskColumns(said, this.moment(family)));
      await this.record('task.created', task);
      return this.get(family, task.id);
    });
  }

  async change(family: FamilyContext, seen: SeenVersion, body: UpdateTaskDto): Promise<TaskDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.find(family, seen.id);
      if (before.version !== seen.version) throw stale(toTaskDto(before), 'task');
      const { status = before.status, ...fields } = body;
      const said: TaskInput = { ...toTaskDto(before), ...fields };
      await this.refuseUnsound(family, said, before);
      const { timeZone, now } = this.moment(family);
      const columns = taskColumns(said, { timeZone, now });
      const isOpen = status === 'open';
      const isChanged = await this.tasks.change(family.id, seen, {
        ...columns,
        status,
        finishedAt: isOpen ? null : status === before.status ? before.finishedAt : now,
        nextNoticeAt: isOpen ? nextNotice(before, columns) : null,
      });
      const task = await this.find(family, seen.id);
      if (!isChanged) throw stale(toTaskDto(task), 'task');
      const isDone = status === 'done' && before.status !== 'done';
      await this.record(isDone ? 'task.completed' : 'task.updated', task);
      return toTaskDto(task);
    });
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    await this.database.holdingFamily(family.id, async () => {
      const before = await this.find(family, seen.id);
      if (!(await this.tasks.remove(family.id, seen))) throw stale(toTaskDto(before), 'task');
      await this.passOver(family.id, before);
      await this.record('task.deleted', before);
    });
  }

  /** A day of a series that somebody removed stays away, also when the series is made anew. */
  private async passOver(
    familyId: string,
    { recurringTaskId, occurrenceDate }: Task,
  ): Promise<void> {
    if (recurringTaskId === null || occurrenceDate === null) return;
    const series = await this.series.findById(familyId, recurringTaskId);
    if (series === null || series.exceptDates.includes(occurrenceDate)) return;
    const exceptDates = [...series.exceptDates, occurrenceDate].sort();
    await this.series.overwrite(familyId, recurringTaskId, { exceptDates });
  }

  private moment({ timeZone }: FamilyContext): { timeZone: string; now: Date } {
    return { timeZone, now: this.clock.now() };
  }

  private async record(type: string, { id, familyId, ...task }: Task): Promise<void> {
    const { ownerKind, parentId, childId, dueDate, status } = task;
    const data = { ownerKind, parentId, childId, dueDate, status };
    await this.outbox.record(familyId, { type, subjectId: id, data });
  }

  private async find(family: FamilyContext, id: string): Promise<Task> {
    const task = await this.tasks.findById(family.id, id);
    if (task === null) throw notFound('task');
    return task;
  }

  private async refuseUnsound(
    family: FamilyContext,
    said: TaskInput,
    before?: Task,
  ): Promise<void> {
    const isNewDate = said.dueDate !== (before?.dueDate ?? null);
    const errors = [
      ...taskErrors(said),
      ...(isNewDate ? this.dateErrors(family, said.dueDate) : []),
      ...(await this.unknownOwner(family, said)),
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }

  private dateErrors({ timeZone }: FamilyContext, dueDate: string | null): FieldError[] {
    const today = todayIn(timeZone, this.clock.now());
    const [first, last] = [addDays(today, -DUE_DAYS.before), addDays(today, DUE_DAYS.after)];
    if (dueDate === null || (first <= dueDate && dueDate <= last)) return [];
    const message = `dueDate must be between ${first} and ${last}`;
    return [{ field: 'dueDate', code: 'date.far', message, params: { first, last } }];
  }

  private async unknownOwner(family: FamilyContext, said: TaskInput): Promise<FieldError[]> {
    if (said.parentId === null && said.childId === null) return [];
    const [parents, children] = await Promise.all([
      this.parents.findAll(family.id),
      this.children.findAll(family.id),
    ]);
    return unknownOwnerErrors(said, knownPeople(parents, children), { of: 'this family' });
  }
}

/**
 * When the next notice of an open task comes. One whose time has come and that nobody has written yet stays to be written,
 * unless the task is due at another time now or is to be told of at others.
 */
function nextNotice(before: Task, after: TaskColumns): Date | null {
  const timesOf = ({ dueAt, dueMinute, reminderMinutes }: Task | TaskColumns): string =>
    JSON.stringify([dueAt, dueMinute, reminderMinutes]);
  const isSame = before.status === 'open' && timesOf(before) === timesOf(after);
  return isSame ? before.nextNoticeAt : after.nextNoticeAt;
}

const nothingSaid: Omit<TaskInput, 'title'> = {
  note: null,
  ownerKind: 'family',
  parentId: null,
  childId: null,
  dueDate: null,
  dueTime: null,
  minutes: null,
  closesTime: false,
  reminderMinutes: [],
  tags: [],
  checklist: [],
};
