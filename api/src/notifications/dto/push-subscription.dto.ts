import {
  ArrayField,
  BooleanField,
  InstantField,
  ObjectField,
  StringField,
  UuidField,
} from '../../http/index.js';
import type { PushSubscription } from '../../persistence/index.js';

const showNames = {
  description:
    'Whether names may stand on the lock screen of this device; without it a push says only what kind of thing it is about',
  example: false,
} as const;

/** The keys of a browser's `PushSubscription`. */
export class PushKeysDto {
  @StringField({
    description: 'The browser’s public key, in base64url',
    minimum: 80,
    maximum: 100,
    example:
      'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
  })
  p256dh: string;

  @StringField({
    description: 'The secret that it shares with the sender, in base64url',
    minimum: 16,
    maximum: 40,
    example: 'tBHItJI5svbpez7KI4CCXg',
  })
  auth: string;
}

/** What a browser’s `PushSubscription.toJSON()` gives, and what may be shown. */
export class KeepPushSubscriptionDto {
  @StringField({
    description: 'Where its push service takes messages; of a service that this installation knows',
    maximum: 1000,
    example: 'https://fcm.googleapis.com/fcm/send/abc',
  })
  endpoint: string;

  @ObjectField(() => PushKeysDto, { description: 'Its keys' })
  keys: PushKeysDto;

  @BooleanField({ ...showNames, optional: true })
  showNames?: boolean;
}

export class PushSubscriptionDto {
  @UuidField({ description: 'Id of the subscription' })
  id: string;

  @StringField({
    description: 'Where its push service takes messages',
    maximum: 1000,
    example: 'https://fcm.googleapis.com/fcm/send/abc',
  })
  endpoint: string;

  @BooleanField(showNames)
  showNames: boolean;

  @InstantField({
    description: 'When its service said that it is gone; nothing is sent to it any more',
    nullable: true,
    example: null,
  })
  goneAt: string | null;
}

export class PushSubscriptionsDto {
  @StringField({
    description: 'The key that a browser subscribes with (`applicationServerKey`), in base64url',
    example:
      'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
  })
  publicKey: string;

  @ArrayField(() => PushSubscriptionDto, { description: 'The caller’s devices that take pushes' })
  items: PushSubscriptionDto[];
}

export function toPushSubscriptionDto(row: PushSubscription): PushSubscriptionDto {
  const { id, endpoint, showNames: shows, goneAt } = row;
  return { id, endpoint, showNames: shows, goneAt: goneAt?.toISOString() ?? null };
}
