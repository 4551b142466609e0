import { Injectable } from '@nestjs/common';
import type { FamilyContext } from '../http/index.js';
import {
  AuditRepository,
  ChildRepository,
  ConsentRepository,
  Database,
  OutboxRepository,
  type ConsentDecision,
  type ConsentPurpose,
  type Page,
  type PageRequest,
} from '../persistence/index.js';
import { AppError, Clock, InvalidRequestError } from '../platform/index.js';
import { hasServiceConsent } from './consent-rules.js';
import { consentText } from './consent-texts.js';

export interface Decide {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  readonly textVersion: string;
  readonly childId: string | null;
}

/** What a family permitted. Every decision is a new row; the last one for a purpose and child is in force. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentRepository,
    private readonly children: ChildRepository,
    private readonly audit: AuditRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  inForce(familyId: string): Promise<ConsentDecision[]> {
    return this.consents.listInForce(familyId);
  }

  history(familyId: string, request: PageRequest): Promise<Page<ConsentDecision>> {
    return this.consents.findPage(familyId, request);
  }

  /** Whether the family agreed to the present text of the service. */
  async hasService(familyId: string): Promise<boolean> {
    const decision = await this.consents.findInForce(familyId, 'service');
    return decision !== null && hasServiceConsent([decision]);
  }

  async decide(family: FamilyContext, decide: Decide): Promise<ConsentDecision> {
    await this.check(family.id, decide);
    return this.database.holdingFamily(family.id, async () => {
      const isFirst = (await this.consents.count(family.id)) === 0;
      const decision = await this.consents.add(family.id, {
        ...decide,
        accountId: family.accountId,
        way: isFirst ? 'consent-screen' : 'settings',
        decidedAt: this.clock.now(),
      });
      await this.record(decision);
      return decision;
    });
  }

  /** Writes the decision to the audit trail and emits it as an event. */
  private async record(decision: ConsentDecision): Promise<void> {
    const { id, familyId, accountId, purpose, granted, textVersion, childId } = decision;
    const action = granted ? 'consent.given' : 'consent.withdrawn';
    const details = { purpose, textVersion, childId };
    await this.audit.record({ action, familyId, accountId, subjectId: id, details });
    await this.outbox.record(familyId, { type: action, subjectId: id, data: { purpose, childId } });
  }

  private async check(
    familyId: string,
    { purpose, granted, textVersion, childId }: Decide,
  ): Promise<void> {
    const { version } = consentText(purpose);
    // A refusal counts for any version of the text; a consent only for the current version.
    if (granted && textVersion !== version) {
      throw new AppError(
        'consent.text-changed',
        'The text has changed. Read it again, then decide.',
        {
          details: { currentTextVersion: version },
        },
      );
    }
    if (childId === null) return;
    if (purpose !== 'model-improvement') {
      const message = `childId must be absent: ${purpose} is decided for the whole family`;
      const params = { purpose };
      throw new InvalidRequestError([
        { field: 'childId', code: 'consent.per-family', params, message },
      ]);
    }
    if ((await this.children.findById(familyId, childId)) === null) {
      throw new AppError('child.not-found', 'There is no such child in this family.');
    }
  }
}
