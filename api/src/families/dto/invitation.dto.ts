import { EmailField, EnumField, InstantField, UuidField, pageOf } from '../../http/index.js';
import type { Invitation, Role } from '../../persistence/index.js';
import { roleField } from './member.dto.js';

const email = {
  description: 'Whoever signs in with this verified address joins the family',
  example: 'sam.rivers@example.org',
} as const;

export class CreateInvitationDto {
  @EmailField(email)
  email: string;

  @EnumField(roleField)
  role: Role;
}

export class InvitationDto {
  @UuidField({ description: 'Id of the invitation' })
  id: string;

  @EmailField(email)
  email: string;

  @EnumField(roleField)
  role: Role;

  @InstantField({ description: 'When it was made' })
  createdAt: string;

  @InstantField({ description: 'Until when it can be accepted' })
  expiresAt: string;
}

export class InvitationPageDto extends pageOf(InvitationDto) {}

export function toInvitationDto(invitation: Invitation): InvitationDto {
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
  };
}
