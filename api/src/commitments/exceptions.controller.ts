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
  Idempotent,
  IfMatchVersion,
  PageQueryDto,
  Roles,
  UuidParam,
  type FamilyContext,
} from '../http/index.js';
import {
  CreateExceptionDto,
  ExceptionDto,
  ExceptionPageDto,
  UpdateExceptionDto,
} from './dto/exception.dto.js';
import { RemoveFactQueryDto } from './dto/remove-fact.dto.js';
import { ExceptionsService } from './exceptions.service.js';

@ApiTags('commitments')
@Controller('calendar-exceptions')
export class ExceptionsController {
  constructor(private readonly exceptions: ExceptionsService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'What single dates hold that a usual week does not' })
  @ApiOkResponse({ type: ExceptionPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<ExceptionPageDto> {
    return this.exceptions.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add an exception' })
  @ApiCreatedResponse({ type: ExceptionDto })
  @ApiProblem('request.invalid', 'exception.limit')
  add(
    @CurrentFamily() family: FamilyContext,
    @Body() body: CreateExceptionDto,
  ): Promise<ExceptionDto> {
    return this.exceptions.add(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One exception' })
  @ApiOkResponse({ type: ExceptionDto })
  @ApiProblem('exception.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<ExceptionDto> {
    return this.exceptions.get(family, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Change an exception' })
  @ApiOkResponse({ type: ExceptionDto })
  @ApiProblem('request.invalid', 'exception.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateExceptionDto,
  ): Promise<ExceptionDto> {
    return this.exceptions.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove an exception from a day on, or altogether' })
  @ApiNoContentResponse()
  @ApiProblem('request.invalid', 'exception.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Query() query: RemoveFactQueryDto,
  ): Promise<void> {
    return this.exceptions.remove(family, { id, version }, query);
  }
}
