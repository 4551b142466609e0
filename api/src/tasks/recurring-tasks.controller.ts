import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
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
  type FamilyContext,
  Idempotent,
  IfMatchVersion,
  PageQueryDto,
  Roles,
  UuidParam,
} from '../http/index.js';
import {
  CreateRecurringTaskDto,
  RecurringTaskDto,
  RecurringTaskPageDto,
  RemoveRecurringTaskQueryDto,
  RuleAnswerDto,
  RuleQuestionDto,
  UpdateRecurringTaskDto,
} from './dto/recurring-task.dto.js';
import { RecurringTasksService } from './recurring-tasks.service.js';

@ApiTags('tasks')
@Controller('recurring-tasks')
export class RecurringTasksController {
  constructor(private readonly recurring: RecurringTasksService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'What comes back by a rule' })
  @ApiOkResponse({ type: RecurringTaskPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<RecurringTaskPageDto> {
    return this.recurring.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add a recurring task, and its tasks of the next 60 days' })
  @ApiCreatedResponse({ type: RecurringTaskDto })
  @ApiProblem('request.invalid', 'recurring-task.limit')
  add(
    @CurrentFamily() family: FamilyContext,
    @Body() body: CreateRecurringTaskDto,
  ): Promise<RecurringTaskDto> {
    return this.recurring.add(family, body);
  }

  @Post('dates')
  @HttpCode(200)
  @Roles('viewer')
  @ApiOperation({ summary: 'The days that a rule means; nothing is kept' })
  @ApiOkResponse({ type: RuleAnswerDto })
  @ApiProblem('request.invalid')
  dates(@CurrentFamily() family: FamilyContext, @Body() body: RuleQuestionDto): RuleAnswerDto {
    return this.recurring.answerRule(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One recurring task' })
  @ApiOkResponse({ type: RecurringTaskDto })
  @ApiProblem('recurring-task.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<RecurringTaskDto> {
    return this.recurring.get(family, id);
  }

  @Put(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'State a recurring task anew' })
  @ApiOkResponse({ type: RecurringTaskDto })
  @ApiProblem('request.invalid', 'recurring-task.not-found')
  replace(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: CreateRecurringTaskDto,
  ): Promise<RecurringTaskDto> {
    return this.recurring.replace(family, { id, version }, body);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({
    summary: 'Change all of a recurring task, or one of its days and all later',
    description:
      'With `from` the series ends before that day and the answer is the one that goes on from there. Tasks that were changed by themselves stay as they are. One task alone is changed at `/tasks/{id}`.',
  })
  @ApiOkResponse({ type: RecurringTaskDto })
  @ApiProblem('request.invalid', 'recurring-task.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateRecurringTaskDto,
  ): Promise<RecurringTaskDto> {
    return this.recurring.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'End a recurring task; what is done stays in the record' })
  @ApiNoContentResponse()
  @ApiProblem('request.invalid', 'recurring-task.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Query() { from }: RemoveRecurringTaskQueryDto,
  ): Promise<void> {
    return this.recurring.remove(family, { id, version }, from);
  }
}
