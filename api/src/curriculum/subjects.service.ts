import { Injectable } from '@nestjs/common';
import { minuteOf, todayIn, usualHoursOn } from '../domain/calendar/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  stale,
  type FamilyContext,
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
} from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
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
    return { items: await this.toDtos(family, page.items), nextCursor: page.nextCursor };
  }

  async get(family: FamilyContext, id: string): Promise<SubjectDto> {
    const found = await this.find(family, id);
    if (found === null) throw notFound('subject');
    return found;
  }

  async add(family: FamilyContext, body: CreateSubjectDto): Promise<SubjectDto> {
    const { learners, fixedTime: fixed, teaching = anyone, ...values } = body;
    const fixedTime = fixed ?? null;
    return this.database.holdingFamily(family.id, async () => {
      await this.refuseUnsound(family, { ...body, fixedTime }, teaching);
      assertRoomFor('subject', await this.subjects.count(family.id));
      const fixedStartMinute = fixedTime === null ? null : minuteOf(fixedTime);
      const { id } = await this.subjects.add(family.id, {
        ...values,
        ...teachingColumns(teaching),
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
      const said = merge(before, body);
      const { learners, fixedTime, teaching, version: _version, id, ...values } = said;
      await this.refuseUnsound(family, { ...values, learners, fixedTime }, teaching);
      const fixedStartMinute = fixedTime === null ? null : minuteOf(fixedTime);
      await this.subjects.change(family.id, seen, {
        ...values,
        ...teachingColumns(teaching),
        fixedStartMinute,
      });
      await this.subjects.setLearners(family.id, id, learners);
      return this.get(family, id);
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
  ): Promise<SubjectDto> {
    const found = await this.get(family, id);
    if (found.version !== version) throw stale(found, 'subject');
    return found;
  }

  private async find(family: FamilyContext, id: string): Promise<SubjectDto | null> {
    const subject = await this.subjects.findById(family.id, id);
    if (subject === null) return null;
    const [found] = await this.toDtos(family, [subject]);
    return found ?? null;
  }

  private async toDtos(family: FamilyContext, rows: readonly Subject[]): Promise<SubjectDto[]> {
    const learners = await this.subjects.findLearners(
      family.id,
      rows.map(({ id }) => id),
    );
    return rows.map((subject) => toSubjectDto(subject, learners.get(subject.id) ?? []));
  }

  private async refuseUnsound(
    family: FamilyContext,
    said: SubjectInput,
    teaching: TeachingInput,
  ): Promise<void> {
    const [children, parents] = await Promise.all([
      this.children.findAll(family.id),
      this.parents.findAll(family.id),
    ]);
    const adults = new Set(parents.map(({ id }) => id));
    const today = todayIn(family.timeZone, this.clock.now());
    const hours = new Map(
      children.map(({ id, schoolHours }) => [id, usualHoursOn(schoolHours, today)]),
    );
    const errors = [
      ...subjectErrors(said, hours),
      ...teachingErrors(teaching, adults, { of: 'this family' }),
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }
}

/** An absent field does not change; a fixed time of null removes the fixed time. */
function merge(before: SubjectDto, body: UpdateSubjectDto): SubjectDto {
  const said = Object.entries(body).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(said) };
}
