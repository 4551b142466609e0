import { EnumField } from '../../http/index.js';
import type { Role } from '../../persistence/index.js';
import { roleField } from './member.dto.js';

export class UpdateMemberDto {
  @EnumField(roleField)
  role: Role;
}
