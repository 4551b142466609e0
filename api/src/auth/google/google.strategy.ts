import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy, type Profile, type StrategyOptions } from 'passport-google-oauth20';
import { GoogleConfig, HttpConfig } from '../../platform/index.js';
import { readProfile, type GoogleProfile } from './profile.js';
import { SignInStateStore } from './sign-in-state.store.js';

/** Google's own paths, below the public address. */
const callbackPath = '/api/v1/auth/google/callback';

/** Google sign-in: authorization code with state and PKCE (S256), at the endpoints that are configured. */
@Injectable()
export class GoogleStrategy extends PassportStrategy(Strategy, 'google') {
  constructor(google: GoogleConfig, http: HttpConfig, store: SignInStateStore) {
    const options: StrategyOptions = {
      clientID: google.clientId,
      clientSecret: google.clientSecret,
      authorizationURL: google.authorizationUrl,
      tokenURL: google.tokenUrl,
      userProfileURL: google.userInfoUrl,
      callbackURL: `${http.publicUrl}${callbackPath}`,
      scope: ['openid', 'email', 'profile'],
      state: true,
      pkce: true,
      // The published types do not know stores that take the PKCE verifier; the library does.
      store: store as unknown as StrategyOptions['store'],
    };
    super(options);
    // The library's default puts the access token into the address, which providers refuse and logs keep.
    this._oauth2.useAuthorizationHeaderforGET(true);
  }

  validate(
    _accessToken: string,
    _refreshToken: string,
    { _json: claims }: Profile,
  ): GoogleProfile | false {
    return readProfile({ ...claims }) ?? false;
  }
}
