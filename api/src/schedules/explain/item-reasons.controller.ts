import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  Roles,
  UuidParam,
} from '../../http/index.js';
import { WhyDto } from './dto/why.dto.js';
import { ExplainItem } from './explain-item.use-case.js';

@ApiTags('schedules')
@Controller('items')
export class ItemReasonsController {
  constructor(private readonly explaining: ExplainItem) {}

  @Get(':id/why')
  @Roles('viewer')
  @ApiOperation({
    summary: 'Why an item stands where it does, and the first of the times that are offered for it',
  })
  @ApiOkResponse({ type: WhyDto })
  @ApiProblem('item.not-found')
  why(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<WhyDto> {
    return this.explaining.explain(family, id);
  }
}
