import { BooleanField, StringField, TimeZoneField } from '../../http/index.js';
import { familyFields } from './family.dto.js';

export class UpdateFamilyDto {
  @StringField({ ...familyFields.name, optional: true })
  name?: string;

  @TimeZoneField({ ...familyFields.timeZone, optional: true })
  timeZone?: string;

  @BooleanField({ ...familyFields.exploration, optional: true })
  exploration?: boolean;
}
