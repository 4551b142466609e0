import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  Idempotent,
  Roles,
  UuidParam,
} from '../../http/index.js';
import { ApplyReplanDto, ReplanDto, ReplanRequestDto } from './dto/replan.dto.js';
import { NewVersionDto } from '../versions/dto/new-version.dto.js';
import { ApplyReplan } from './apply-replan.use-case.js';
import { PreviewReplan } from './preview-replan.use-case.js';

@ApiTags('schedules')
@Controller('schedules')
export class ReplanController {
  constructor(
    private readonly previewing: PreviewReplan,
    private readonly applying: ApplyReplan,
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
    return this.previewing.preview(family, id, body);
  }

  @Post(':id/replan/:previewId/apply')
  @HttpCode(200)
  @Roles('editor')
  @Idempotent()
  @ApiOperation({
    summary: 'Apply a preview: all of it, as a new version',
    description: 'What happened is kept as an exception of its dates; an undo takes both back.',
  })
  @ApiOkResponse({ type: NewVersionDto })
  @ApiProblem('schedule.not-found', 'replan.not-found', 'replan.outdated', 'exception.limit')
  apply(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() scheduleId: string,
    @UuidParam('previewId') previewId: string,
    @Body() body: ApplyReplanDto,
  ): Promise<NewVersionDto> {
    return this.applying.apply(family, { scheduleId, previewId }, body);
  }
}
