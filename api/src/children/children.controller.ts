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
import { ChildDto, ChildPageDto } from './dto/child.dto.js';
import { CreateChildDto } from './dto/create-child.dto.js';
import { UpdateChildDto } from './dto/update-child.dto.js';
import { ChildrenService } from './children.service.js';

@ApiTags('children')
@Controller('children')
export class ChildrenController {
  constructor(private readonly children: ChildrenService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'The children, in the order they were added' })
  @ApiOkResponse({ type: ChildPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<ChildPageDto> {
    return this.children.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add a child' })
  @ApiCreatedResponse({ type: ChildDto })
  @ApiProblem('request.invalid', 'child.limit')
  add(@CurrentFamily() family: FamilyContext, @Body() body: CreateChildDto): Promise<ChildDto> {
    return this.children.add(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One child' })
  @ApiOkResponse({ type: ChildDto })
  @ApiProblem('child.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<ChildDto> {
    return this.children.get(family, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Change a child' })
  @ApiOkResponse({ type: ChildDto })
  @ApiProblem('request.invalid', 'child.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateChildDto,
  ): Promise<ChildDto> {
    return this.children.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove a child with everything that is only about it' })
  @ApiNoContentResponse()
  @ApiProblem('child.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.children.remove(family, { id, version });
  }
}
