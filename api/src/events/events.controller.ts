import { Controller, Get, Headers, type MessageEvent, Query, Sse, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { validate } from 'uuid';
import {
  ApiProblem,
  CurrentFamily,
  CurrentUser,
  type FamilyContext,
  Roles,
  type SignedInUser,
  StreamLimitGuard,
  toPageDto,
} from '../http/index.js';
import { OutboxRepository, toCloudEvent } from '../persistence/index.js';
import { EventPageDto, EventQueryDto } from './dto/event.dto.js';
import { EventStreamsService } from './event-streams.service.js';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly streams: EventStreamsService,
  ) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({
    summary: 'What happened in the family, oldest or newest first',
    description:
      'CloudEvents 1.0. They are kept for as many months as the operator configured. From the oldest on, where `nextCursor` is null, ask again later with the last `id` as `cursor`.',
  })
  @ApiOkResponse({ type: EventPageDto })
  @ApiProblem('request.invalid')
  async list(
    @CurrentFamily() family: FamilyContext,
    @Query() { since, ...query }: EventQueryDto,
  ): Promise<EventPageDto> {
    const from = since === undefined ? {} : { since: new Date(since) };
    return toPageDto(await this.outbox.findPage(family.id, { ...query, ...from }), toCloudEvent);
  }

  @Sse('stream')
  @UseGuards(StreamLimitGuard)
  @Roles('viewer')
  @ApiOperation({
    summary: 'What happens in the family, live',
    description:
      'Server-sent events: `open` at once, then each event under its type with a CloudEvent as its data, at least once. Opened again with `Last-Event-ID` it goes on after that event; where too much was missed it begins with `reset`, and everything is to be read anew.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Id of the last event that was received',
    schema: { type: 'string', format: 'uuid' },
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'A stream of events',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  follow(
    @CurrentFamily() { id: familyId }: FamilyContext,
    @CurrentUser() { accountId, sessionId }: SignedInUser,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Observable<MessageEvent> {
    const last = lastEventId !== undefined && validate(lastEventId) ? lastEventId : null;
    return this.streams.follow({ familyId, accountId, sessionId }, last);
  }
}
