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
  Roles,
  UuidParam,
  type FamilyContext,
} from '../http/index.js';
import { CreateSubjectDto } from './dto/create-subject.dto.js';
import { SubjectDto, SubjectPageDto, SubjectQueryDto } from './dto/subject.dto.js';
import { UpdateSubjectDto } from './dto/update-subject.dto.js';
import { SubjectsService } from './subjects.service.js';

@ApiTags('curriculum')
@Controller('subjects')
export class SubjectsController {
  constructor(private readonly subjects: SubjectsService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'What the family teaches' })
  @ApiOkResponse({ type: SubjectPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: SubjectQueryDto,
  ): Promise<SubjectPageDto> {
    return this.subjects.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add a subject' })
  @ApiCreatedResponse({ type: SubjectDto })
  @ApiProblem('request.invalid', 'subject.limit')
  add(@CurrentFamily() family: FamilyContext, @Body() body: CreateSubjectDto): Promise<SubjectDto> {
    return this.subjects.add(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One subject' })
  @ApiOkResponse({ type: SubjectDto })
  @ApiProblem('subject.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<SubjectDto> {
    return this.subjects.get(family, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Change a subject' })
  @ApiOkResponse({ type: SubjectDto })
  @ApiProblem('request.invalid', 'subject.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateSubjectDto,
  ): Promise<SubjectDto> {
    return this.subjects.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove a subject and what is still planned of it' })
  @ApiNoContentResponse()
  @ApiProblem('subject.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.subjects.remove(family, { id, version });
  }
}
