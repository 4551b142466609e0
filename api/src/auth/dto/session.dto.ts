import {
  ArrayField,
  BooleanField,
  EmailField,
  EnumField,
  InstantField,
  ObjectField,
  StringField,
  TimeZoneField,
  UuidField,
} from '../../http/index.js';
import { ROLES, STAFF_ROLES, type Role, type StaffRole } from '../../persistence/index.js';

export class SessionAccountDto {
  @UuidField({ description: 'Id of the account' })
  id: string;

  @StringField({ description: 'Name as the sign-in service gives it', example: 'Anna Rivers' })
  name: string;

  @EmailField({ description: 'Address as the sign-in service gives it' })
  email: string;

  @StringField({
    description: 'Address of a picture',
    nullable: true,
    maximum: 2000,
    example: 'https://lh3.googleusercontent.com/a/picture',
  })
  pictureUrl: string | null;

  @EnumField({
    description: 'Role among our staff',
    values: STAFF_ROLES,
    name: 'StaffRole',
    nullable: true,
  })
  staffRole: StaffRole | null;
}

export class FamilyChoiceDto {
  @UuidField({ description: 'Id of the family, for X-Family-Id' })
  id: string;

  @StringField({ description: 'Name of the family', example: 'The Rivers family' })
  name: string;

  @EnumField({ description: 'Your role in it', values: ROLES, name: 'Role' })
  role: Role;

  @StringField({
    description: 'Who owns it, to tell families of one name apart',
    nullable: true,
    example: 'Anna Rivers',
  })
  ownerName: string | null;

  @BooleanField({ description: 'Whether it has completed the questionnaire' })
  onboarded: boolean;
}

export class WaitingInvitationDto {
  @UuidField({ description: 'Id of the invitation' })
  id: string;

  @StringField({ description: 'Name of the family', example: 'The Rivers family' })
  familyName: string;

  @StringField({ description: 'Who owns it', nullable: true, example: 'Anna Rivers' })
  ownerName: string | null;

  @EnumField({ description: 'The role it gives', values: ROLES, name: 'Role' })
  role: Role;
}

export class JoinedFamilyDto {
  @UuidField({ description: 'Id of the family, for X-Family-Id' })
  familyId: string;
}

export class SessionFamilyDto extends FamilyChoiceDto {
  @TimeZoneField({ description: 'Its time zone' })
  timeZone: string;

  @InstantField({ description: 'When the questionnaire was completed', nullable: true })
  onboardedAt: string | null;
}

export class SessionConsentDto {
  @BooleanField({ description: 'Whether the family agreed to the present text of the service' })
  service: boolean;

  @StringField({ description: 'Version of that text', example: '1' })
  currentTextVersion: string;
}

export class SessionDto {
  @ObjectField(() => SessionAccountDto, { description: 'Who is signed in' })
  account: SessionAccountDto;

  @ObjectField(() => SessionFamilyDto, {
    description: 'The family in use; null without one',
    nullable: true,
  })
  family: SessionFamilyDto | null;

  @ArrayField(() => FamilyChoiceDto, {
    description:
      'Every family of the account: those with a completed questionnaire, then the others',
  })
  families: FamilyChoiceDto[];

  @ArrayField(() => WaitingInvitationDto, {
    description: 'Invitations that wait for this person, to be accepted or left alone',
  })
  invitations: WaitingInvitationDto[];

  @ObjectField(() => SessionConsentDto, { description: 'Permission to use the service' })
  consent: SessionConsentDto;

  @InstantField({
    description: 'The server’s time: today and now are meant by it, whatever clock the device has',
    example: '2026-11-23T09:00:00.000Z',
  })
  serverTime: string;

  @StringField({ description: 'To repeat in X-CSRF-Token', example: 'q83v0d9t' })
  csrfToken: string;
}
