import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { Provider, interactionPolicy, type Configuration, type JWKS } from 'oidc-provider';
import { createMemoryAdapter } from './memory-adapter.js';
import { initialOf, problemPage } from './pages.js';
import type { PeopleBook, Person } from './people.js';

/** The provider's own session; one sign-in never begins with what another left in it. */
export const sessionCookie = '_stand_in_session';

/** Paths like those of Google, so that nothing but the origin differs. */
export const paths = {
  authorization: '/o/oauth2/v2/auth',
  token: '/token',
  userinfo: '/v1/userinfo',
  interaction: '/interaction',
  picture: '/picture',
} as const;

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  readonly people: PeopleBook;
}

/** A real OpenID provider for one client: code flow, PKCE with S256 required, everything else of the library off. */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const configuration: Configuration = {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [...options.redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: await signingKeys(),
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      // Cookies ignore the port: without names of its own the stand-in would share them with the app on this host.
      names: { session: sessionCookie, interaction: '_stand_in', resume: '_stand_in_resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    routes: { authorization: paths.authorization, token: paths.token, userinfo: paths.userinfo },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: {
      policy: alwaysAskWho(),
      url: (_ctx, interaction) => `${paths.interaction}/${interaction.uid}`,
    },
    pkce: { required: () => true },
    // passport-google-oauth20 asks for the person with the token in the address, and Google's endpoint takes it.
    acceptQueryParamAccessTokens: true,
    clientBasedCORS: () => false,
    conformIdTokenClaims: false,
    scopes: ['openid', 'email', 'profile'],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name', 'picture'],
    },
    // Google takes these; they change nothing here.
    extraParams: ['access_type', 'include_granted_scopes', 'hd'],
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      Grant: 3600,
      IdToken: 3600,
      Interaction: 1800,
      Session: 3600,
    },
    findAccount: (_ctx, sub) => {
      const person = options.people.find(sub);
      if (person === undefined) return undefined;
      return { accountId: sub, claims: () => claimsOf(person, options.issuer) };
    },
    loadExistingGrant: grantEverythingAsked,
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = problemPage('Sign-in did not work', sentenceFor(out));
    },
  };
  return new Provider(options.issuer, configuration);
}

/** Google's claim names. */
function claimsOf(person: Person, origin: string) {
  return {
    sub: person.sub,
    name: person.name,
    given_name: person.givenName,
    ...(person.familyName === '' ? {} : { family_name: person.familyName }),
    email: person.email,
    email_verified: true,
    picture: `${origin}${paths.picture}/${encodeURIComponent(initialOf(person.name))}.svg`,
  };
}

/** Everybody at this computer is asked who they are each time: a remembered person would get in the way of a second one. */
function alwaysAskWho() {
  const { Check, Prompt, base } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('ask_who', 'a person must be chosen', (ctx) =>
        ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  // `prompt=select_account` is what Google calls it; choosing a person at the login prompt answers both.
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}

/** The app's own consent screen asks what matters; a second one about its own scopes would teach people to click away. */
const grantEverythingAsked: NonNullable<Configuration['loadExistingGrant']> = async (ctx) => {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
};

async function signingKeys(): Promise<JWKS> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] };
}

function sentenceFor({
  error,
  error_description: description,
}: {
  error: string;
  error_description?: string;
}) {
  const detail = description === undefined ? error : `${error}: ${description}`;
  return `Go back to BrightPath and press "Sign in" again. The reason given was "${detail}".`;
}
