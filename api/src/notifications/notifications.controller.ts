import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem, CurrentFamily, type FamilyContext, Roles, UuidParam } from '../http/index.js';
import {
  NotificationDto,
  NotificationPageDto,
  NotificationQueryDto,
} from './dto/notification.dto.js';
import { NotificationsService } from './notifications.service.js';

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({
    summary: 'What the caller is told, the newest first',
    description:
      'Of the family that is meant, and every invitation to another. A new one is an event `notification.created` on the stream of events.',
  })
  @ApiOkResponse({ type: NotificationPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: NotificationQueryDto,
  ): Promise<NotificationPageDto> {
    return this.notifications.list(family, query);
  }

  @Post('read-all')
  @HttpCode(204)
  @Roles('viewer')
  @ApiOperation({ summary: 'Say that all are read' })
  @ApiNoContentResponse()
  readAll(@CurrentFamily() family: FamilyContext): Promise<void> {
    return this.notifications.readAll(family);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Roles('viewer')
  @ApiOperation({ summary: 'Say that one is read' })
  @ApiOkResponse({ type: NotificationDto })
  @ApiProblem('notification.not-found')
  read(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<NotificationDto> {
    return this.notifications.read(family, id);
  }
}
