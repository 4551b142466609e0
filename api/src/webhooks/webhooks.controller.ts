import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  type FamilyContext,
  Idempotent,
  IfMatchVersion,
  PageQueryDto,
  Roles,
  UuidParam,
} from '../http/index.js';
import {
  CreateWebhookDto,
  UpdateWebhookDto,
  WebhookDto,
  WebhookPageDto,
  WebhookWithSecretDto,
} from './dto/webhook.dto.js';
import { WebhooksService } from './webhooks.service.js';

/** For owners: a webhook takes the family's facts out of the house, and its address may hold a key. */
@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @Roles('owner')
  @ApiOperation({ summary: 'Where the family’s events are sent' })
  @ApiOkResponse({ type: WebhookPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<WebhookPageDto> {
    return this.webhooks.list(family, query);
  }

  @Post()
  @Roles('owner')
  @Idempotent()
  @ApiOperation({
    summary: 'Send the family’s events to an address',
    description:
      'Each event is posted as a CloudEvent (`application/cloudevents+json`), signed as Standard Webhooks are: `webhook-id`, `webhook-timestamp`, `webhook-signature`. An answer of 2xx within 15 seconds takes it; anything else is tried again for a day, and then the webhook is switched off. The secret is in this answer only.',
  })
  @ApiCreatedResponse({ type: WebhookWithSecretDto })
  @ApiProblem('request.invalid', 'webhook.limit')
  add(
    @CurrentFamily() family: FamilyContext,
    @Body() body: CreateWebhookDto,
  ): Promise<WebhookWithSecretDto> {
    return this.webhooks.add(family, body);
  }

  @Get(':id')
  @Roles('owner')
  @ApiOperation({ summary: 'One webhook' })
  @ApiOkResponse({ type: WebhookDto })
  @ApiProblem('webhook.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<WebhookDto> {
    return this.webhooks.get(family, id);
  }

  @Patch(':id')
  @Roles('owner')
  @ApiOperation({ summary: 'Change a webhook, or switch it on or off' })
  @ApiOkResponse({ type: WebhookDto })
  @ApiProblem('request.invalid', 'webhook.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateWebhookDto,
  ): Promise<WebhookDto> {
    return this.webhooks.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('owner')
  @ApiOperation({ summary: 'Remove a webhook, with what is known of its deliveries' })
  @ApiNoContentResponse()
  @ApiProblem('webhook.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
  ): Promise<void> {
    return this.webhooks.remove(family, { id, version });
  }

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @Roles('owner')
  @Idempotent()
  @ApiOperation({
    summary: 'Give a webhook a new secret',
    description:
      'For 24 hours everything is signed with the secret before as well. The new one is in this answer only.',
  })
  @ApiOkResponse({ type: WebhookWithSecretDto })
  @ApiProblem('webhook.not-found')
  rotateSecret(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
  ): Promise<WebhookWithSecretDto> {
    return this.webhooks.rotateSecret(family, id);
  }
}
