import { Injectable } from '@nestjs/common';
import type { SignedInUser } from '../http/index.js';
import {
  AccountRepository,
  MemberRepository,
  type Account,
  type MemberWithFamily,
} from '../persistence/index.js';
import { consentText } from '../consents/consent-texts.js';
import { ConsentsService } from '../consents/consents.service.js';
import type { SessionAccountDto, SessionDto, SessionFamilyDto } from './dto/session.dto.js';
import { signInRequired } from './sessions/access-tokens.service.js';
import { CsrfTokensService } from './sessions/csrf-tokens.service.js';

/** What the web app needs to know about who is signed in, in one answer. */
@Injectable()
export class CurrentSessionService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly members: MemberRepository,
    private readonly consents: ConsentsService,
    private readonly csrf: CsrfTokensService,
  ) {}

  /** `familyId` chooses among several; one the person does not belong to is passed over. */
  async of({ accountId, sessionId }: SignedInUser, familyId?: string): Promise<SessionDto> {
    const account = await this.accounts.findById(accountId);
    if (account === null) throw signInRequired();
    const memberships = await this.members.listFamiliesOf(accountId);
    const current = memberships.find(({ family }) => family.id === familyId) ?? memberships[0];
    const service = current !== undefined && (await this.consents.hasService(current.family.id));
    return {
      account: toAccountDto(account),
      family: current === undefined ? null : toFamilyDto(current),
      families: memberships.map(({ member, family }) => ({
        id: family.id,
        name: family.name,
        role: member.role,
      })),
      consent: { service, currentTextVersion: consentText('service').version },
      csrfToken: this.csrf.issue(sessionId),
    };
  }
}

function toAccountDto({
  id,
  displayName,
  email,
  pictureUrl,
  staffRole,
}: Account): SessionAccountDto {
  return { id, name: displayName, email, pictureUrl, staffRole };
}

function toFamilyDto({ member, family }: MemberWithFamily): SessionFamilyDto {
  const { id, name, timeZone, onboardedAt } = family;
  return { id, name, timeZone, role: member.role, onboardedAt: onboardedAt?.toISOString() ?? null };
}
