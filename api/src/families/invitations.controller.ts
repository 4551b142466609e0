import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  Idempotent,
  PageQueryDto,
  Roles,
  UuidParam,
  type FamilyContext,
} from '../http/index.js';
import { CreateInvitationDto, InvitationDto, InvitationPageDto } from './dto/invitation.dto.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('families')
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Roles('owner', { beforeConsent: true })
  @ApiOperation({ summary: 'Invitations that wait' })
  @ApiOkResponse({ type: InvitationPageDto })
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<InvitationPageDto> {
    return this.invitations.list(family, query);
  }

  @Post()
  @Roles('owner', { beforeConsent: true })
  @Idempotent()
  @ApiOperation({ summary: 'Invite a person by e-mail address' })
  @ApiCreatedResponse({ type: InvitationDto })
  @ApiProblem(
    'request.invalid',
    'invitation.exists',
    'invitation.already-member',
    'invitation.limit',
  )
  invite(
    @CurrentFamily() family: FamilyContext,
    @Body() body: CreateInvitationDto,
  ): Promise<InvitationDto> {
    return this.invitations.invite(family, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('owner', { beforeConsent: true })
  @ApiOperation({ summary: 'Take an invitation back' })
  @ApiNoContentResponse()
  @ApiProblem('invitation.not-found')
  withdraw(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<void> {
    return this.invitations.withdraw(family, id);
  }
}
