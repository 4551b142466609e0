import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountLevel, ApiProblem, CurrentUser, type SignedInUser, UuidParam } from '../http/index.js'; // prettier-ignore
import {
  KeepPushSubscriptionDto,
  PushSubscriptionDto,
  PushSubscriptionsDto,
} from './dto/push-subscription.dto.js';
import { PushSubscriptionsService } from './push-subscriptions.service.js';

@ApiTags('notifications')
@Controller('push-subscriptions')
export class PushSubscriptionsController {
  constructor(private readonly subscriptions: PushSubscriptionsService) {}

  @Get()
  @AccountLevel()
  @ApiOperation({
    summary: 'The devices on which the caller takes pushes, and the key for one more',
  })
  @ApiOkResponse({ type: PushSubscriptionsDto })
  list(@CurrentUser() user: SignedInUser): Promise<PushSubscriptionsDto> {
    return this.subscriptions.list(user);
  }

  @Post()
  @HttpCode(200)
  @AccountLevel()
  @ApiOperation({ summary: 'Take pushes on this device, or say anew what they may show' })
  @ApiOkResponse({ type: PushSubscriptionDto })
  @ApiProblem('request.invalid', 'push-subscription.limit')
  keep(
    @CurrentUser() user: SignedInUser,
    @Body() body: KeepPushSubscriptionDto,
  ): Promise<PushSubscriptionDto> {
    return this.subscriptions.keep(user, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @AccountLevel()
  @ApiOperation({ summary: 'Take no pushes on a device any more' })
  @ApiNoContentResponse()
  @ApiProblem('push-subscription.not-found')
  remove(@CurrentUser() user: SignedInUser, @UuidParam() id: string): Promise<void> {
    return this.subscriptions.remove(user, id);
  }
}
