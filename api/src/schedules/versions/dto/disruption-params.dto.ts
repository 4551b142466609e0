import { DISRUPTION_KINDS, type DisruptionKind } from '../../../domain/planning/index.js';
import {
  ArrayField,
  DateField,
  EnumField,
  IntField,
  StringField,
  stringKind,
} from '../../../http/index.js';

/** What happened, as data that the client phrases. */
export class DisruptionParamsDto {
  @EnumField({ description: 'What happened', values: DISRUPTION_KINDS, name: 'DisruptionKind' })
  kind: DisruptionKind;

  @DateField({ description: 'The day it concerns, or the first', example: '2026-11-24' })
  date: string;

  @DateField({ description: 'The last day', example: '2026-11-24' })
  endDate: string;

  @ArrayField(stringKind(), {
    description:
      'For `sick-child` and `other`: names of the children; those who are gone are left out',
  })
  childNames: readonly string[];

  @StringField({
    description:
      'For `parent-away`: the parent’s name; null otherwise, or where there is none any more',
    nullable: true,
    example: 'Robin',
  })
  parentName: string | null;

  @IntField({
    description: 'For `ran-late`: how much later the day goes on; null otherwise',
    nullable: true,
    example: 30,
  })
  minutes: number | null;
}
