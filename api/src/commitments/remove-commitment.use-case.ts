import { Injectable } from '@nestjs/common';
import { type LocalDate, seriesEndedBefore, todayIn } from '../domain/calendar/index.js';
import { notFound, stale, type FamilyContext, type SeenVersion } from '../http/index.js';
import { type Commitment, CommitmentRepository, Database } from '../persistence/index.js';
import { Clock, InvalidRequestError } from '../platform/index.js';
import { toCommitmentDto } from './dto/commitment.dto.js';
import type { RemoveFactQueryDto } from './dto/remove-fact.dto.js';
import { removalErrors } from './removed-fact.js';

/** Removes a commitment from a day on, so that past weeks keep it, or altogether. */
@Injectable()
export class RemoveCommitment {
  constructor(
    private readonly database: Database,
    private readonly commitments: CommitmentRepository,
    private readonly clock: Clock,
  ) {}

  async remove(family: FamilyContext, seen: SeenVersion, query: RemoveFactQueryDto): Promise<void> {
    const today = todayIn(family.timeZone, this.clock.now());
    await this.database.holdingFamily(family.id, async () => {
      const before = await this.commitments.findById(family.id, seen.id);
      if (before === null) throw notFound('commitment');
      if (before.version !== seen.version) throw stale(toCommitmentDto(before), 'commitment');
      const errors = removalErrors(query, { until: before.endDate, today });
      if (errors.length > 0) throw new InvalidRequestError(errors);
      if (query.past === 'removed') await this.commitments.remove(family.id, seen);
      else await this.end(family.id, before, query.validFrom ?? today);
    });
  }

  /** Ends a commitment, so that it is there on no day from this one on. Call it inside a transaction. */
  async end(familyId: string, commitment: Commitment, from: LocalDate): Promise<void> {
    const { id } = commitment;
    const left = seriesEndedBefore(commitment, from);
    if (left === null) await this.commitments.remove(familyId, { id });
    else await this.commitments.overwrite(familyId, id, { endDate: left.endDate });
  }
}
