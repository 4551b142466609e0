import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  stale,
  toPageDto,
  type FamilyContext,
  type PageOf,
  type SeenVersion,
  type FieldError,
} from '../http/index.js';
import {
  type CalendarException,
  CalendarExceptionRepository,
  ChildRepository,
  Database,
  HolidayRepository,
  ParentRepository,
  type PageRequest,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import {
  type CreateExceptionDto,
  type ExceptionDto,
  toExceptionDto,
  type UpdateExceptionDto,
} from './dto/exception.dto.js';
import type { RemoveFactQueryDto } from './dto/remove-fact.dto.js';
import {
  contradictions,
  exceptionColumns,
  exceptionErrors,
  pastErrors,
  type ExceptionInput,
} from './exception-rules.js';
import { lastDayBefore, removalErrors } from './removed-fact.js';

@Injectable()
export class ExceptionsService {
  constructor(
    private readonly database: Database,
    private readonly exceptions: CalendarExceptionRepository,
    private readonly holidays: HolidayRepository,
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<ExceptionDto>> {
    return toPageDto(await this.exceptions.findPage(family.id, request), toExceptionDto);
  }

  async get(family: FamilyContext, id: string): Promise<ExceptionDto> {
    return toExceptionDto(await this.find(family, id));
  }

  async add(family: FamilyContext, body: CreateExceptionDto): Promise<ExceptionDto> {
    const said: ExceptionInput = {
      ...body,
      title: body.title ?? null,
      forFamily: body.forFamily ?? false,
      childIds: body.childIds ?? [],
      parentIds: body.parentIds ?? [],
      startTime: body.startTime ?? null,
      endTime: body.endTime ?? null,
    };
    return this.database.holdingFamily(family.id, async () => {
      await this.refuseUnsound(family, said, null);
      assertRoomFor('exception', await this.exceptions.count(family.id));
      return toExceptionDto(await this.exceptions.add(family.id, exceptionColumns(said)));
    });
  }

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateExceptionDto,
  ): Promise<ExceptionDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.find(family, seen.id);
      if (before.version !== seen.version) throw stale(toExceptionDto(before), 'exception');
      const { id, version: _version, ...old } = toExceptionDto(before);
      const said: ExceptionInput = { ...old, ...given(body) };
      await this.refuseUnsound(family, said, { ...old, id });
      const changed = await this.exceptions.change(family.id, seen, exceptionColumns(said));
      const present = await this.exceptions.findById(family.id, seen.id);
      if (!changed || present === null)
        throw stale(present && toExceptionDto(present), 'exception');
      return toExceptionDto(present);
    });
  }

  /** Removes it from a day on, so that past weeks keep it, or altogether. */
  async remove(family: FamilyContext, seen: SeenVersion, query: RemoveFactQueryDto): Promise<void> {
    const today = todayIn(family.timeZone, this.clock.now());
    await this.database.holdingFamily(family.id, async () => {
      const before = await this.find(family, seen.id);
      if (before.version !== seen.version) throw stale(toExceptionDto(before), 'exception');
      const errors = removalErrors(query, { until: before.endDate, today });
      if (errors.length > 0) throw new InvalidRequestError(errors);
      const from = query.validFrom ?? today;
      const endDate = query.past === 'removed' ? null : lastDayBefore(before, from);
      if (endDate === null) await this.exceptions.remove(family.id, seen);
      else await this.exceptions.overwrite(family.id, seen.id, { endDate });
    });
  }

  private async find(family: FamilyContext, id: string): Promise<CalendarException> {
    const exception = await this.exceptions.findById(family.id, id);
    if (exception === null) throw notFound('exception');
    return exception;
  }

  /** What is past may keep its dates, whatever else of it is changed. */
  private async refuseUnsound(
    family: FamilyContext,
    said: ExceptionInput,
    before: (ExceptionInput & { readonly id: string }) | null,
  ): Promise<void> {
    const areNewDates = said.startDate !== before?.startDate || said.endDate !== before.endDate;
    const today = todayIn(family.timeZone, this.clock.now());
    const errors: FieldError[] = [
      ...exceptionErrors(said),
      ...(areNewDates ? pastErrors(said, today) : []),
    ];
    if (errors.length === 0) {
      errors.push(...(await this.strangers(family, said)));
      const [holidays, exceptions] = await Promise.all([
        this.holidays.findTouching(family.id, said.startDate, said.endDate),
        this.exceptions.findTouching(family.id, said.startDate, said.endDate),
      ]);
      errors.push(...contradictions(said, before?.id ?? null, { holidays, exceptions }));
    }
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }

  private async strangers(
    family: FamilyContext,
    { childIds, parentIds }: ExceptionInput,
  ): Promise<FieldError[]> {
    const [children, parents] = await Promise.all([
      this.children.findByIds(family.id, childIds),
      this.parents.findByIds(family.id, parentIds),
    ]);
    return [
      ...unknown('childIds', 'a child', childIds, children),
      ...unknown('parentIds', 'an adult', parentIds, parents),
    ];
  }
}

function unknown(
  field: string,
  what: string,
  ids: readonly string[],
  known: readonly { readonly id: string }[],
): FieldError[] {
  return ids.flatMap((id, index) =>
    known.some((row) => row.id === id)
      ? []
      : [
          {
            field: `${field}.${index}`,
            code: 'unknown-id',
            message: `${field} must be ids of ${what} of this family`,
          },
        ],
  );
}

/** The fields that a body names; an absent one does not change. */
function given(body: UpdateExceptionDto): Partial<ExceptionInput> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
