import { Injectable } from '@nestjs/common';
import { AuditRepository, OutboxRepository, type ConsentDecision } from '../persistence/index.js';

/** Tells the audit trail and the other parts of the product that something was decided. */
@Injectable()
export class ConsentRecords {
  constructor(
    private readonly audit: AuditRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  /** Inside the transaction of the decision. */
  async tell({
    id,
    familyId,
    accountId,
    purpose,
    granted,
    textVersion,
    childId,
  }: ConsentDecision): Promise<void> {
    const action = granted ? 'consent.given' : 'consent.withdrawn';
    const details = { purpose, textVersion, childId };
    await this.audit.record({ action, familyId, accountId, subjectId: id, details });
    await this.outbox.record(familyId, { type: action, subjectId: id, data: { purpose, childId } });
  }
}
