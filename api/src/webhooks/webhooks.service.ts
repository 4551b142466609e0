import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { assertRoomFor } from '../families/family-limits.js';
import {
  type FamilyContext,
  type FieldError,
  notFound,
  type PageOf,
  type SeenVersion,
  stale,
  toPageDto,
} from '../http/index.js';
import {
  Database,
  type PageRequest,
  type Webhook,
  WebhookDeliveryRepository,
  WebhookRepository,
} from '../persistence/index.js';
import {
  Clock,
  InvalidRequestError,
  OutboundTargets,
  TargetError,
  type TargetProblem,
} from '../platform/index.js';
import {
  type CreateWebhookDto,
  toWebhookDto,
  type UpdateWebhookDto,
  type WebhookDto,
  type WebhookWithSecretDto,
} from './dto/webhook.dto.js';

/** So long the secret before signs beside the new one. */
const BOTH_FOR_MS = 86_400_000;
/** Standard Webhooks ask for 24 to 64 bytes. */
const SECRET_BYTES = 32;

/** The addresses to which a family's events are sent. The database writes the event of each change. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly targets: OutboundTargets,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<WebhookDto>> {
    return toPageDto(await this.webhooks.findPage(family.id, request), (row) => this.toDto(row));
  }

  async get(family: FamilyContext, id: string): Promise<WebhookDto> {
    return this.toDto(await this.find(family, id));
  }

  async add(family: FamilyContext, body: CreateWebhookDto): Promise<WebhookWithSecretDto> {
    await this.refuseUnreachable(body.url);
    const { url, description = null, eventTypes, active = true } = body;
    return this.database.holdingFamily(family.id, async () => {
      assertRoomFor('webhook', await this.webhooks.count(family.id));
      const secret = newSecret();
      const values = { url, description, eventTypes, active, secret };
      const { id } = await this.webhooks.add(family.id, values);
      return { ...(await this.get(family, id)), secret };
    });
  }

  async change(
    family: FamilyContext,
    seen: SeenVersion,
    body: UpdateWebhookDto,
  ): Promise<WebhookDto> {
    if (body.url !== undefined) await this.refuseUnreachable(body.url);
    const { active } = body;
    return this.database.inTransaction(async () => {
      const before = await this.find(family, seen.id);
      const isOnAgain = active === true ? { switchedOffAt: null, switchedOffReason: null } : {};
      const isChanged = await this.webhooks.change(family.id, seen, { ...body, ...isOnAgain });
      if (!isChanged) throw stale(this.toDto(await this.find(family, seen.id)), 'webhook');
      if (active === false) await this.deliveries.endWaiting(before);
      return this.get(family, seen.id);
    });
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    const before = await this.find(family, seen.id);
    if (!(await this.webhooks.remove(family.id, seen))) {
      const now = await this.webhooks.findById(family.id, before.id);
      throw stale(now && this.toDto(now), 'webhook');
    }
  }

  /** Gives it a new secret. The one before signs as well for a day, so that a receiver can change over in peace. */
  async rotateSecret(family: FamilyContext, id: string): Promise<WebhookWithSecretDto> {
    return this.database.inTransaction(async () => {
      const before = await this.webhooks.hold(family.id, id);
      if (before === null) throw notFound('webhook');
      const secret = newSecret();
      const previousSecretUntil = new Date(this.clock.now().getTime() + BOTH_FOR_MS);
      const rotated = { secret, previousSecret: before.secret, previousSecretUntil };
      await this.webhooks.overwrite(family.id, id, rotated);
      return { ...(await this.get(family, id)), secret };
    });
  }

  private toDto(row: Webhook): WebhookDto {
    return toWebhookDto(row, this.clock.now());
  }

  private async find(family: FamilyContext, id: string): Promise<Webhook> {
    const row = await this.webhooks.findById(family.id, id);
    if (row === null) throw notFound('webhook');
    return row;
  }

  private async refuseUnreachable(url: string): Promise<void> {
    try {
      await this.targets.resolve(url);
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      const { problem } = error;
      // Nobody could say; before each delivery it is looked up again.
      if (problem === 'unresolved') return;
      throw new InvalidRequestError([unreachable(problem)]);
    }
  }
}

type KnownProblem = Exclude<TargetProblem, 'unresolved'>;

const MUST: Readonly<Record<KnownProblem, string>> = {
  malformed: 'be an address such as https://hooks.example.org/brightpath, without a password',
  'not-https': 'begin with https://',
  private: 'lead into the open internet, not to this machine or into a private network',
  unknown: 'name a host that can be found',
};

function unreachable(problem: KnownProblem): FieldError {
  return { field: 'url', code: `address.${problem}`, message: `url must ${MUST[problem]}` };
}

function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}
