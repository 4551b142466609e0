import {
  ArrayField,
  BooleanField,
  InstantField,
  StringField,
  UuidField,
} from '../../http/index.js';
import type { AuthSession } from '../../persistence/index.js';

export class DeviceDto {
  @UuidField({ description: 'Id to remove it by' })
  id: string;

  @StringField({
    description: 'Its browser; null where it does not say',
    nullable: true,
    example: 'Chrome',
  })
  browser: string | null;

  @StringField({
    description: 'Its operating system; null where it does not say',
    nullable: true,
    example: 'Android',
  })
  system: string | null;

  @InstantField({ description: 'When it signed in' })
  createdAt: string;

  @InstantField({ description: 'When it was last used, to within a quarter of an hour' })
  lastUsedAt: string;

  @BooleanField({ description: 'True for the device that asks' })
  current: boolean;
}

export class DevicesDto {
  @ArrayField(() => DeviceDto, {
    description: 'Signed-in devices, the one last used first',
    maximum: 1000,
  })
  items: DeviceDto[];
}

export function toDeviceDto(session: AuthSession, currentSessionId: string): DeviceDto {
  return {
    id: session.id,
    browser: session.browser,
    system: session.system,
    createdAt: session.createdAt.toISOString(),
    lastUsedAt: session.lastUsedAt.toISOString(),
    current: session.id === currentSessionId,
  };
}
