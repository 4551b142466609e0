import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  Idempotent,
  IfMatchVersion,
  Roles,
  UuidParam,
} from '../../http/index.js';
import { HandChangeDto } from '../changes/dto/hand-change.dto.js';
import { AddLesson } from './add-lesson.use-case.js';
import { CheckPlace } from './check-place.use-case.js';
import { DeleteLesson } from './delete-lesson.use-case.js';
import { DeleteLessonQueryDto } from './dto/delete-lesson.dto.js';
import { ItemDto } from './dto/item.dto.js';
import {
  AddLessonDto,
  CheckPlaceDto,
  LessonByHandDto,
  PlaceCheckDto,
} from './dto/place-check.dto.js';
import { MoveItemDto, PlacedByHandDto } from './dto/placed-by-hand.dto.js';
import { FreeTimesDto, FreeTimesQueryDto, UpdateItemDto } from './dto/update-item.dto.js';
import { EditLesson } from './edit-lesson.use-case.js';
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
    private readonly adding: AddLesson,
    private readonly editing: EditLesson,
    private readonly deleting: DeleteLesson,
    private readonly checking: CheckPlace,
  ) {}

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({
    summary: 'Add one lesson by hand, where it is then locked',
    description:
      'It is the one that a week owes, or an extra one, which is neither wanted nor owed.',
  })
  @ApiCreatedResponse({ type: PlacedByHandDto })
  @ApiProblem('request.invalid', 'item.does-not-fit', 'lesson.not-owed', 'lesson.no-plan')
  add(
    @CurrentFamily() family: FamilyContext,
    @Body() body: AddLessonDto,
  ): Promise<PlacedByHandDto> {
    return this.adding.add(family, body);
  }

  @Post('place-checks')
  @HttpCode(200)
  @Roles('viewer')
  @ApiOperation({
    summary: 'Ask whether a lesson fits at a time, before it is added or edited',
    description: 'Writes nothing. The reasons are those of a refused move.',
  })
  @ApiOkResponse({ type: PlaceCheckDto })
  @ApiProblem('request.invalid', 'item.not-found')
  check(
    @CurrentFamily() family: FamilyContext,
    @Body() body: CheckPlaceDto,
  ): Promise<PlaceCheckDto> {
    return this.checking.check(family, body);
  }

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

  @Put(':id/lesson')
  @Roles('editor')
  @ApiOperation({
    summary: 'Change what a lesson is: its day and time, minutes, subject and children',
    description: 'One save; the lesson is locked then, as after a move.',
  })
  @ApiOkResponse({ type: PlacedByHandDto })
  @ApiProblem('item.not-found', 'item.does-not-fit', 'item.took-place', 'item.no-lesson')
  edit(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: LessonByHandDto,
  ): Promise<PlacedByHandDto> {
    return this.editing.edit(family, { id, version }, body);
  }

  @Delete(':id')
  @Roles('editor')
  @ApiOperation({
    summary: 'Take one lesson out: it need not be held, or it is owed',
    description: 'The answer is the change, by which it comes back.',
  })
  @ApiOkResponse({ type: HandChangeDto })
  @ApiProblem('item.not-found', 'item.took-place', 'item.no-lesson')
  delete(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Query() query: DeleteLessonQueryDto,
  ): Promise<HandChangeDto> {
    return this.deleting.delete(family, { id, version }, query);
  }

  @Post(':id/move')
  @HttpCode(200)
  @Roles('editor')
  @ApiOperation({ summary: 'Move an item to another time, where it is then locked' })
  @ApiOkResponse({ type: PlacedByHandDto })
  @ApiProblem('item.not-found', 'item.does-not-fit', 'item.took-place')
  move(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: MoveItemDto,
  ): Promise<PlacedByHandDto> {
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
