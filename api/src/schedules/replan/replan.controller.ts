import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  Idempotent,
  Roles,
  UuidParam,
} from '../../http/index.js';
import { ApplyReplanDto, NewVersionDto, ReplanDto, ReplanRequestDto } from './dto/replan.dto.js';
import {
  CompareQueryDto,
  VersionComparisonDto,
  VersionListDto,
} from '../versions/dto/version-history.dto.js';
import { ApplyReplan } from './apply-replan.use-case.js';
import { PreviewReplan } from './preview-replan.use-case.js';
import { UndoVersion } from '../versions/undo-version.use-case.js';
import { VersionsService } from '../versions/versions.service.js';

@ApiTags('schedules')
@Controller('schedules')
export class ReplanController {
  constructor(
    private readonly replanning: PreviewReplan,
    private readonly applying: ApplyReplan,
    private readonly undoing: UndoVersion,
    private readonly versions: VersionsService,
  ) {}

  @Post(':id/replan')
  @HttpCode(200)
  @Roles('editor')
  @ApiOperation({
    summary: 'Life happened: see how the rest of the week could be planned again',
    description: 'Nothing changes by asking. What is done, past, locked or placed by hand stays.',
  })
  @ApiOkResponse({ type: ReplanDto })
  @ApiProblem('schedule.not-found', 'schedule.nothing-to-replan', 'replan.unavailable')
  replan(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @Body() body: ReplanRequestDto,
  ): Promise<ReplanDto> {
    return this.replanning.preview(family, id, body);
  }

  @Post(':id/replan/:previewId/apply')
  @HttpCode(200)
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Apply a preview: all of it, as a new version' })
  @ApiOkResponse({ type: NewVersionDto })
  @ApiProblem('schedule.not-found', 'replan.not-found', 'replan.outdated')
  apply(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() scheduleId: string,
    @UuidParam('previewId') previewId: string,
    @Body() body: ApplyReplanDto,
  ): Promise<NewVersionDto> {
    return this.applying.apply(family, { scheduleId, previewId }, body.leftOver ?? []);
  }

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
