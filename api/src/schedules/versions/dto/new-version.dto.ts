import { ObjectField } from '../../../http/index.js';
import { ScheduleDto, ScheduleVersionDto } from '../../dto/schedule.dto.js';

export class NewVersionDto {
  @ObjectField(() => ScheduleDto, { description: 'The schedule' })
  schedule: ScheduleDto;

  @ObjectField(() => ScheduleVersionDto, { description: 'The version in use now' })
  version: ScheduleVersionDto;
}
