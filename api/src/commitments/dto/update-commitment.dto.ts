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

/** An absent field does not change. */
export class UpdateCommitmentDto {
  @DateField({
    description:
      'The first day on which the change holds; today where it is left out. Days before keep what they had, as another commitment. Null puts a mistake right: the commitment is changed as it always was',
    example: null,
    optional: true,
    nullable: true,
  })
  validFrom?: string | null;

  @StringField({ ...commitmentFields.title, optional: true })
  title?: string;

  @EnumField({ ...commitmentFields.ownerKind, optional: true })
  ownerKind?: OwnerKind;

  @UuidField({ ...commitmentFields.parentId, optional: true, nullable: true })
  parentId?: string | null;

  @UuidField({ ...commitmentFields.childId, optional: true, nullable: true })
  childId?: string | null;

  @EnumField({ ...commitmentFields.recurrence, optional: true })
  recurrence?: Recurrence;

  @ArrayField(weekdayKind, { ...commitmentFields.weekdays, optional: true })
  weekdays?: Weekday[];

  @DateField({ ...commitmentFields.startDate, optional: true })
  startDate?: string;

  @DateField({ ...commitmentFields.endDate, optional: true, nullable: true })
  endDate?: string | null;

  @TimeField({ ...commitmentFields.startTime, optional: true })
  startTime?: string;

  @TimeField({ ...commitmentFields.endTime, optional: true })
  endTime?: string;

  @ObjectField(() => CompanionsDto, { ...commitmentFields.companions, optional: true })
  companions?: CompanionsDto;

  @BooleanField({ ...commitmentFields.adultsStay, optional: true })
  adultsStay?: boolean;

  @IntField({ ...commitmentFields.travelBeforeMinutes, optional: true })
  travelBeforeMinutes?: number;

  @IntField({ ...commitmentFields.travelAfterMinutes, optional: true })
  travelAfterMinutes?: number;
}
