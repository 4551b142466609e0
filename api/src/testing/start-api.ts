import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request, { type Test as SuperTest } from 'supertest';
import { AppModule } from '../app.module.js';
import { SessionsService } from '../auth/sessions/sessions.service.js';
import { CsrfTokensService } from '../auth/sessions/csrf-tokens.service.js';
import { ModelFileThreadsService } from '../ml/model-file-threads.service.js';
import { configureApp } from '../http/configure-app.js';
import { accessCookie, csrfCookie } from '../http/index.js';
import type { Account, Family, Role } from '../persistence/index.js';
import { Clock, NameLookup } from '../platform/index.js';
import { aConsent, aDevice, aFamily, aMember, anAccount } from './factories.js';
import { ModelFileThreadsFromSources } from './model-file-threads-from-sources.js';
import { TestRows } from './test-rows.js';

export type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody signed in, who sends requests: `await anna.send('post', '/children', { name: 'Ada' })`. */
export interface Caller {
  readonly account: Account;
  /** Cookie and CSRF header of the session, for requests made by other means. */
  readonly headers: Readonly<Record<string, string>>;
  /** `path` is below /api/v1. */
  send(method: HttpMethod, path: string, body?: object): SuperTest;
}

export interface CallerOptions {
  readonly family?: Family;
  readonly role?: Role;
  /** Whether the family has agreed to the service; default true. Only looked at when the family is made here. */
  readonly consented?: boolean;
}

export interface FamilyCaller extends Caller {
  readonly family: Family;
}

export interface StartOptions {
  readonly clock?: Clock;
  /** What names mean; the machine's own answer unless it is given. */
  readonly names?: NameLookup;
  /** Environment variables for this application only. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The whole api on a port of its own and the spec's database. Close it in `afterAll`. */
export class TestApi {
  private constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    readonly rows: TestRows,
  ) {}

  static async start({ clock, names, environment = {} }: StartOptions = {}): Promise<TestApi> {
    const before = { ...process.env };
    Object.assign(process.env, environment);
    try {
      const builder = Test.createTestingModule({ imports: [AppModule] });
      builder.overrideProvider(ModelFileThreadsService).useClass(ModelFileThreadsFromSources);
      if (clock !== undefined) builder.overrideProvider(Clock).useValue(clock);
      if (names !== undefined) builder.overrideProvider(NameLookup).useValue(names);
      const module = await builder.compile();
      const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
      configureApp(app);
      await app.listen(0, '127.0.0.1');
      return new TestApi(app, await app.getUrl(), await TestRows.open());
    } finally {
      for (const name of Object.keys(environment)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  }

  /** A request of nobody. `path` is from the root. */
  send(method: HttpMethod, path: string): SuperTest {
    return request(this.url)[method](path);
  }

  /** Somebody with a place in a family: a new one that has agreed to the service, unless the options say otherwise. */
  async member({
    family,
    role = 'owner',
    consented = true,
  }: CallerOptions = {}): Promise<FamilyCaller> {
    const account = await this.rows.insert(anAccount());
    const home = family ?? (await this.rows.insert(aFamily()));
    await this.rows.insert(aMember({ familyId: home.id, accountId: account.id, role }));
    if (family === undefined && consented) await this.rows.insert(aConsent({ familyId: home.id }));
    return { ...(await this.signIn(account)), family: home };
  }

  /** A session of an account that exists. */
  async signIn(account: Account): Promise<Caller> {
    const { sessionId, accessToken } = await this.app
      .get(SessionsService, { strict: false })
      .open(account.id, aDevice);
    const csrf = this.app.get(CsrfTokensService, { strict: false }).issue(sessionId);
    const headers = {
      Cookie: `${accessCookie}=${accessToken}; ${csrfCookie}=${csrf}`,
      'X-CSRF-Token': csrf,
    };
    const send = (method: HttpMethod, path: string, body?: object): SuperTest => {
      const sent = this.send(method, `/api/v1${path}`).set(headers);
      return body === undefined ? sent : sent.send(body);
    };
    return { account, headers, send };
  }

  async close(): Promise<void> {
    await this.rows.close();
    await this.app.close();
  }
}

/** Starts the api for a spec. */
export const startApi = (options?: StartOptions): Promise<TestApi> => TestApi.start(options);
