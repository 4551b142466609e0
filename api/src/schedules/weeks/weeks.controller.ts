import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentFamily, DateParam, type FamilyContext, Roles } from '../../http/index.js';
import { ConflictsService } from './conflicts.service.js';
import { ConflictListDto } from './dto/conflicts.dto.js';
import { WeekDto } from './dto/week.dto.js';
import { WeeksService } from './weeks.service.js';
import { WishesService } from './wishes.service.js';

@ApiTags('schedules')
@Controller('weeks')
export class WeeksController {
  constructor(
    private readonly weeks: WeeksService,
    private readonly conflicts: ConflictsService,
    private readonly wishes: WishesService,
  ) {}

  @Get('conflicts')
  @Roles('viewer')
  @ApiOperation({
    summary: 'Where plans ahead and facts differ: lessons in the way, and wishes without a place',
    description:
      'Nothing moves by itself: ask for a re-planning of kind `facts-changed` for lessons in the way. Planning a week anew takes up its wishes.',
  })
  @ApiOkResponse({ type: ConflictListDto })
  async listConflicts(@CurrentFamily() family: FamilyContext): Promise<ConflictListDto> {
    const items = await this.conflicts.list(family);
    return { items, wishes: await this.wishes.list(family, items) };
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
