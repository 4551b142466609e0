import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  DateParam,
  type FamilyContext,
  Roles,
} from '../../http/index.js';
import { AcceptFacts } from './accept-facts.use-case.js';
import { AcceptFactsDto, BetterWeekAnswerDto } from './dto/better-week.dto.js';
import { FindBetterWeek } from './find-better-week.use-case.js';

const anyDay = ['date', 'Any day of the week, as YYYY-MM-DD'] as const;

@ApiTags('schedules')
@Controller('weeks')
export class BetterWeekController {
  constructor(
    private readonly finding: FindBetterWeek,
    private readonly accepting: AcceptFacts,
  ) {}

  @Post(':date/better-week')
  @HttpCode(200)
  @Roles('editor')
  @ApiOperation({
    summary: 'Whether a clearly better week is possible with the facts as they are now',
    description:
      'Nothing changes by asking. Ask where the week has `changedFacts` and no conflicts; the answer is worked out once for all who ask. What would move is shown by a re-planning of kind `facts-changed` with the days and the stability of the answer.',
  })
  @ApiOkResponse({ type: BetterWeekAnswerDto })
  @ApiProblem('request.invalid', 'replan.unavailable')
  async find(
    @CurrentFamily() family: FamilyContext,
    @DateParam(...anyDay) date: string,
  ): Promise<BetterWeekAnswerDto> {
    return { better: await this.finding.find(family, date) };
  }

  @Post(':date/better-week/dismiss')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({
    summary: 'Not now: the plan stays as it is, and nothing is said of these facts again',
  })
  @ApiNoContentResponse()
  @ApiProblem('request.invalid')
  dismiss(
    @CurrentFamily() family: FamilyContext,
    @DateParam(...anyDay) date: string,
    @Body() { facts }: AcceptFactsDto,
  ): Promise<void> {
    return this.accepting.accept(family, { day: date, facts });
  }
}
