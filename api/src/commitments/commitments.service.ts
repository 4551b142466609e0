import { Injectable } from '@nestjs/common';
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
  ChildRepository,
  CommitmentRepository,
  Database,
  ParentRepository,
  type Commitment,
  type PageRequest,
} from '../persistence/index.js';
import { InvalidRequestError } from '../platform/index.js';
import {
  commitmentColumns,
  commitmentErrors,
  type CommitmentInput,
  strangerErrors,
} from './commitment-rules.js';
import { nobodyElse, toCommitmentDto, type CommitmentDto } from './dto/commitment.dto.js';
import type { CreateCommitmentDto } from './dto/create-commitment.dto.js';
import type { UpdateCommitmentDto } from './dto/update-commitment.dto.js';

@Injectable()
export class CommitmentsService {
  constructor(
    private readonly database: Database,
    private readonly commitments: CommitmentRepository,
    private readonly parents: ParentRepository,
    private readonly children: ChildRepository,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<CommitmentDto>> {
    return toPageDto(await this.commitments.findPage(family.id, request), toCommitmentDto);
  }

  async get(family: FamilyContext, id: string): Promise<CommitmentDto> {
    return toCommitmentDto(await this.find(family, id));
  }

  async add(family: FamilyContext, body: CreateCommitmentDto): Promise<CommitmentDto> {
    const said: CommitmentInput = {
      ...body,
      parentId: body.parentId ?? null,
      childId: body.childId ?? null,
      weekdays: body.weekdays ?? [],
      endDate: body.endDate ?? null,
      companions: body.companions ?? nobodyElse,
      travelBeforeMinutes: body.travelBeforeMinutes ?? 0,
      travelAfterMinutes: body.travelAfterMinutes ?? 0,
    };
    return this.database.holdingFamily(family.id, async () => {
      await this.refuseUnsound(family, said);
      assertRoomFor('commitment', await this.commitments.count(family.id));
      return toCommitmentDto(await this.commitments.add(family.id, commitmentColumns(said)));
    });
  }

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateCommitmentDto,
  ): Promise<CommitmentDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.find(family, seen.id);
      if (before.version !== seen.version) throw stale(toCommitmentDto(before), 'commitment');
      const said = afterChange(toCommitmentDto(before), body);
      await this.refuseUnsound(family, said);
      const changed = await this.commitments.change(family.id, seen, commitmentColumns(said));
      const present = await this.commitments.findById(family.id, seen.id);
      if (!changed || present === null) {
        throw stale(present && toCommitmentDto(present), 'commitment');
      }
      return toCommitmentDto(present);
    });
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    if (await this.commitments.remove(family.id, seen)) return;
    const present = await this.commitments.findById(family.id, seen.id);
    throw stale(present && toCommitmentDto(present), 'commitment');
  }

  private async find(family: FamilyContext, id: string): Promise<Commitment> {
    const commitment = await this.commitments.findById(family.id, id);
    if (commitment === null) throw notFound('commitment');
    return commitment;
  }

  private async refuseUnsound(family: FamilyContext, said: CommitmentInput): Promise<void> {
    const [parents, children] = await Promise.all([
      this.parents.findAll(family.id),
      this.children.findAll(family.id),
    ]);
    const known = { parents: idsOf(parents), children: idsOf(children) };
    const errors: FieldError[] = [
      ...commitmentErrors(said),
      ...strangerErrors(said, known, { of: 'this family' }),
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }
}

function idsOf(people: readonly { readonly id: string }[]): Set<string> {
  return new Set(people.map(({ id }) => id));
}

/**
 * An absent field does not change, except where the new owner or recurrence makes it invalid: whoever becomes the owner is
 * no companion any more, and the whole family has none.
 */
function afterChange(before: CommitmentDto, body: UpdateCommitmentDto): CommitmentInput {
  const ownerKind = body.ownerKind ?? before.ownerKind;
  const recurrence = body.recurrence ?? before.recurrence;
  const wasOrIsOnce = before.recurrence === 'once' || recurrence === 'once';
  const parentId = body.parentId ?? (ownerKind === 'parent' ? before.parentId : null);
  const childId = body.childId ?? (ownerKind === 'child' ? before.childId : null);
  const kept = ownerKind === 'family' ? nobodyElse : before.companions;
  return {
    title: body.title ?? before.title,
    ownerKind,
    parentId,
    childId,
    recurrence,
    weekdays: body.weekdays ?? before.weekdays,
    startDate: body.startDate ?? before.startDate,
    endDate: body.endDate !== undefined ? body.endDate : wasOrIsOnce ? null : before.endDate,
    startTime: body.startTime ?? before.startTime,
    endTime: body.endTime ?? before.endTime,
    companions: body.companions ?? {
      parentIds: kept.parentIds.filter((id) => id !== parentId),
      childIds: kept.childIds.filter((id) => id !== childId),
    },
    travelBeforeMinutes: body.travelBeforeMinutes ?? before.travelBeforeMinutes,
    travelAfterMinutes: body.travelAfterMinutes ?? before.travelAfterMinutes,
  };
}
