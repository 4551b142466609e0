import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem, CurrentFamily, type FamilyContext, Idempotent, Roles } from '../http/index.js';
import {
  AddedHolidaysDto,
  AddPublicHolidaysDto,
  HolidayPlacesDto,
  HolidayPlacesQueryDto,
  PublicHolidaysDto,
  PublicHolidaysQueryDto,
} from './dto/public-holiday.dto.js';
import { PublicHolidaysService } from './public-holidays.service.js';

@ApiTags('commitments')
@Controller('public-holidays')
export class PublicHolidaysController {
  constructor(private readonly publicHolidays: PublicHolidaysService) {}

  @Get('places')
  @Roles('viewer')
  @ApiOperation({ summary: 'Countries and regions whose public holidays are known' })
  @ApiOkResponse({ type: HolidayPlacesDto })
  @ApiProblem('request.invalid')
  places(
    @CurrentFamily() family: FamilyContext,
    @Query() { timeZone = family.timeZone }: HolidayPlacesQueryDto,
  ): Promise<HolidayPlacesDto> {
    return this.publicHolidays.places(timeZone);
  }

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'Public holidays of a place, and which are days off already' })
  @ApiOkResponse({ type: PublicHolidaysDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PublicHolidaysQueryDto,
  ): Promise<PublicHolidaysDto> {
    return this.publicHolidays.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Make public holidays days off' })
  @ApiCreatedResponse({ type: AddedHolidaysDto })
  @ApiProblem('request.invalid', 'holiday.limit')
  add(
    @CurrentFamily() family: FamilyContext,
    @Body() body: AddPublicHolidaysDto,
  ): Promise<AddedHolidaysDto> {
    return this.publicHolidays.add(family, body);
  }
}
