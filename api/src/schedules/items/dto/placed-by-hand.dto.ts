import { DateField, EnumField, ObjectField, TimeField, UuidField } from '../../../http/index.js';
import { ItemDto } from './item.dto.js';

export class MoveItemDto {
  @DateField({ description: 'The day to move to', example: '2026-11-24' })
  date: string;

  @TimeField({
    description:
      'When it shall begin; a time between two quarter hours becomes the nearer one that is free',
    example: '10:00',
  })
  startTime: string;
}

class SnapParamsDto {
  @TimeField({ description: 'The time that was asked for', example: '13:10' })
  askedTime: string;

  @TimeField({ description: 'When it begins instead', example: '13:15' })
  startTime: string;
}

export class SnapDto {
  @EnumField({ description: 'Why it begins at another time', values: ['quarter-hour'] })
  code: 'quarter-hour';

  @ObjectField(() => SnapParamsDto, { description: 'Both times' })
  params: SnapParamsDto;
}

/** A lesson after a parent has added, edited or moved it. */
export class PlacedByHandDto extends ItemDto {
  @ObjectField(() => SnapDto, {
    description: 'Set where it begins at another time than was asked for; else null',
    nullable: true,
  })
  snapped: SnapDto | null;

  @UuidField({ description: 'The change, by which it can be taken back' })
  changeId: string;
}

/** Says so where a lesson begins at another time than was asked for. */
export function snapOf(askedTime: string, startTime: string): SnapDto | null {
  return askedTime === startTime
    ? null
    : { code: 'quarter-hour', params: { askedTime, startTime } };
}
