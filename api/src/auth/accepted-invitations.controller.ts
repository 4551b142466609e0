import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AccountLevel,
  ApiProblem,
  CurrentUser,
  UuidParam,
  type SignedInUser,
} from '../http/index.js';
import { AcceptInvitations } from './accept-invitations.use-case.js';
import { JoinedFamilyDto } from './dto/session.dto.js';

@ApiTags('auth')
@Controller('auth/invitations')
export class AcceptedInvitationsController {
  constructor(private readonly invitations: AcceptInvitations) {}

  @Post(':id/accept')
  @AccountLevel()
  @HttpCode(200)
  @ApiOperation({ summary: 'Join the family of an invitation that was sent to your address' })
  @ApiOkResponse({ type: JoinedFamilyDto })
  @ApiProblem('invitation.not-found', 'csrf.invalid')
  async accept(
    @CurrentUser() { accountId }: SignedInUser,
    @UuidParam() id: string,
  ): Promise<JoinedFamilyDto> {
    return { familyId: await this.invitations.accept(accountId, id) };
  }
}
