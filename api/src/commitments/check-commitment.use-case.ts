import { Injectable } from '@nestjs/common';
import { knownPeople } from '../families/owner-rules.js';
import { assertRoomFor } from '../families/family-limits.js';
import type { FieldError } from '../http/index.js';
import { ChildRepository, CommitmentRepository, ParentRepository } from '../persistence/index.js';
import { InvalidRequestError } from '../platform/index.js';
import { commitmentErrors, type CommitmentInput, unknownPeopleErrors } from './commitment-rules.js';

/** So many commitments that are over are kept for past weeks beside those that the family has. */
const MOST_OVER = 1800;

/** What every commitment of a family must be. */
@Injectable()
export class CheckCommitment {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly parents: ParentRepository,
    private readonly children: ChildRepository,
  ) {}

  async refuseUnsound(
    familyId: string,
    said: CommitmentInput,
    others: readonly FieldError[] = [],
  ): Promise<void> {
    const [parents, children] = await Promise.all([
      this.parents.findAll(familyId),
      this.children.findAll(familyId),
    ]);
    const errors: FieldError[] = [
      ...commitmentErrors(said),
      ...unknownPeopleErrors(said, knownPeople(parents, children), { of: 'this family' }),
      ...others,
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }

  /** What is over takes no room, up to a number that no family reaches by living. */
  async refuseTooMany(familyId: string, today: string): Promise<void> {
    const { all, ahead } = await this.commitments.countFrom(familyId, today);
    assertRoomFor('commitment', Math.max(ahead, all - MOST_OVER));
  }
}
