import { Body, Controller, Delete, Get, HttpCode, Patch, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  IfMatchVersion,
  PageQueryDto,
  Roles,
  UuidParam,
  type FamilyContext,
} from '../http/index.js';
import { MemberDto, MemberPageDto } from './dto/member.dto.js';
import { UpdateMemberDto } from './dto/update-member.dto.js';
import { MembersService } from './members.service.js';

@ApiTags('families')
@Controller('members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Roles('viewer', { beforeConsent: true })
  @ApiOperation({ summary: 'Who belongs to the family' })
  @ApiOkResponse({ type: MemberPageDto })
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<MemberPageDto> {
    return this.members.list(family, query);
  }

  @Patch(':id')
  @Roles('owner', { beforeConsent: true })
  @ApiOperation({ summary: 'Give a member another role' })
  @ApiOkResponse({ type: MemberDto })
  @ApiProblem('member.not-found', 'member.last-owner')
  changeRole(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateMemberDto,
  ): Promise<MemberDto> {
    return this.members.changeRole(family, { id, version }, body.role);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('owner', { beforeConsent: true })
  @ApiOperation({ summary: 'Take a member out of the family' })
  @ApiNoContentResponse()
  @ApiProblem('member.not-found', 'member.last-owner')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.members.remove(family, { id, version });
  }
}
