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
import { CreateParentDto, ParentDto, ParentPageDto, UpdateParentDto } from './dto/parent.dto.js';
import { ParentsService } from './parents.service.js';

@ApiTags('children')
@Controller('parents')
export class ParentsController {
  constructor(private readonly parents: ParentsService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'The adults who teach' })
  @ApiOkResponse({ type: ParentPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<ParentPageDto> {
    return this.parents.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add an adult who teaches' })
  @ApiCreatedResponse({ type: ParentDto })
  @ApiProblem('request.invalid', 'parent.limit')
  add(@CurrentFamily() family: FamilyContext, @Body() body: CreateParentDto): Promise<ParentDto> {
    return this.parents.add(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One adult' })
  @ApiOkResponse({ type: ParentDto })
  @ApiProblem('parent.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<ParentDto> {
    return this.parents.get(family, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Change an adult' })
  @ApiOkResponse({ type: ParentDto })
  @ApiProblem('request.invalid', 'parent.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateParentDto,
  ): Promise<ParentDto> {
    return this.parents.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove an adult and the commitments that nobody shares with them' })
  @ApiNoContentResponse()
  @ApiProblem('parent.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.parents.remove(family, { id, version });
  }
}
