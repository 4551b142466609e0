import { Injectable } from '@nestjs/common';
import { todayIn } from '../domain/calendar/index.js';
import {
  notFound,
  stale,
  type FamilyContext,
  type SeenVersion,
  validFromErrors,
} from '../http/index.js';
import { CommitmentRepository, Database } from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { changedCommitment, changeErrors, type CommitmentChange } from './changed-commitment.js';
import { CheckCommitment } from './check-commitment.use-case.js';
import { commitmentColumns, type CommitmentInput } from './commitment-rules.js';
import { nobodyElse, toCommitmentDto, type CommitmentDto } from './dto/commitment.dto.js';
import type { UpdateCommitmentDto } from './dto/update-commitment.dto.js';

/** Changes a commitment from a day on: the row goes on as what it becomes, and another one keeps what it was until then. */
@Injectable()
export class ChangeCommitment {
  constructor(
    private readonly database: Database,
    private readonly commitments: CommitmentRepository,
    private readonly check: CheckCommitment,
    private readonly clock: Clock,
  ) {}

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateCommitmentDto,
  ): Promise<CommitmentDto> {
    const today = todayIn(family.timeZone, this.clock.now());
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.commitments.findById(family.id, seen.id);
      if (before === null) throw notFound('commitment');
      if (before.version !== seen.version) throw stale(toCommitmentDto(before), 'commitment');
      const said = afterChange(toCommitmentDto(before), body);
      const validFrom = body.validFrom === undefined ? today : body.validFrom;
      const others = await this.commitments.partsOf(family.id, before.seriesId);
      const change: CommitmentChange = {
        before,
        said: commitmentColumns(said),
        validFrom,
        others: others.filter(({ id }) => id !== before.id),
      };
      const isDayGiven = body.validFrom !== undefined;
      await this.check.refuseUnsound(family.id, said, [
        ...validFromErrors(body.validFrom ?? undefined, today),
        ...changeErrors(change, isDayGiven),
      ]);
      if (!(await this.write(family.id, change, today))) throw stale(null, 'commitment');
      const present = await this.commitments.findById(family.id, seen.id);
      if (present === null) throw notFound('commitment');
      return toCommitmentDto(present);
    });
  }

  /** False where somebody else has changed it at this moment. */
  private async write(familyId: string, change: CommitmentChange, today: string): Promise<boolean> {
    const { before } = change;
    const { present, past, takenUp } = changedCommitment(change);
    const seriesId = past ? (before.seriesId ?? before.id) : before.seriesId;
    if (past) {
      await this.check.refuseTooMany(familyId, today);
      await this.commitments.add(familyId, {
        ...past,
        seriesId,
        fromQuestionnaire: before.fromQuestionnaire,
      });
    }
    if (takenUp) await this.commitments.remove(familyId, takenUp);
    return this.commitments.change(familyId, before, { ...present, seriesId });
  }
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
    adultsStay: body.adultsStay ?? before.adultsStay,
    travelBeforeMinutes: body.travelBeforeMinutes ?? before.travelBeforeMinutes,
    travelAfterMinutes: body.travelAfterMinutes ?? before.travelAfterMinutes,
  };
}
