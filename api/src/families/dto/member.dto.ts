import {
  EmailField,
  EnumField,
  InstantField,
  IntField,
  StringField,
  UuidField,
  pageOf,
} from '../../http/index.js';
import { ROLES, type MemberWithAccount, type Role } from '../../persistence/index.js';

export const roleField = {
  values: ROLES,
  name: 'Role',
  description: 'What the person may do: a viewer looks, an editor plans, an owner also decides',
} as const;

export class MemberDto {
  @UuidField({ description: 'Id of the membership' })
  id: string;

  @UuidField({ description: 'Id of the account' })
  accountId: string;

  @StringField({ description: 'The name the person signs in with', example: 'Robin Rivers' })
  name: string;

  @EmailField({ description: 'The address the person signs in with' })
  email: string;

  @EnumField(roleField)
  role: Role;

  @InstantField({ description: 'When the person joined' })
  joinedAt: string;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class MemberPageDto extends pageOf(MemberDto) {}

export function toMemberDto({ member, account }: MemberWithAccount): MemberDto {
  return {
    id: member.id,
    accountId: account.id,
    name: account.displayName,
    email: account.email,
    role: member.role,
    joinedAt: member.joinedAt.toISOString(),
    version: member.version,
  };
}
