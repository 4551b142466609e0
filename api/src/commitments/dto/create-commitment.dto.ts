import type { Recurrence, Weekday } from '../../domain/calendar/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  ObjectField,
  StringField,
  TimeField,
  UuidField,
} from '../../http/index.js';
import type { OwnerKind } from '../../persistence/index.js';
import { commitmentFields, CompanionsDto, weekdayKind } from './commitment.dto.js';

export class CreateCommitmentDto {
  @StringField(commitmentFields.title)
  title: string;

  @EnumField(commitmentFields.ownerKind)
  ownerKind: OwnerKind;

  @UuidField({ ...commitmentFields.parentId, optional: true, nullable: true })
  parentId?: string | null;

  @UuidField({ ...commitmentFields.childId, optional: true, nullable: true })
  childId?: string | null;

  @EnumField(commitmentFields.recurrence)
  recurrence: Recurrence;

  @ArrayField(weekdayKind, { ...commitmentFields.weekdays, optional: true })
  weekdays?: Weekday[];

  @DateField(commitmentFields.startDate)
  startDate: string;

  @DateField({ ...commitmentFields.endDate, optional: true, nullable: true })
  endDate?: string | null;

  @TimeField(commitmentFields.startTime)
  startTime: string;

  @TimeField(commitmentFields.endTime)
  endTime: string;

  @ObjectField(() => CompanionsDto, { ...commitmentFields.companions, optional: true })
  companions?: CompanionsDto;

  @BooleanField({ ...commitmentFields.adultsStay, optional: true })
  adultsStay?: boolean;

  @IntField({ ...commitmentFields.travelBeforeMinutes, optional: true })
  travelBeforeMinutes?: number;

  @IntField({ ...commitmentFields.travelAfterMinutes, optional: true })
  travelAfterMinutes?: number;
}
