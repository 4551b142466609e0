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
import { HandChangeDto, HandChangeListDto, HandChangesQueryDto } from './dto/hand-change.dto.js';
import { HandChangesService } from './hand-changes.service.js';
import { UndoHandChange } from './undo-hand-change.use-case.js';

@ApiTags('schedules')
@Controller('hand-changes')
export class HandChangesController {
  constructor(
    private readonly changes: HandChangesService,
    private readonly undoing: UndoHandChange,
  ) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({
    summary: 'The latest changes by hand of a week',
    description:
      'The last 20, and beside them the last 20 marks of how lessons went, the newest first: whoever made them, on whichever device.',
  })
  @ApiOkResponse({ type: HandChangeListDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() { week }: HandChangesQueryDto,
  ): Promise<HandChangeListDto> {
    return this.changes.list(family.id, week);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Roles('editor')
  @Idempotent()
  @ApiOperation({
    summary: 'Take a change by hand back',
    description:
      'Refused where the same lesson was changed since: the problem names both changes, and nothing is written.',
  })
  @ApiOkResponse({ type: HandChangeDto })
  @ApiProblem(
    'hand-change.not-found',
    'hand-change.undone',
    'hand-change.changed-since',
    'hand-change.placed-since',
    'hand-change.gone',
    'item.does-not-fit',
    'item.not-found',
    'lesson.not-owed',
    'lesson.no-plan',
    'dropped-lesson.not-found',
  )
  undo(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<HandChangeDto> {
    return this.undoing.undo(family, id);
  }
}
