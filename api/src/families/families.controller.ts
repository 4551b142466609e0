import { Body, Controller, Delete, Get, HttpCode, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  IfMatchVersion,
  Roles,
  type FamilyContext,
} from '../http/index.js';
import { FamilyDto } from './dto/family.dto.js';
import { UpdateFamilyDto } from './dto/update-family.dto.js';
import { FamiliesService } from './families.service.js';
import { RemoveEmptyFamily } from './remove-empty-family.use-case.js';

@ApiTags('families')
@Controller('families')
export class FamiliesController {
  constructor(
    private readonly families: FamiliesService,
    private readonly removeEmpty: RemoveEmptyFamily,
  ) {}

  @Get('current')
  @Roles('viewer', { beforeConsent: true })
  @ApiOperation({ summary: 'The family itself' })
  @ApiOkResponse({ type: FamilyDto })
  getCurrent(@CurrentFamily() family: FamilyContext): Promise<FamilyDto> {
    return this.families.get(family.id);
  }

  @Patch('current')
  @Roles('editor', { beforeConsent: true })
  @ApiOperation({ summary: 'Change the name or the time zone' })
  @ApiOkResponse({ type: FamilyDto })
  @ApiProblem('request.invalid')
  changeCurrent(
    @CurrentFamily() family: FamilyContext,
    @IfMatchVersion() version: number,
    @Body() body: UpdateFamilyDto,
  ): Promise<FamilyDto> {
    return this.families.change(family.id, version, body);
  }

  @Delete('current')
  @HttpCode(204)
  @Roles('owner', { beforeConsent: true })
  @ApiOperation({ summary: 'Delete a family in which nothing is planned' })
  @ApiNoContentResponse()
  @ApiProblem('family.not-empty', 'family.only')
  deleteCurrent(
    @CurrentFamily() family: FamilyContext,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.removeEmpty.remove(family, version);
  }
}
