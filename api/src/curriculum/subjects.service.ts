import { Injectable } from '@nestjs/common';
import {
  type LocalDate,
  minuteOf,
  todayIn,
  usualHoursOn,
  wallClock,
} from '../domain/calendar/index.js';
import { type SubjectFacts, subjectOn } from '../domain/planning/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  stale,
  type FamilyContext,
  type FieldError,
  type PageOf,
  type SeenVersion,
} from '../http/index.js';
import {
  ChildRepository,
  Database,
  ParentRepository,
  SubjectRepository,
  type Page,
  type Subject,
  type SubjectWithFacts,
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import { changedSubject, firstDayErrors } from './changed-subject.js';
import type { CreateSubjectDto } from './dto/create-subject.dto.js';
import { toSubjectDto, type SubjectDto, type SubjectQueryDto } from './dto/subject.dto.js';
import type { UpdateSubjectDto } from './dto/update-subject.dto.js';
import { RemoveSubject } from './remove-subject.use-case.js';
import {
  anyone,
  subjectErrors,
  teachingColumns,
  teachingErrors,
  type SubjectInput,
  type TeachingInput,
} from './subject-rules.js';

@Injectable()
export class SubjectsService {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectRepository,
    private readonly children: ChildRepository,
    private readonly parents: ParentRepository,
    private readonly removal: RemoveSubject,
    private readonly clock: Clock,
  ) {}

  async list(
    family: FamilyContext,
    { childId, ...request }: SubjectQueryDto,
  ): Promise<PageOf<SubjectDto>> {
    const page: Page<Subject> =
      childId === undefined
        ? await this.subjects.findPage(family.id, request)
        : await this.subjects.findPageOfChild(family.id, childId, request);
    const found = await this.subjects.withFacts(family.id, page.items);
    const today = this.todayOf(family);
    const items = found.map((subject) => toSubjectDto(subject, today));
    return { items, nextCursor: page.nextCursor };
  }

  async get(family: FamilyContext, id: string): Promise<SubjectDto> {
    const found = await this.find(family, id);
    if (found === null) throw notFound('subject');
    return toSubjectDto(found, this.todayOf(family));
  }

  async add(family: FamilyContext, body: CreateSubjectDto): Promise<SubjectDto> {
    const { learners, fixedTime: fixed, teaching = anyone, weekdays = [], ...values } = body;
    const fixedTime = fixed ?? null;
    return this.database.holdingFamily(family.id, async () => {
      const said = { ...body, fixedTime };
      await this.refuseUnsound(family, { said, teaching, validFrom: this.todayOf(family) });
      assertRoomFor('subject', await this.subjects.count(family.id));
      const fixedStartMinute = fixedTime === null ? null : minuteOf(fixedTime);
      const { id } = await this.subjects.add(family.id, {
        ...values,
        ...teachingColumns(teaching),
        weekdays: [...weekdays].sort(),
        fixedStartMinute,
      });
      await this.subjects.setLearners(family.id, id, learners);
      return this.get(family, id);
    });
  }

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateSubjectDto,
  ): Promise<SubjectDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.atVersion(family, seen);
      const today = this.todayOf(family);
      const moment = { today, validFrom: body.validFrom };
      refuse(firstDayErrors(moment));
      const held = subjectOn(before, body.validFrom ?? today);
      const { name = held.name, kind = held.kind, core = held.core } = body;
      const { pauses = held.pauses } = body;
      const facts = mergedFacts(held, body);
      await this.refuseUnsound(family, {
        said: { ...facts, fixedTime: timeOf(facts), pauses },
        teaching: { rule: facts.teaching.rule, parentIds: facts.teaching.adultIds },
        validFrom: body.validFrom ?? today,
      });
      const { columns, learners } = changedSubject(before, facts, moment);
      await this.subjects.change(family.id, seen, { name, kind, core, pauses, ...columns });
      await this.subjects.setLearners(family.id, before.id, learners);
      return this.get(family, before.id);
    });
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    await this.database.holdingFamily(family.id, async () => {
      await this.atVersion(family, seen);
      await this.removal.remove(family, seen.id, this.clock.now());
    });
  }

  private async atVersion(
    family: FamilyContext,
    { id, version }: SeenVersion,
  ): Promise<SubjectWithFacts> {
    const found = await this.find(family, id);
    if (found === null) throw notFound('subject');
    if (found.version !== version)
      throw stale(toSubjectDto(found, this.todayOf(family)), 'subject');
    return found;
  }

  private async find(family: FamilyContext, id: string): Promise<SubjectWithFacts | null> {
    const subject = await this.subjects.findById(family.id, id);
    const rows = subject === null ? [] : [subject];
    const [found] = await this.subjects.withFacts(family.id, rows);
    return found ?? null;
  }

  private todayOf(family: FamilyContext): LocalDate {
    return todayIn(family.timeZone, this.clock.now());
  }

  private async refuseUnsound(
    family: FamilyContext,
    {
      said,
      teaching,
      validFrom,
    }: {
      readonly said: SubjectInput;
      readonly teaching: TeachingInput;
      readonly validFrom: LocalDate;
    },
  ): Promise<void> {
    const [children, parents] = await Promise.all([
      this.children.findAll(family.id),
      this.parents.findAll(family.id),
    ]);
    const adults = new Set(parents.map(({ id }) => id));
    const hours = new Map(
      children.map(({ id, schoolHours }) => [id, usualHoursOn(schoolHours, validFrom)]),
    );
    refuse([
      ...subjectErrors(said, hours),
      ...teachingErrors(teaching, adults, { of: 'this family' }),
    ]);
  }
}

/** An absent field does not change; a fixed time of null removes the fixed time. */
function mergedFacts(held: SubjectFacts, body: UpdateSubjectDto): SubjectFacts {
  const { minutes = held.minutes, frequency = held.frequency, learners = held.learners } = body;
  const { weekdays = held.weekdays ?? [], involvement = held.involvement } = body;
  const { fixedTime = timeOf(held), teaching } = body;
  return {
    minutes,
    frequency,
    weekdays,
    involvement,
    learners,
    fixedStartMinute: fixedTime === null ? null : minuteOf(fixedTime),
    teaching: teaching ? { rule: teaching.rule, adultIds: teaching.parentIds } : held.teaching,
  };
}

function timeOf({ fixedStartMinute }: Pick<SubjectFacts, 'fixedStartMinute'>): string | null {
  return fixedStartMinute === null ? null : wallClock(fixedStartMinute);
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new InvalidRequestError(errors);
}
