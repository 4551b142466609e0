import { Injectable } from '@nestjs/common';
import {
  addDays,
  type LocalDate,
  nextRecurringDates,
  splitAt,
  todayIn,
} from '../domain/calendar/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import { knownPeople, unknownIdErrors, unknownOwnerErrors } from '../families/owner-rules.js';
import {
  type FamilyContext,
  type FieldError,
  notFound,
  type PageOf,
  type SeenVersion,
  stale,
  toPageDto,
} from '../http/index.js';
import {
  ChildRepository,
  Database,
  OccurrencesRepository,
  OutboxRepository,
  type PageRequest,
  ParentRepository,
  type RecurringTask,
  RecurringTaskRepository,
  TaskRepository,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import {
  type CreateRecurringTaskDto,
  type RecurringTaskDto,
  type RuleAnswerDto,
  type RuleQuestionDto,
  toRecurringTaskDto,
  type UpdateRecurringTaskDto,
} from './dto/recurring-task.dto.js';
import {
  recurringTaskColumns,
  recurringTaskErrors,
  type RecurringTaskInput,
  ruleErrors,
} from './recurring-task-rules.js';

/** So many of the next days are told. */
const TOLD = 10;

/** What comes back by a rule. A change and the tasks that follow from it are one transaction. */
@Injectable()
export class RecurringTasksService {
  constructor(
    private readonly database: Database,
    private readonly series: RecurringTaskRepository,
    private readonly tasks: TaskRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly parents: ParentRepository,
    private readonly children: ChildRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<RecurringTaskDto>> {
    const page = await this.series.findPage(family.id, request);
    return toPageDto(page, (row) => this.toDto(family, row));
  }

  async get(family: FamilyContext, id: string): Promise<RecurringTaskDto> {
    return this.toDto(family, await this.find(family, id));
  }

  /** What a rule means, before it is kept. */
  answerRule(family: FamilyContext, { rule, startDate }: RuleQuestionDto): RuleAnswerDto {
    const errors = ruleErrors(rule, startDate);
    if (errors.length > 0) throw new InvalidRequestError(errors);
    return { dates: this.nextDates(family, { rule, startDate }) };
  }

  async add(family: FamilyContext, body: CreateRecurringTaskDto): Promise<RecurringTaskDto> {
    const { paused = false, ...fields } = body;
    const said: RecurringTaskInput = { ...nothingSaid, ...fields };
    return this.database.holdingFamily(family.id, async () => {
      await this.refuseUnsound(family, said);
      assertRoomFor('recurring-task', await this.series.count(family.id));
      const row = await this.series.add(family.id, {
        ...recurringTaskColumns(said),
        pausedSince: paused ? this.today(family) : null,
      });
      await this.record('recurring-task.created', row);
      return this.makeAhead(family, row.id);
    });
  }

  /** Everything that is left out is as it is for a new one. */
  replace(
    family: FamilyContext,
    seen: SeenVersion,
    { paused = false, ...body }: CreateRecurringTaskDto,
  ): Promise<RecurringTaskDto> {
    return this.change(family, seen, { ...nothingSaid, ...body, paused } as UpdateRecurringTaskDto);
  }

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateRecurringTaskDto,
  ): Promise<RecurringTaskDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.findSeen(family, seen);
      const { from, paused, ...fields } = body;
      if (from !== undefined) this.refusePast(family, from);
      const split = from === undefined ? null : splitAt(before, from);
      if (split && !split.after) throw noneFrom();
      const held = this.toDto(family, before);
      const said: RecurringTaskInput = { ...held, ...split?.after, ...fields };
      await this.refuseUnsound(family, said);
      const pausedSince = this.pausedSince(family, before, paused);
      const columns = { ...recurringTaskColumns(said), pausedSince };
      if (from === undefined || !split?.before) return this.rewrite(family, before, columns);
      await this.end(family, before, { from, rule: split.before.rule });
      const later = await this.series.add(family.id, { ...columns, madeCount: before.madeCount });
      await this.tasks.handOver(family.id, { from, of: before.id, to: later.id });
      await this.record('recurring-task.created', later);
      return this.makeAhead(family, later.id);
    });
  }

  async remove(family: FamilyContext, seen: SeenVersion, from?: LocalDate): Promise<void> {
    await this.database.holdingFamily(family.id, async () => {
      const before = await this.findSeen(family, seen);
      if (from !== undefined) this.refusePast(family, from);
      const rest = from === undefined ? null : splitAt(before, from).before;
      if (from !== undefined && rest) return this.end(family, before, { from, rule: rest.rule });
      await this.unmake(family, before, this.today(family));
      await this.series.remove(family.id, { id: before.id });
      await this.record('recurring-task.deleted', before);
    });
  }

  /** All of a series changes: what nobody touched of the days from today on is made anew. */
  private async rewrite(
    family: FamilyContext,
    before: RecurringTask,
    columns: Partial<RecurringTask>,
  ): Promise<RecurringTaskDto> {
    const today = this.today(family);
    const taken = await this.unmake(family, before, today);
    const isNew = before.madeUntil === null;
    await this.series.overwrite(family.id, before.id, {
      ...columns,
      madeUntil: isNew ? null : addDays(today, -1),
      madeCount: before.madeCount - taken,
    });
    await this.record('recurring-task.updated', before);
    return this.makeAhead(family, before.id);
  }

  /** A series ends before a day. */
  private async end(
    family: FamilyContext,
    before: RecurringTask,
    { from, rule }: { readonly from: LocalDate; readonly rule: string },
  ): Promise<void> {
    await this.unmake(family, before, from);
    await this.series.overwrite(family.id, before.id, { rule });
    await this.record('recurring-task.updated', before);
  }

  /** Takes back the tasks that a series made for a day and later and nobody changed; answers how many it had made. */
  private async unmake(
    family: FamilyContext,
    { id: recurringTaskId }: RecurringTask,
    from: LocalDate,
  ): Promise<number> {
    const made = await this.tasks.findMadeFrom(family.id, { recurringTaskId, from });
    const untouched = made.filter(({ status, version }) => status === 'open' && version === 1);
    await this.tasks.removeAll(
      family.id,
      untouched.map(({ id }) => id),
    );
    const data = { recurringTaskId };
    await this.outbox.recordAll(
      untouched.map(({ id, familyId }) => ({
        familyId,
        type: 'task.deleted',
        subjectId: id,
        data,
      })),
    );
    return made.length;
  }

  private async makeAhead(family: FamilyContext, id: string): Promise<RecurringTaskDto> {
    await this.occurrences.make([await this.find(family, id)], this.clock.now());
    return this.get(family, id);
  }

  /** A pause begins tomorrow: what is to be done today stays. */
  private pausedSince(
    family: FamilyContext,
    { pausedSince }: RecurringTask,
    paused = pausedSince !== null,
  ): LocalDate | null {
    return paused ? (pausedSince ?? addDays(this.today(family), 1)) : null;
  }

  private today({ timeZone }: FamilyContext): LocalDate {
    return todayIn(timeZone, this.clock.now());
  }

  private nextDates(
    family: FamilyContext,
    dates: Pick<RecurringTask, 'rule' | 'startDate'> & Partial<Pick<RecurringTask, 'exceptDates'>>,
  ): LocalDate[] {
    return nextRecurringDates(dates, this.today(family), TOLD);
  }

  private toDto(family: FamilyContext, row: RecurringTask): RecurringTaskDto {
    return toRecurringTaskDto(row, row.pausedSince === null ? this.nextDates(family, row) : []);
  }

  private async record(type: string, { id, familyId, ...row }: RecurringTask): Promise<void> {
    const { ownerKind, parentId, childId, rule, startDate } = row;
    const data = { ownerKind, parentId, childId, rule, startDate };
    await this.outbox.record(familyId, { type, subjectId: id, data });
  }

  private async find(family: FamilyContext, id: string): Promise<RecurringTask> {
    const row = await this.series.findById(family.id, id);
    if (row === null) throw notFound('recurring-task');
    return row;
  }

  private async findSeen(family: FamilyContext, seen: SeenVersion): Promise<RecurringTask> {
    const row = await this.find(family, seen.id);
    if (row.version !== seen.version) throw stale(this.toDto(family, row), 'recurring-task');
    return row;
  }

  private refusePast(family: FamilyContext, from: LocalDate): void {
    if (from >= this.today(family)) return;
    const message = 'from must be today or later';
    throw new InvalidRequestError([{ field: 'from', code: 'date.past', message }]);
  }

  private async refuseUnsound(family: FamilyContext, said: RecurringTaskInput): Promise<void> {
    const errors = [...recurringTaskErrors(said), ...(await this.unknownPeople(family, said))];
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }

  private async unknownPeople(
    family: FamilyContext,
    said: RecurringTaskInput,
  ): Promise<FieldError[]> {
    const [parents, children] = await Promise.all([
      this.parents.findAll(family.id),
      this.children.findAll(family.id),
    ]);
    const known = knownPeople(parents, children);
    const of = 'this family';
    const turns = { list: 'rotationChildIds', what: 'a child', of };
    return [
      ...unknownOwnerErrors(said, known, { of }),
      ...unknownIdErrors(said.rotationChildIds, known.children, turns),
    ];
  }
}

function noneFrom(): InvalidRequestError {
  const message = 'from must not be after the last day on which it occurs';
  return new InvalidRequestError([{ field: 'from', code: 'rule.never', message }]);
}

const nothingSaid: Omit<RecurringTaskInput, 'title' | 'rule' | 'startDate'> = {
  note: null,
  ownerKind: 'family',
  parentId: null,
  childId: null,
  rotationChildIds: [],
  exceptDates: [],
  dueTime: null,
  minutes: null,
  closesTime: false,
  reminderMinutes: [],
  tags: [],
  steps: [],
};
