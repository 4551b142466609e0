import { section } from './section.js';
import { address, text } from './variable.js';

const web = ['http', 'https'];

/** The Google client people sign in with, and the endpoints it talks to. */
export class GoogleConfig extends section({
  clientId: text('GOOGLE_CLIENT_ID', "the client id from Google's console"),
  clientSecret: text('GOOGLE_CLIENT_SECRET', "the client secret from Google's console"),
  authorizationUrl: address('GOOGLE_AUTHORIZATION_URL', 'the address of the sign-in page', {
    protocols: web,
    fallback: 'https://accounts.google.com/o/oauth2/v2/auth',
  }),
  tokenUrl: address('GOOGLE_TOKEN_URL', 'the address that exchanges a code for a token', {
    protocols: web,
    fallback: 'https://oauth2.googleapis.com/token',
  }),
  userInfoUrl: address(
    'GOOGLE_USERINFO_URL',
    'an address ending in /userinfo that describes the person',
    {
      protocols: web,
      fallback: 'https://openidconnect.googleapis.com/v1/userinfo',
    },
  ),
}) {
  // passport-google-oauth20 reads the OpenID claims only from a path with this ending.
  override conflicts(): readonly string[] {
    if (new URL(this.userInfoUrl).pathname.endsWith('/userinfo')) return [];
    return ['GOOGLE_USERINFO_URL is not valid: it must be an address ending in /userinfo.'];
  }
}
