import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  Idempotent,
  Roles,
  UuidParam,
} from '../http/index.js';
import {
  WebhookDeliveryDto,
  WebhookDeliveryPageDto,
  WebhookDeliveryQueryDto,
} from './dto/webhook-delivery.dto.js';
import { WebhookDeliveriesService } from './webhook-deliveries.service.js';

@ApiTags('webhooks')
@Controller('webhooks/:id')
export class WebhookDeliveriesController {
  constructor(private readonly deliveries: WebhookDeliveriesService) {}

  @Get('deliveries')
  @Roles('owner')
  @ApiOperation({
    summary: 'What was sent to a webhook, newest first',
    description: 'What has ended is kept for 30 days.',
  })
  @ApiOkResponse({ type: WebhookDeliveryPageDto })
  @ApiProblem('request.invalid', 'webhook.not-found')
  list(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @Query() query: WebhookDeliveryQueryDto,
  ): Promise<WebhookDeliveryPageDto> {
    return this.deliveries.list(family, id, query);
  }

  @Post('test')
  @HttpCode(202)
  @Roles('owner')
  @Idempotent()
  @ApiOperation({ summary: 'Send `webhook.tested`, once, also where the webhook is off' })
  @ApiAcceptedResponse({ type: WebhookDeliveryDto })
  @ApiProblem('webhook.not-found')
  test(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
  ): Promise<WebhookDeliveryDto> {
    return this.deliveries.test(family, id);
  }

  @Post('deliveries/:deliveryId/replay')
  @HttpCode(202)
  @Roles('owner')
  @Idempotent()
  @ApiOperation({
    summary: 'Send an event once more, under the same `webhook-id`',
    description: 'Where the webhook is on it is tried for a day again; else once.',
  })
  @ApiAcceptedResponse({ type: WebhookDeliveryDto })
  @ApiProblem(
    'webhook.not-found',
    'webhook-delivery.not-found',
    'webhook-delivery.pending',
    'webhook-delivery.gone',
  )
  replay(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() webhookId: string,
    @UuidParam('deliveryId') id: string,
  ): Promise<WebhookDeliveryDto> {
    return this.deliveries.replay(family, { webhookId, id });
  }
}
