import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentFamily, DateParam, type FamilyContext, Roles } from '../../http/index.js';
import { ConflictsService } from './conflicts.service.js';
import { ConflictListDto } from './dto/conflicts.dto.js';
import { WeekDto } from './dto/week.dto.js';
import { WeeksService } from './weeks.service.js';

@ApiTags('schedules')
@Controller('weeks')
export class WeeksController {
  constructor(
    private readonly weeks: WeeksService,
    private readonly conflicts: ConflictsService,
  ) {}

  @Get('conflicts')
  @Roles('viewer')
  @ApiOperation({
    summary: 'Lessons ahead that are in the way of the facts, in whichever week',
    description: 'Nothing moves by itself: ask for a re-planning of kind `facts-changed`.',
  })
  @ApiOkResponse({ type: ConflictListDto })
  listConflicts(@CurrentFamily() family: FamilyContext): Promise<ConflictListDto> {
    return this.conflicts.list(family);
  }

  @Get(':date')
  @Roles('viewer')
  @ApiOperation({ summary: 'The week that holds a date, Monday to Sunday, for the whole family' })
  @ApiOkResponse({ type: WeekDto })
  week(
    @CurrentFamily() family: FamilyContext,
    @DateParam('date', 'Any day of the week, as YYYY-MM-DD') date: string,
  ): Promise<WeekDto> {
    return this.weeks.week(family, date);
  }
}
