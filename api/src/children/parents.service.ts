import { Injectable } from '@nestjs/common';
import { type LocalDate, todayIn } from '../domain/calendar/index.js';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  stale,
  toPageDto,
  validFromErrors,
  type FamilyContext,
  type FieldError,
  type PageOf,
  type SeenVersion,
} from '../http/index.js';
import { Database, ParentRepository, type Parent, type PageRequest } from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import {
  toParentDto,
  type CreateParentDto,
  type ParentDto,
  type UpdateParentDto,
} from './dto/parent.dto.js';
import { changedHours } from './changed-hours.js';
import { RemoveParent } from './remove-parent.use-case.js';
import { weeklyHoursErrors } from './weekly-hours-rules.js';

@Injectable()
export class ParentsService {
  constructor(
    private readonly database: Database,
    private readonly parents: ParentRepository,
    private readonly removing: RemoveParent,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<ParentDto>> {
    const today = this.todayOf(family);
    const page = await this.parents.findPage(family.id, request);
    return toPageDto(page, (parent) => toParentDto(parent, today));
  }

  async get(family: FamilyContext, id: string): Promise<ParentDto> {
    return toParentDto(await this.find(family, id), this.todayOf(family));
  }

  async add(family: FamilyContext, { name, freeHours }: CreateParentDto): Promise<ParentDto> {
    refuse(weeklyHoursErrors(freeHours, 'freeHours'));
    return this.database.holdingFamily(family.id, async () => {
      assertRoomFor('parent', await this.parents.count(family.id));
      const added = await this.parents.add(family.id, { name, freeHours: freeHours ?? [] });
      return toParentDto(added, this.todayOf(family));
    });
  }

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateParentDto,
  ): Promise<ParentDto> {
    const today = this.todayOf(family);
    const { name, freeHours: usual, validFrom = today } = body;
    refuse([...weeklyHoursErrors(usual, 'freeHours'), ...validFromErrors(body.validFrom, today)]);
    const before = await this.find(family, seen.id);
    const freeHours = usual && changedHours(before.freeHours, { usual, validFrom });
    const changed = await this.parents.change(family.id, seen, { name, freeHours });
    const present = await this.parents.findById(family.id, seen.id);
    if (!changed || present === null) throw stale(present && toParentDto(present, today), 'parent');
    return toParentDto(present, today);
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    if (await this.removing.remove(family.id, seen)) return;
    const present = await this.parents.findById(family.id, seen.id);
    throw stale(present && toParentDto(present, this.todayOf(family)), 'parent');
  }

  private async find(family: FamilyContext, id: string): Promise<Parent> {
    const parent = await this.parents.findById(family.id, id);
    if (parent === null) throw notFound('parent');
    return parent;
  }

  private todayOf(family: FamilyContext): LocalDate {
    return todayIn(family.timeZone, this.clock.now());
  }
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new InvalidRequestError(errors);
}
