import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayField,
  BooleanField,
  EnumField,
  InstantField,
  StringField,
  UuidField,
} from '../../http/index.js';
import type { GateValue } from '../../domain/evaluation/index.js';
import type { GateRecord, OutcomeReason } from '../../persistence/index.js';

const EVALUATED_ON = ['synthetic', 'real'] as const;

/** Numbers and texts by name, as the gate measured them. */
function Values(description: string): PropertyDecorator {
  return ApiProperty({
    description,
    type: 'object',
    additionalProperties: {
      nullable: true,
      oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'boolean' }],
    },
  });
}

export class OutcomeReasonDto {
  @StringField({ description: 'Stable code', example: 'not-surely-better' })
  code: string;

  @Values('What it speaks of, by name')
  params: Readonly<Record<string, GateValue>>;
}

export class GateCheckDto {
  @StringField({ description: 'What was checked', example: 'calibration' })
  name: string;

  @BooleanField({ description: 'Whether it was passed' })
  passed: boolean;

  @Values('What was measured, and what it was held against')
  values: Readonly<Record<string, GateValue>>;
}

export class GateDto {
  @BooleanField({ description: 'Whether it may take the champion’s place' })
  passed: boolean;

  @ArrayField(() => OutcomeReasonDto, { description: 'What spoke against it' })
  reasons: OutcomeReasonDto[];

  @ArrayField(() => GateCheckDto, { description: 'All that was checked' })
  checks: GateCheckDto[];

  @UuidField({
    description: 'The champion it was held against; null: what the rules would have said',
    nullable: true,
  })
  againstId: string | null;

  @EnumField({
    description: 'Whose weeks it was evaluated on: made-up families’ or real ones',
    values: EVALUATED_ON,
    name: 'EvaluatedOn',
  })
  evaluatedOn: (typeof EVALUATED_ON)[number];

  @InstantField({ description: 'When it was evaluated' })
  evaluatedAt: string;
}

export function toReasonDto({ code, values }: OutcomeReason): OutcomeReasonDto {
  return { code, params: values };
}

export function toGateDto(gate: GateRecord): GateDto {
  const { promoted, reasons, checks, againstId, evaluatedOn, evaluatedAt } = gate;
  return {
    passed: promoted,
    reasons: reasons.map(toReasonDto),
    checks: checks.map(({ name, passed, values }) => ({ name, passed, values })),
    againstId,
    evaluatedOn,
    evaluatedAt,
  };
}
