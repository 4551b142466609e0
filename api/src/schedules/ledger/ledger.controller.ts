import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
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
} from '../../http/index.js';
import { DropLessons } from './drop-lessons.use-case.js';
import { DroppedLessonsDto, DropLessonsDto, LedgerDto, LedgerQueryDto } from './dto/ledger.dto.js';
import { LedgerService } from './ledger.service.js';

@ApiTags('schedules')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly dropping: DropLessons,
  ) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({
    summary: 'What became of every lesson that the weeks wanted',
    description:
      'Wanted is always the sum of: took place, partly, skipped, placed, owed, dropped, excused.',
  })
  @ApiOkResponse({ type: LedgerDto })
  @ApiProblem('request.invalid')
  find(@CurrentFamily() family: FamilyContext, @Query() query: LedgerQueryDto): Promise<LedgerDto> {
    return this.ledger.find(family.id, query);
  }

  @Post('drops')
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Decide that owed lessons need not be held' })
  @ApiCreatedResponse({ type: DroppedLessonsDto })
  @ApiProblem('request.invalid', 'lesson.not-owed')
  drop(
    @CurrentFamily() family: FamilyContext,
    @Body() body: DropLessonsDto,
  ): Promise<DroppedLessonsDto> {
    return this.dropping.drop(family, body);
  }

  @Delete('drops/:id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Take that back: the lessons are owed again' })
  @ApiNoContentResponse()
  @ApiProblem('dropped-lesson.not-found')
  takeBack(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.dropping.takeBack(family, { id, version });
  }
}
