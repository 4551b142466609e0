import { StringField } from '../../http/index.js';

/** Where a sign-in begins. */
export class BeginSignInDto {
  @StringField({
    description: 'A path of this site to come back to; anything else is the start page',
    optional: true,
    minimum: 0,
    maximum: 2000,
    example: '/week',
  })
  returnTo?: string;
}
