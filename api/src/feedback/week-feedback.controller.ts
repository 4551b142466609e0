import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  DateParam,
  type FamilyContext,
  IfMatchVersion,
  Roles,
} from '../http/index.js';
import { GiveWeekFeedbackDto, WeekFeedbackDto } from './dto/week-feedback.dto.js';
import { WeekFeedbackService } from './week-feedback.service.js';

const anyDay = ['date', 'Any day of the week, as YYYY-MM-DD'] as const;

/** For those who plan: a viewer is not asked, and what a parent says of a week is the parents' own. */
@ApiTags('feedback')
@Controller('weeks')
export class WeekFeedbackController {
  constructor(private readonly feedback: WeekFeedbackService) {}

  @Get(':date/feedback')
  @Roles('editor')
  @ApiOperation({ summary: 'The rating of a week, and whether to ask' })
  @ApiOkResponse({ type: WeekFeedbackDto })
  @ApiProblem('request.invalid')
  find(
    @CurrentFamily() family: FamilyContext,
    @DateParam(...anyDay) date: string,
  ): Promise<WeekFeedbackDto> {
    return this.feedback.ofWeek(family, date);
  }

  @Put(':date/feedback')
  @Roles('editor')
  @ApiOperation({ summary: 'Say how a week was; If-Match is "0" for the first time' })
  @ApiOkResponse({ type: WeekFeedbackDto })
  @ApiProblem('request.invalid', 'feedback.too-early')
  say(
    @CurrentFamily() family: FamilyContext,
    @DateParam(...anyDay) date: string,
    @IfMatchVersion() version: number,
    @Body() body: GiveWeekFeedbackDto,
  ): Promise<WeekFeedbackDto> {
    return this.feedback.say(family, { date, version }, body);
  }

  @Post(':date/feedback/dismiss')
  @HttpCode(200)
  @Roles('editor')
  @ApiOperation({ summary: 'Not this week: the question is put away for good' })
  @ApiOkResponse({ type: WeekFeedbackDto })
  @ApiProblem('request.invalid')
  dismiss(
    @CurrentFamily() family: FamilyContext,
    @DateParam(...anyDay) date: string,
  ): Promise<WeekFeedbackDto> {
    return this.feedback.dismiss(family, date);
  }

  @Delete(':date/feedback')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove the rating of a week; it is not asked about again' })
  @ApiNoContentResponse()
  @ApiProblem('request.invalid', 'feedback.not-found')
  forget(
    @CurrentFamily() family: FamilyContext,
    @DateParam(...anyDay) date: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.feedback.forget(family, { date, version });
  }
}
