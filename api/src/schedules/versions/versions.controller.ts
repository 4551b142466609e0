import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  Idempotent,
  Roles,
  UuidParam,
} from '../../http/index.js';
import { NewVersionDto } from './dto/new-version.dto.js';
import {
  CompareQueryDto,
  VersionComparisonDto,
  VersionListDto,
} from './dto/version-history.dto.js';
import { UndoVersion } from './undo-version.use-case.js';
import { VersionsService } from './versions.service.js';

@ApiTags('schedules')
@Controller('schedules')
export class VersionsController {
  constructor(
    private readonly versions: VersionsService,
    private readonly undoing: UndoVersion,
  ) {}

  @Post(':id/undo')
  @HttpCode(200)
  @Roles('editor')
  @Idempotent()
  @ApiOperation({
    summary: 'Go back to the plan before, as a new version; what was done since stays',
  })
  @ApiOkResponse({ type: NewVersionDto })
  @ApiProblem('schedule.not-found', 'schedule.nothing-to-undo')
  undo(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<NewVersionDto> {
    return this.undoing.undo(family, id);
  }

  @Get(':id/versions')
  @Roles('viewer')
  @ApiOperation({ summary: 'The versions of a schedule, the newest first' })
  @ApiOkResponse({ type: VersionListDto })
  @ApiProblem('schedule.not-found')
  list(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<VersionListDto> {
    return this.versions.list(family.id, id);
  }

  @Get(':id/compare')
  @Roles('viewer')
  @ApiOperation({ summary: 'What is different between two versions' })
  @ApiOkResponse({ type: VersionComparisonDto })
  @ApiProblem('schedule.not-found', 'schedule-version.not-found')
  compare(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @Query() query: CompareQueryDto,
  ): Promise<VersionComparisonDto> {
    return this.versions.compare(family.id, id, query);
  }
}
