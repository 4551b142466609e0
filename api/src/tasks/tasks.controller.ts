import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
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
  Roles,
  UuidParam,
} from '../http/index.js';
import { CreateTaskDto, UpdateTaskDto } from './dto/task-fields.dto.js';
import { TaskQueryDto } from './dto/task-query.dto.js';
import { TaskDto, TaskPageDto } from './dto/task.dto.js';
import { TasksService } from './tasks.service.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'What is to be done, what is due first at the head' })
  @ApiOkResponse({ type: TaskPageDto })
  @ApiProblem('request.invalid')
  list(@CurrentFamily() family: FamilyContext, @Query() query: TaskQueryDto): Promise<TaskPageDto> {
    return this.tasks.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add a task' })
  @ApiCreatedResponse({ type: TaskDto })
  @ApiProblem('request.invalid', 'task.limit')
  add(@CurrentFamily() family: FamilyContext, @Body() body: CreateTaskDto): Promise<TaskDto> {
    return this.tasks.add(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One task' })
  @ApiOkResponse({ type: TaskDto })
  @ApiProblem('task.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<TaskDto> {
    return this.tasks.get(family, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Change a task, or say that it is done' })
  @ApiOkResponse({ type: TaskDto })
  @ApiProblem('request.invalid', 'task.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateTaskDto,
  ): Promise<TaskDto> {
    return this.tasks.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove a task' })
  @ApiNoContentResponse()
  @ApiProblem('task.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.tasks.remove(family, { id, version });
  }
}
