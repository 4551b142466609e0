import {
  BooleanField,
  InstantField,
  IntField,
  StringField,
  TimeZoneField,
  UuidField,
} from '../../http/index.js';
import type { Family } from '../../persistence/index.js';

export const familyFields = {
  name: { description: 'What the family is called', maximum: 100, example: 'The Rivers family' },
  timeZone: { description: 'IANA time zone in which the family lives', example: 'America/Chicago' },
  exploration: {
    description:
      'Whether plans may now and then try times that little is known of; without it the family takes part in no experiment either',
  },
} as const;

export class FamilyDto {
  @UuidField({ description: 'Id of the family' })
  id: string;

  @StringField(familyFields.name)
  name: string;

  @TimeZoneField(familyFields.timeZone)
  timeZone: string;

  @BooleanField(familyFields.exploration)
  exploration: boolean;

  @InstantField({
    description: 'When the questionnaire was completed first; null until then',
    nullable: true,
  })
  onboardedAt: string | null;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export function toFamilyDto(family: Family): FamilyDto {
  return {
    id: family.id,
    name: family.name,
    timeZone: family.timeZone,
    exploration: family.exploration,
    onboardedAt: family.onboardedAt?.toISOString() ?? null,
    version: family.version,
  };
}
