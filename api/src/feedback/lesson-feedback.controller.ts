import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem, CurrentFamily, type FamilyContext, Roles, UuidParam } from '../http/index.js';
import {
  RemoveItemFeedbackQueryDto,
  ItemFeedbackDto,
  GiveItemFeedbackDto,
} from './dto/lesson-feedback.dto.js';
import { LessonFeedbackService } from './lesson-feedback.service.js';

@ApiTags('feedback')
@Controller('items')
export class LessonFeedbackController {
  constructor(private readonly feedback: LessonFeedbackService) {}

  @Get(':id/feedback')
  @Roles('viewer')
  @ApiOperation({ summary: 'The feedback on a lesson, for each child' })
  @ApiOkResponse({ type: ItemFeedbackDto })
  @ApiProblem('item.not-found')
  find(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<ItemFeedbackDto> {
    return this.feedback.ofItem(family.id, id);
  }

  @Put(':id/feedback')
  @Roles('editor')
  @ApiOperation({
    summary: 'Say how a lesson was, for one child or several',
    description:
      'A later answer replaces an earlier one. Nothing changes for children who are not named.',
  })
  @ApiOkResponse({ type: ItemFeedbackDto })
  @ApiProblem(
    'request.invalid',
    'item.not-found',
    'feedback.no-lesson',
    'feedback.too-early',
    'feedback.moved',
  )
  say(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @Body() body: GiveItemFeedbackDto,
  ): Promise<ItemFeedbackDto> {
    return this.feedback.say(family, id, body.entries);
  }

  @Delete(':id/feedback')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove the feedback on a lesson, of all children or of one' })
  @ApiNoContentResponse()
  @ApiProblem('request.invalid', 'item.not-found')
  forget(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @Query() query: RemoveItemFeedbackQueryDto,
  ): Promise<void> {
    return this.feedback.forget(family.id, id, query.childId ?? null);
  }
}
