import {
  AccountRepository,
  InvitationRepository,
  type OutboxEvent,
} from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';
import { EventConsumer } from '../events/event-consumer.js';
import { TellPeople } from './tell-people.js';

/** Tells those who are invited: in the list of whoever has an account with that address, and else by the address alone. */
@Injectable()
export class TellOfInvitations extends EventConsumer {
  readonly name = 'tell-of-invitations';

  constructor(
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly people: TellPeople,
  ) {
    super();
  }

  listensTo(type: string): boolean {
    return type === 'invitation.created';
  }

  async consume({ familyId, subjectId }: OutboxEvent): Promise<void> {
    if (familyId === null) return;
    const invitation = await this.invitations.findById(familyId, subjectId);
    // It was taken back, or accepted, before anybody could be told.
    if (!invitation) return;
    const accounts = await this.accounts.findByVerifiedEmail(invitation.email);
    const recipients = accounts.length > 0 ? accounts.map(({ id }) => id) : [null];
    const byAccountId = invitation.invitedBy;
    await this.people.tellInvited(
      recipients.map((accountId) => ({
        familyId,
        recipientId: accountId ?? invitation.id,
        accountId,
        kind: 'invitation' as const,
        subjectId: invitation.id,
        occurrence: 'made',
        data: { at: invitation.expiresAt.toISOString(), ...(byAccountId && { byAccountId }) },
        listed: true,
      })),
    );
  }
}
