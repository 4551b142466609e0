import { createECDH } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type FieldError, notFound, type SignedInUser } from '../http/index.js';
import { PushSubscriptionRepository, ServiceKeyRepository } from '../persistence/index.js';
import { AppError, Clock, InvalidRequestError, PushConfig } from '../platform/index.js';
import {
  type KeepPushSubscriptionDto,
  type PushSubscriptionDto,
  type PushSubscriptionsDto,
  toPushSubscriptionDto,
} from './dto/push-subscription.dto.js';

/** Devices of one person; nobody has more than a few. */
const MOST_DEVICES = 20;
const SECRET_BYTES = 16;

/** The browsers in which a person wants pushes. */
@Injectable()
export class PushSubscriptionsService {
  constructor(
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly keys: ServiceKeyRepository,
    private readonly config: PushConfig,
    private readonly clock: Clock,
  ) {}

  async list({ accountId }: SignedInUser): Promise<PushSubscriptionsDto> {
    const [rows, { publicKey }] = await Promise.all([
      this.subscriptions.findSignedIn([accountId], this.clock.now()),
      this.keys.vapidKeys(),
    ]);
    return { publicKey, items: rows.map(toPushSubscriptionDto) };
  }

  async keep(
    { accountId, sessionId }: SignedInUser,
    { endpoint, keys, showNames = false }: KeepPushSubscriptionDto,
  ): Promise<PushSubscriptionDto> {
    this.refuseUnsound(endpoint, keys);
    const known = await this.subscriptions.findLive([accountId], this.clock.now());
    if (known.length >= MOST_DEVICES && !known.some((each) => each.endpoint === endpoint)) {
      const message = `At most ${MOST_DEVICES} devices take pushes; switch one off first.`;
      throw new AppError('push-subscription.limit', message);
    }
    const { p256dh, auth } = keys;
    const said = { accountId, sessionId, endpoint, p256dh, auth, showNames };
    return toPushSubscriptionDto(await this.subscriptions.keep(said));
  }

  async remove({ accountId }: SignedInUser, id: string): Promise<void> {
    if (!(await this.subscriptions.remove(accountId, id))) throw notFound('push-subscription');
  }

  private refuseUnsound(endpoint: string, { p256dh, auth }: KeepPushSubscriptionDto['keys']): void {
    const error = (field: string, mustBe: string): FieldError => ({ field, code: 'unknown', message: `${field} must be ${mustBe}` }); // prettier-ignore
    const errors = [
      ...(this.config.accepts(endpoint) ? [] : [error('endpoint', 'the address of a push service that is known here')]), // prettier-ignore
      ...(isPublicKey(p256dh) ? [] : [error('keys.p256dh', 'a point of P-256 in base64url')]),
      ...(Buffer.from(auth, 'base64url').length === SECRET_BYTES ? [] : [error('keys.auth', '16 bytes in base64url')]), // prettier-ignore
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
  }
}

function isPublicKey(text: string): boolean {
  try {
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    pair.computeSecret(Buffer.from(text, 'base64url'));
    return true;
  } catch {
    return false;
  }
}
