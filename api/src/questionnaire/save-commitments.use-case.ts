import { Injectable } from '@nestjs/common';
import { RemoveCommitment } from '../commitments/remove-commitment.use-case.js';
import type { LocalDate } from '../domain/calendar/index.js';
import { type Commitment, CommitmentRepository } from '../persistence/index.js';
import { type Columns, commitmentRows } from './answered-rows.js';
import type { AnsweredCommitmentDto } from './dto/answered-plan.dto.js';
import { reconcile } from './reconcile.js';

/** Writes the commitments of the answers. What they say is true from today on: past weeks keep what was true then. */
@Injectable()
export class SaveCommitments {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly removal: RemoveCommitment,
  ) {}

  /** Call it inside a transaction. */
  async save(
    familyId: string,
    answered: readonly AnsweredCommitmentDto[],
    today: LocalDate,
  ): Promise<void> {
    const pasts: Columns<Commitment>[] = [];
    const rowOf = (answer: AnsweredCommitmentDto, before?: Commitment): Columns<Commitment> => {
      const { row, past } = commitmentRows(answer, { today, ...(before && { before }) });
      if (past) pasts.push(past);
      return row;
    };
    await reconcile(familyId, this.commitments, {
      what: 'commitment',
      ids: answered.map(({ id }) => id),
      rows: answered.map((answer) => (before) => rowOf(answer, before)),
      remove: (row) => this.removal.end(familyId, row, today),
      isOver: ({ endDate }) => endDate !== null && endDate < today,
    });
    await this.commitments.addAll(familyId, pasts);
  }
}
