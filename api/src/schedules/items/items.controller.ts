import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  IfMatchVersion,
  Roles,
  UuidParam,
} from '../../http/index.js';
import { ItemDto } from './dto/item.dto.js';
import { MovedItemDto, MoveItemDto } from './dto/move-item.dto.js';
import { FreeTimesDto, FreeTimesQueryDto, UpdateItemDto } from './dto/update-item.dto.js';
import { ItemsService } from './items.service.js';
import { FindFreeTimes } from './find-free-times.use-case.js';
import { MoveItem } from './move-item.use-case.js';

@ApiTags('schedules')
@Controller('items')
export class ItemsController {
  constructor(
    private readonly items: ItemsService,
    private readonly moving: MoveItem,
    private readonly freeing: FindFreeTimes,
  ) {}

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One item of the schedule' })
  @ApiOkResponse({ type: ItemDto })
  @ApiProblem('item.not-found')
  find(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<ItemDto> {
    return this.items.find(family.id, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Say how an item went, write a note, or lock it' })
  @ApiOkResponse({ type: ItemDto })
  @ApiProblem('item.not-found')
  update(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateItemDto,
  ): Promise<ItemDto> {
    return this.items.update(family, { id, version }, body);
  }

  @Post(':id/move')
  @HttpCode(200)
  @Roles('editor')
  @ApiOperation({ summary: 'Move an item to another time, where it is then locked' })
  @ApiOkResponse({ type: MovedItemDto })
  @ApiProblem('item.not-found', 'item.does-not-fit', 'item.took-place')
  move(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: MoveItemDto,
  ): Promise<MovedItemDto> {
    return this.moving.move(family, { id, version }, body);
  }

  @Get(':id/free-times')
  @Roles('viewer')
  @ApiOperation({ summary: 'Times to which an item could be moved, the cheapest first' })
  @ApiOkResponse({ type: FreeTimesDto })
  @ApiProblem('item.not-found')
  freeTimes(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @Query() query: FreeTimesQueryDto,
  ): Promise<FreeTimesDto> {
    return this.freeing.find(family, id, query.limit);
  }
}
