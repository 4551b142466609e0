import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem, CurrentFamily, type FamilyContext, Roles, toPageDto } from '../http/index.js';
import { OutboxRepository } from '../persistence/index.js';
import { EventPageDto, EventQueryDto, toEventDto } from './dto/event.dto.js';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly outbox: OutboxRepository) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({
    summary: 'What happened in the family, oldest first',
    description:
      'CloudEvents 1.0. They are kept for as many months as the operator configured. Where `nextCursor` is null, ask again later with the last `id` as `cursor`.',
  })
  @ApiOkResponse({ type: EventPageDto })
  @ApiProblem('request.invalid')
  async list(
    @CurrentFamily() family: FamilyContext,
    @Query() { since, ...query }: EventQueryDto,
  ): Promise<EventPageDto> {
    const from = since === undefined ? {} : { since: new Date(since) };
    return toPageDto(await this.outbox.findPage(family.id, { ...query, ...from }), toEventDto);
  }
}
