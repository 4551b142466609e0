import { Body, Controller, Delete, Get, HttpCode, Patch, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  IfMatchVersion,
  Roles,
  UuidParam,
} from '../http/index.js';
import { CorrectLessonFeedbackDto, LessonFeedbackDto } from './dto/lesson-feedback.dto.js';
import { FeedbackHistoryPageDto, FeedbackHistoryQueryDto } from './dto/feedback-history.dto.js';
import { LessonFeedbackService } from './lesson-feedback.service.js';
import { FeedbackHistoryService } from './feedback-history.service.js';

@ApiTags('feedback')
@Controller('feedback')
export class FeedbackHistoryController {
  constructor(
    private readonly history: FeedbackHistoryService,
    private readonly lessons: LessonFeedbackService,
  ) {}

  @Get()
  @Roles('editor')
  @ApiOperation({ summary: 'The feedback history, the newest first' })
  @ApiOkResponse({ type: FeedbackHistoryPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: FeedbackHistoryQueryDto,
  ): Promise<FeedbackHistoryPageDto> {
    return this.history.list(family, query);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({
    summary: 'Correct the feedback on a lesson',
    description: 'The rating of a week is corrected where it was given.',
  })
  @ApiOkResponse({ type: LessonFeedbackDto })
  @ApiProblem('request.invalid', 'feedback.not-found')
  correct(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: CorrectLessonFeedbackDto,
  ): Promise<LessonFeedbackDto> {
    return this.lessons.correct(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Take one entry back: it is removed, not hidden' })
  @ApiNoContentResponse()
  @ApiProblem('feedback.not-found')
  forget(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.history.forget(family, { id, version });
  }
}
