import { Injectable } from '@nestjs/common';
import { assertRoomFor } from '../families/family-limits.js';
import {
  notFound,
  stale,
  toPageDto,
  type FamilyContext,
  type PageOf,
  type SeenVersion,
} from '../http/index.js';
import { Database, ParentRepository, type PageRequest } from '../persistence/index.js';
import { InvalidRequestError } from '../platform/index.js';
import {
  toParentDto,
  type CreateParentDto,
  type ParentDto,
  type UpdateParentDto,
} from './dto/parent.dto.js';
import { RemoveParent } from './remove-parent.use-case.js';
import { weeklyHoursErrors } from './weekly-hours-rules.js';

@Injectable()
export class ParentsService {
  constructor(
    private readonly database: Database,
    private readonly parents: ParentRepository,
    private readonly removing: RemoveParent,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<ParentDto>> {
    return toPageDto(await this.parents.findPage(family.id, request), toParentDto);
  }

  async get(family: FamilyContext, id: string): Promise<ParentDto> {
    const parent = await this.parents.findById(family.id, id);
    if (parent === null) throw notFound('parent');
    return toParentDto(parent);
  }

  async add(family: FamilyContext, { name, freeHours }: CreateParentDto): Promise<ParentDto> {
    refuseWrongHours(freeHours);
    return this.database.holdingFamily(family.id, async () => {
      assertRoomFor('parent', await this.parents.count(family.id));
      return toParentDto(await this.parents.add(family.id, { name, freeHours: freeHours ?? [] }));
    });
  }

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateParentDto,
  ): Promise<ParentDto> {
    refuseWrongHours(body.freeHours);
    const { name, freeHours } = body;
    const changed = await this.parents.change(family.id, seen, { name, freeHours });
    const present = await this.parents.findById(family.id, seen.id);
    if (!changed || present === null) throw stale(present && toParentDto(present), 'parent');
    return toParentDto(present);
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    if (await this.removing.remove(family.id, seen)) return;
    const present = await this.parents.findById(family.id, seen.id);
    throw stale(present && toParentDto(present), 'parent');
  }
}

function refuseWrongHours(hours: CreateParentDto['freeHours']): void {
  const errors = weeklyHoursErrors(hours, 'freeHours');
  if (errors.length > 0) throw new InvalidRequestError(errors);
}
