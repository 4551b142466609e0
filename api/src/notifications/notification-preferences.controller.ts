import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  IfMatchVersion,
  Roles,
} from '../http/index.js';
import {
  NotificationPreferencesDto,
  UpdateNotificationPreferencesDto,
} from './dto/notification-preferences.dto.js';
import { NotificationPreferencesService } from './notification-preferences.service.js';

@ApiTags('notifications')
@Controller('notification-preferences')
export class NotificationPreferencesController {
  constructor(private readonly preferences: NotificationPreferencesService) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'How the caller is told of what happens in the family' })
  @ApiOkResponse({ type: NotificationPreferencesDto })
  get(@CurrentFamily() family: FamilyContext): Promise<NotificationPreferencesDto> {
    return this.preferences.get(family);
  }

  @Patch()
  @Roles('viewer')
  @ApiOperation({ summary: 'Change it; `If-Match: "0"` where nothing was said before' })
  @ApiOkResponse({ type: NotificationPreferencesDto })
  @ApiProblem('request.invalid')
  change(
    @CurrentFamily() family: FamilyContext,
    @IfMatchVersion() version: number,
    @Body() body: UpdateNotificationPreferencesDto,
  ): Promise<NotificationPreferencesDto> {
    return this.preferences.change(family, version, body);
  }
}
