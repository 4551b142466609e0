import {
  ArrayField,
  BooleanField,
  EnumField,
  InstantField,
  StringField,
  UuidField,
  pageOf,
  stringKind,
} from '../../http/index.js';
import {
  CONSENT_PURPOSES,
  type ConsentDecision,
  type ConsentPurpose,
} from '../../persistence/index.js';

export class ConsentTextDto {
  @EnumField({ description: 'What it is for', values: CONSENT_PURPOSES, name: 'ConsentPurpose' })
  purpose: ConsentPurpose;

  @StringField({ description: 'Version of the wording', example: '1' })
  version: string;

  @StringField({ description: 'A few words to head it', example: 'Plan our weeks' })
  title: string;

  @ArrayField(stringKind({ maximum: 2000 }), {
    description: 'Its paragraphs',
    example: ['To plan your weeks, BrightPath keeps what you tell it.'],
  })
  body: string[];

  @BooleanField({ description: 'True when BrightPath cannot work without it' })
  required: boolean;
}

export class ConsentDecisionDto {
  @EnumField({
    description: 'What was decided about',
    values: CONSENT_PURPOSES,
    name: 'ConsentPurpose',
  })
  purpose: ConsentPurpose;

  @BooleanField({ description: 'Yes or no' })
  granted: boolean;

  @StringField({ description: 'Version of the text that was shown', example: '1' })
  textVersion: string;

  @InstantField({ description: 'When it was decided' })
  decidedAt: string;

  @UuidField({ description: 'The child it is about; null for the whole family', nullable: true })
  childId: string | null;
}

export class ConsentsDto {
  @ArrayField(() => ConsentTextDto, {
    description: 'The present texts, in the order they are asked',
  })
  texts: ConsentTextDto[];

  @ArrayField(() => ConsentDecisionDto, { description: 'The decisions in force', maximum: 1000 })
  decisions: ConsentDecisionDto[];
}

export class ConsentRecordDto extends ConsentDecisionDto {
  @UuidField({ description: 'Id of the record' })
  id: string;

  @UuidField({ description: 'The account that decided; null once it is erased', nullable: true })
  accountId: string | null;

  @StringField({ description: 'How it was given', example: 'consent-screen' })
  way: string;
}

export class ConsentHistoryDto extends pageOf(ConsentRecordDto) {}

export class DecideConsentDto {
  @BooleanField({ description: 'Yes or no' })
  granted: boolean;

  @StringField({
    description: 'Version of the text the person has read',
    maximum: 40,
    example: '1',
  })
  textVersion: string;

  @UuidField({
    description: 'The child it is about; only for model-improvement',
    example: null,
    optional: true,
    nullable: true,
  })
  childId?: string | null;
}

export function toConsentDecisionDto(row: ConsentDecision): ConsentDecisionDto {
  const { purpose, granted, textVersion, decidedAt, childId } = row;
  return { purpose, granted, textVersion, decidedAt: decidedAt.toISOString(), childId };
}

export function toConsentRecordDto(row: ConsentDecision): ConsentRecordDto {
  const { id, accountId, way } = row;
  return { id, accountId, way, ...toConsentDecisionDto(row) };
}
