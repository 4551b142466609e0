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
  CreateHolidayDto,
  HolidayDto,
  HolidayPageDto,
  UpdateHolidayDto,
} from './dto/holiday.dto.js';
import { RemoveFactQueryDto } from './dto/remove-fact.dto.js';
import { HolidaysService } from './holidays.service.js';

@ApiTags('commitments')
@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'Days without lessons' })
  @ApiOkResponse({ type: HolidayPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<HolidayPageDto> {
    return this.holidays.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add a holiday' })
  @ApiCreatedResponse({ type: HolidayDto })
  @ApiProblem('request.invalid', 'holiday.limit')
  add(@CurrentFamily() family: FamilyContext, @Body() body: CreateHolidayDto): Promise<HolidayDto> {
    return this.holidays.add(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One holiday' })
  @ApiOkResponse({ type: HolidayDto })
  @ApiProblem('holiday.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<HolidayDto> {
    return this.holidays.get(family, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Change a holiday' })
  @ApiOkResponse({ type: HolidayDto })
  @ApiProblem('request.invalid', 'holiday.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateHolidayDto,
  ): Promise<HolidayDto> {
    return this.holidays.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove a holiday from a day on, or altogether' })
  @ApiNoContentResponse()
  @ApiProblem('request.invalid', 'holiday.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Query() query: RemoveFactQueryDto,
  ): Promise<void> {
    return this.holidays.remove(family, { id, version }, query);
  }
}
