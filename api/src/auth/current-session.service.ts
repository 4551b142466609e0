import { Injectable } from '@nestjs/common';
import type { SignedInUser } from '../http/index.js';
import {
  AccountRepository,
  MemberRepository,
  FamilyRepository,
  type Account,
  type MemberWithFamily,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { consentText } from '../consents/consent-texts.js';
import { ConsentsService } from '../consents/consents.service.js';
import { AcceptInvitations } from './accept-invitations.use-case.js';
import type {
  FamilyChoiceDto,
  SessionAccountDto,
  SessionDto,
  SessionFamilyDto,
  WaitingInvitationDto,
} from './dto/session.dto.js';
import { signInRequired } from './sessions/access-tokens.service.js';
import { CsrfTokensService } from './sessions/csrf-tokens.service.js';

/** What the web app needs to know about who is signed in, in one answer. */
@Injectable()
export class CurrentSessionService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly members: MemberRepository,
    private readonly families: FamilyRepository,
    private readonly invitations: AcceptInvitations,
    private readonly consents: ConsentsService,
    private readonly csrf: CsrfTokensService,
    private readonly clock: Clock,
  ) {}

  /** `familyId` chooses among several; one the person does not belong to is passed over. */
  async of({ accountId, sessionId }: SignedInUser, familyId?: string): Promise<SessionDto> {
    const account = await this.accounts.findById(accountId);
    if (account === null) throw signInRequired();
    const memberships = await this.members.listFamiliesOf(accountId);
    const current = memberships.find(({ family }) => family.id === familyId) ?? memberships[0];
    const service = current !== undefined && (await this.consents.hasService(current.family.id));
    const owners = await this.members.ownerNames(memberships.map(({ family }) => family.id));
    return {
      account: toAccountDto(account),
      family: current === undefined ? null : toFamilyDto(current, owners),
      families: memberships.map((each) => toChoiceDto(each, owners)),
      invitations: await this.waitingFor(account),
      consent: { service, currentTextVersion: consentText('service').version },
      serverTime: this.clock.now().toISOString(),
      csrfToken: this.csrf.issue(sessionId),
    };
  }

  private async waitingFor(account: Account): Promise<WaitingInvitationDto[]> {
    const waiting = await this.invitations.waitingFor(account);
    if (waiting.length === 0) return [];
    const familyIds = waiting.map(({ familyId }) => familyId);
    const owners = await this.members.ownerNames(familyIds);
    const families = await this.families.findByIds(familyIds);
    const names = new Map(families.map(({ id, name }) => [id, name]));
    return waiting.map(({ id, familyId, role }) => ({
      id,
      role,
      familyName: names.get(familyId) ?? '',
      ownerName: owners.get(familyId) ?? null,
    }));
  }
}

type OwnerNames = ReadonlyMap<string, string>;

function toChoiceDto({ member, family }: MemberWithFamily, owners: OwnerNames): FamilyChoiceDto {
  const { id, name, onboardedAt } = family;
  const ownerName = owners.get(id) ?? null;
  return { id, name, role: member.role, ownerName, onboarded: onboardedAt !== null };
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

function toFamilyDto(membership: MemberWithFamily, owners: OwnerNames): SessionFamilyDto {
  const { timeZone, onboardedAt } = membership.family;
  const choice = toChoiceDto(membership, owners);
  return { ...choice, timeZone, onboardedAt: onboardedAt?.toISOString() ?? null };
}
