import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import { notFound, toPageDto, type FamilyContext, type PageOf } from '../http/index.js';
import { CommitmentRepository, Database, type PageRequest } from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { CheckCommitment } from './check-commitment.use-case.js';
import { commitmentColumns, type CommitmentInput } from './commitment-rules.js';
import { nobodyElse, toCommitmentDto, type CommitmentDto } from './dto/commitment.dto.js';
import type { CreateCommitmentDto } from './dto/create-commitment.dto.js';

@Injectable()
export class CommitmentsService {
  constructor(
    private readonly database: Database,
    private readonly commitments: CommitmentRepository,
    private readonly check: CheckCommitment,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<CommitmentDto>> {
    return toPageDto(await this.commitments.findPage(family.id, request), toCommitmentDto);
  }

  async get(family: FamilyContext, id: string): Promise<CommitmentDto> {
    const commitment = await this.commitments.findById(family.id, id);
    if (commitment === null) throw notFound('commitment');
    return toCommitmentDto(commitment);
  }

  async add(family: FamilyContext, body: CreateCommitmentDto): Promise<CommitmentDto> {
    const said: CommitmentInput = {
      ...body,
      parentId: body.parentId ?? null,
      childId: body.childId ?? null,
      weekdays: body.weekdays ?? [],
      endDate: body.endDate ?? null,
      companions: body.companions ?? nobodyElse,
      adultsStay: body.adultsStay ?? true,
      travelBeforeMinutes: body.travelBeforeMinutes ?? 0,
      travelAfterMinutes: body.travelAfterMinutes ?? 0,
    };
    return this.database.holdingFamily(family.id, async () => {
      await this.check.refuseUnsound(family.id, said);
      await this.check.refuseTooMany(family.id, todayIn(family.timeZone, this.clock.now()));
      return toCommitmentDto(await this.commitments.add(family.id, commitmentColumns(said)));
    });
  }
}
