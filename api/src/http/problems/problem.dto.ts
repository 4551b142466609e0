import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FieldRuleParams } from '../../platform/index.js';
import { FIELD_RULES, type FieldRule } from '../fields/field-rules.js';

export class FieldErrorDto {
  @ApiProperty({ description: 'Path of the field in the request', example: 'children.0.name' })
  field: string;

  @ApiProperty({
    description: 'Stable code of the rule that it breaks',
    enum: FIELD_RULES,
    enumName: 'FieldRule',
    example: 'text.length',
  })
  code: FieldRule;

  @ApiProperty({
    description: 'What the rule speaks of, such as the smallest and the largest value',
    type: 'object',
    additionalProperties: {
      oneOf: [
        { type: 'string' },
        { type: 'number' },
        { type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'number' }] } },
      ],
    },
    example: { minimum: 1, maximum: 80 },
  })
  params: FieldRuleParams;

  @ApiProperty({
    description: 'What it must be, in short English for programs',
    example: 'name must be 1 to 80 characters',
  })
  message: string;
}

/** Documentation of what the problem filter answers; see problem.ts. */
export class ProblemDto {
  @ApiProperty({
    description: 'URN of the kind of problem',
    example: 'urn:brightpath:problem:request.invalid',
  })
  type: string;

  @ApiProperty({ description: 'The kind in words', example: 'The request is not valid' })
  title: string;

  @ApiProperty({ description: 'HTTP status', example: 400 })
  status: number;

  @ApiProperty({
    description: 'This very case in short English for programs',
    example: 'One field is not what it must be.',
  })
  detail: string;

  @ApiProperty({ description: 'Stable code to decide by', example: 'request.invalid' })
  code: string;

  @ApiProperty({ description: 'Path of the request', example: '/api/v1/children' })
  instance: string;

  @ApiProperty({ description: 'Id to quote', example: '3f0c9a52-6a0c-4b57-a2a8-6d8a0b7f3d11' })
  requestId: string;

  @ApiProperty({ description: 'One entry a wrong field', type: [FieldErrorDto], required: false })
  errors?: FieldErrorDto[];

  @ApiPropertyOptional({
    description: 'With 412: the present state of the resource',
    type: 'object',
    additionalProperties: true,
    example: { version: 4 },
  })
  current?: Record<string, unknown>;
}
