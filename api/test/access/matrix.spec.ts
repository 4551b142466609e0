import type { Response } from 'supertest';
import { ROLES, type Role, STAFF_ROLES, type StaffRole } from '../../src/persistence/index.js';
import {
  anAccount,
  aNotification,
  startApi,
  type Caller,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';
import { furnish, namesARow, pathIn, type Home } from './home.js';
import { isEndless, readStreamStart } from '../http/read-stream-start.js';
import { documentedRoutes, nameOf, routesOfServer, type Route } from './routes.js';

/** Every route × everybody who may try it: what comes out follows from the policy beside the route. */
const routes = await documentedRoutes();
const familyRoutes = routes.filter(({ policy }) => policy?.level === 'family');
const staffRoutes = routes.filter(({ policy }) => policy?.level === 'staff');
const byName = (list: readonly Route[]) => list.map((route) => [nameOf(route), route] as const);

/** Open to everybody. A route that joins them must be written here, with a reason to be found in its review. */
const publicRoutes = [
  'get /api/v1/auth/google',
  'get /api/v1/auth/google/callback',
  'get /api/v1/mail/unsubscribe',
  'get /dev/mail',
  'get /dev/mail/{id}',
  'get /health',
  'get /health/live',
  'get /metrics',
  'post /api/v1/auth/refresh',
  'post /api/v1/mail/unsubscribe',
];
/** Not part of the description: the provider's way back, what only a scraper reads, and pages of and for mails. */
const undocumentedRoutes = [
  'get /api/v1/auth/google/callback',
  'get /api/v1/mail/unsubscribe',
  'get /dev/mail',
  'get /dev/mail/{id}',
  'get /metrics',
  'post /api/v1/mail/unsubscribe',
];
const docsRoutes = /^get \/?api\/(docs|openapi\.json)/;

let api: TestApi;
let home: Home;
let owner: FamilyCaller;
let stranger: FamilyCaller;
let undecided: FamilyCaller;
const callers = new Map<Role, FamilyCaller>();
const staff = new Map<StaffRole, Caller>();
/** What is one person's alone, by that person. */
const own = new Map<Caller, Home['values']>();

beforeAll(async () => {
  const many = '1000000';
  api = await startApi({ environment: { RATE_LIMIT_ADDRESS: many, RATE_LIMIT_ACCOUNT: many } });
  owner = await api.member();
  for (const role of ROLES) callers.set(role, await api.member({ family: owner.family, role }));
  for (const staffRole of STAFF_ROLES)
    staff.set(staffRole, await api.signIn(await api.rows.insert(anAccount({ staffRole }))));
  home = await furnish(api, owner);
  for (const caller of callers.values()) {
    const ids = { familyId: home.familyId, accountId: caller.account.id };
    own.set(caller, { notifications: (await api.rows.insert(aNotification(ids))).id });
  }
  stranger = await api.member();
  undecided = await api.member({ consented: false });
});
afterAll(() => api.close());

interface Attempt {
  /** Nobody when absent. */
  readonly caller?: Caller;
  readonly familyId?: string;
}

/** Sends what the route accepts, at a version nobody has, so that nothing of the home is changed. */
async function attempt(route: Route, { caller, familyId }: Attempt): Promise<Response> {
  const mine = caller && own.get(caller);
  const rows = { ...home, values: { ...home.values, ...mine } };
  const sent = api.send(route.method, pathIn(rows, route.path)).set(caller?.headers ?? {});
  if (route.needsVersion) void sent.set('If-Match', '"999999"');
  if (familyId !== undefined) void sent.set('X-Family-Id', familyId);
  if (isEndless(route.path)) void sent.buffer(true).parse(readStreamStart);
  return route.body === undefined ? sent : sent.send(route.body);
}

const outcome = (answer: Response) => [answer.status, (answer.body as { code?: string }).code];

/** What only the route itself says: no queue of this test has a job that failed. */
const SAID_BY_THE_ROUTE = 'There is no failed job of that id.';

/** The route itself answered: neither a guard nor "not found", and nothing broke. */
function expectReached(answer: Response): void {
  const text = `${answer.status} ${answer.text}`;
  const isRefused = [401, 403, 404, 405].includes(answer.status) || answer.status >= 500;
  expect({
    text,
    reached: !isRefused || text.includes(SAID_BY_THE_ROUTE),
  }).toEqual({
    text,
    reached: true,
  });
}

describe('the routes of the api', () => {
  test('are all described, and all say who may call them', () => {
    const real = new Set(routesOfServer(api.app).filter((name) => !docsRoutes.test(name)));
    expect([...real].sort()).toEqual([...routes.map(nameOf), ...undocumentedRoutes].sort());
    expect(routes.filter(({ policy }) => policy === undefined).map(nameOf)).toEqual([]);
  });

  test('that are public are these', () => {
    const open = routes.filter(({ policy }) => policy?.level === 'public').map(nameOf);
    const undocumented = publicRoutes.filter((name) => undocumentedRoutes.includes(name));
    expect([...open, ...undocumented].sort()).toEqual(publicRoutes);
  });
});

describe('nobody', () => {
  const closed = routes.filter(({ policy }) => policy?.level !== 'public');
  test.each(byName(closed.filter(({ path }) => !path.includes('/devices/'))))(
    '%s needs sign-in',
    async (_name, route) => {
      expect(outcome(await attempt(route, {}))).toEqual([401, 'auth.required']);
    },
  );
});

describe.each(ROLES)('a %s of the family', (role) => {
  test.each(byName(familyRoutes))('%s', async (_name, route) => {
    if (route.policy?.level !== 'family') throw new TypeError('only family routes here');
    const answer = await attempt(route, { caller: callers.get(role) });
    if (ROLES.indexOf(role) <= ROLES.indexOf(route.policy.role)) expectReached(answer);
    else expect(outcome(answer)).toEqual([403, 'role.insufficient']);
  });
});

describe.each(STAFF_ROLES)('somebody of the staff: %s', (staffRole) => {
  test.each(byName(staffRoutes))('%s', async (_name, route) => {
    if (route.policy?.level !== 'staff') throw new TypeError('only staff routes here');
    const answer = await attempt(route, { caller: staff.get(staffRole) });
    if (route.policy.roles.includes(staffRole)) expectReached(answer);
    else expect(outcome(answer)).toEqual([403, 'role.insufficient']);
  });
});

describe('an owner of a family, who is not of the staff', () => {
  test.each(byName(staffRoutes))('%s', async (_name, route) => {
    expect(outcome(await attempt(route, { caller: owner }))).toEqual([403, 'role.insufficient']);
  });
});

describe('an owner whose family has not agreed to the service', () => {
  test.each(byName(familyRoutes))('%s', async (_name, route) => {
    if (route.policy?.level !== 'family') throw new TypeError('only family routes here');
    const answer = await attempt(route, { caller: undecided });
    if (route.policy.needsConsent) expect(outcome(answer)).toEqual([403, 'consent.required']);
    else expect(answer.body).not.toMatchObject({ code: 'consent.required' });
  });
});

describe('an owner of another family', () => {
  test.each(byName(familyRoutes.filter(({ path }) => namesARow(path))))(
    'does not find the row of %s',
    async (_name, route) => {
      expect((await attempt(route, { caller: stranger })).status).toBe(404);
    },
  );

  test.each(byName(familyRoutes.filter(({ path }) => !namesARow(path))))(
    'sees nothing of it through %s',
    async (_name, route) => {
      const answer = await attempt(route, { caller: stranger });
      // What a parser of its own has read has no text.
      const text = (answer.text as string | undefined) ?? JSON.stringify(answer.body);
      for (const id of [
        home.familyId,
        ...Object.values(home.values).filter((value) => value.length === 36),
      ]) {
        expect(text).not.toContain(id);
      }
    },
  );

  test.each(byName(familyRoutes))('cannot choose the family for %s', async (_name, route) => {
    const answer = await attempt(route, { caller: stranger, familyId: home.familyId });
    expect(outcome(answer)).toEqual([404, 'family.not-found']);
  });
});
