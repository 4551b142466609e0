import { FixedClock } from '../../src/platform/index.js';
import { aChild, startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

const clock = new FixedClock(new Date('2026-03-02T09:00:00Z'));
let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi({ clock });
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const hours = [{ weekday: 1, startTime: '09:00', endTime: '12:00' }];

describe('adding a child', () => {
  it('answers the child with its age today and the grade that is usual for it', async () => {
    const sent = { name: ' Ada ', birthDate: '2017-05-04', bestTimes: ['mid-morning'] };
    const { status, body, headers } = await anna.send('post', '/children', sent);
    expect(status).toBe(201);
    expect(headers.etag).toBe('"1"');
    expect(body).toMatchObject({
      name: 'Ada',
      birthDate: '2017-05-04',
      age: 8,
      gradeLevel: 'Grade 3',
      bestTimes: ['mid-morning'],
      schoolHours: [],
      version: 1,
    });
  });

  it('takes an age instead of a birth date, and the age grows', async () => {
    const { body } = await anna.send('post', '/children', { name: 'Ben', age: 6 });
    expect(body).toMatchObject({ birthDate: null, age: 6, gradeLevel: 'Grade 1' });
    const [row] = await api.rows.dataSource.query('SELECT * FROM children WHERE id = $1', [
      body.id,
    ]);
    await api.rows.dataSource.query(
      `UPDATE children SET age_given_on = '2025-03-02' WHERE id = $1`,
      [body.id],
    );
    expect((await anna.send('get', `/children/${body.id}`)).body.age).toBe(7);
    expect(row.name).not.toContain('Ben');
  });

  it('keeps an age that is only repeated, also of a child who is 19 by now', async () => {
    const added = await anna.send('post', '/children', { name: 'Ben', age: 18 });
    const { id } = added.body as { id: string };
    await api.rows.dataSource.query(
      `UPDATE children SET age_given_on = '2025-03-02' WHERE id = $1`,
      [id],
    );
    const change = (body: object, version: number) =>
      anna.send('patch', `/children/${id}`, body).set('If-Match', `"${version}"`);
    const renamed = await change({ name: 'Benno', age: 19, birthDate: null }, 1);
    expect([renamed.status, renamed.body.age]).toEqual([200, 19]);
    expect((await change({ age: 20 }, 2)).body.errors[0]).toMatchObject({ field: 'age' });
  });

  const child = { name: 'Ada', age: 8 };
  it.each([
    ['no name', { age: 8 }, 'name'],
    ['a name of blanks', { ...child, name: '   ' }, 'name'],
    ['a name of which nothing is seen', { ...child, name: '\u200b' }, 'name'],
    ['a name with a control character', { ...child, name: 'A\u0007da' }, 'name'],
    ['a name of two lines', { ...child, name: 'Ada\nBen' }, 'name'],
    ['an endless name', { ...child, name: 'a'.repeat(61) }, 'name'],
    ['age 1', { ...child, age: 1 }, 'age'],
    ['age 19', { ...child, age: 19 }, 'age'],
    ['an age in words', { ...child, age: 'eight' }, 'age'],
    ['neither age nor birth date', { name: 'Ada' }, 'age'],
    ['both age and birth date', { ...child, birthDate: '2017-05-04' }, 'age'],
    ['a birth date in the future', { name: 'Ada', birthDate: '2027-01-01' }, 'birthDate'],
    ['a grown-up’s birth date', { name: 'Ada', birthDate: '2001-01-01' }, 'birthDate'],
    ['a birth date that is in no calendar', { name: 'Ada', birthDate: '2019-02-29' }, 'birthDate'],
    ['a grade there is not', { ...child, gradeLevel: 'Grade 13' }, 'gradeLevel'],
    ['a period there is not', { ...child, bestTimes: ['night'] }, 'bestTimes.0'],
    ['a period twice', { ...child, bestTimes: ['evening', 'evening'] }, 'bestTimes'],
    [
      'school hours that end before they begin',
      { ...child, schoolHours: [{ weekday: 1, startTime: '12:00', endTime: '09:00' }] },
      'schoolHours.0.endTime',
    ],
    [
      'an eighth day of the week',
      { ...child, schoolHours: [{ ...hours[0], weekday: 8 }] },
      'schoolHours.0.weekday',
    ],
    ['a field there is not', { ...child, favouriteColour: 'green' }, 'favouriteColour'],
    ['an id of the client’s choice', { ...child, id: aChild({ familyId: '' }).id }, 'id'],
  ])('refuses %s and names the field', async (_what, sent, field) => {
    const { status, body } = await anna.send('post', '/children', sent);
    expect(status).toBe(400);
    expect(body.code).toBe('request.invalid');
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    expect(await api.rows.count('children', anna.family.id)).toBe(0);
  });

  it('adds one child however often the same command is sent', async () => {
    const send = async (name: string) =>
      anna.send('post', '/children', { name, age: 8 }).set('Idempotency-Key', 'adding-ada-1');
    const [first, again] = [await send('Ada'), await send('Ada')];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect((await send('Ben')).body.code).toBe('idempotency.mismatch');
    expect(await api.rows.count('children', anna.family.id)).toBe(1);
  });

  it('stops at twenty, also when two are added at the same moment', async () => {
    const familyId = anna.family.id;
    for (let n = 0; n < 19; n++) await api.rows.insert(aChild({ familyId }));
    const both = await Promise.all([
      anna.send('post', '/children', child),
      anna.send('post', '/children', child),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('child.limit');
    expect(await api.rows.count('children', familyId)).toBe(20);
  });
});

describe('listing children', () => {
  it('gives them page by page in the order they were added', async () => {
    const familyId = anna.family.id;
    const names = ['Ada', 'Ben', 'Cleo'];
    for (const name of names) await api.rows.insert(aChild({ familyId, name }));
    const first = await anna.send('get', '/children?limit=2');
    expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Ben']);
    const next = await anna.send('get', `/children?limit=2&cursor=${first.body.nextCursor}`);
    expect(next.body.items.map(({ name }: { name: string }) => name)).toEqual(['Cleo']);
    expect(next.body.nextCursor).toBeNull();
  });

  it('shows nothing of another family', async () => {
    const other = await api.member();
    const theirs = await api.rows.insert(aChild({ familyId: other.family.id }));
    expect((await anna.send('get', '/children')).body.items).toEqual([]);
    for (const [method, body] of [
      ['get', undefined],
      ['patch', { name: 'Mine' }],
      ['delete', undefined],
    ] as const) {
      const sent = anna.send(method, `/children/${theirs.id}`, body).set('If-Match', '"1"');
      const { status, body: problem } = await sent;
      expect([status, problem.code]).toEqual([404, 'child.not-found']);
    }
  });

  it.each(['limit=0', 'limit=101', 'limit=many', 'cursor=here'])('refuses ?%s', async (query) => {
    expect((await anna.send('get', `/children?${query}`)).status).toBe(400);
  });
});

describe('changing a child', () => {
  const add = async (): Promise<{ id: string; version: number }> => {
    const { body } = await anna.send('post', '/children', { name: 'Ada', age: 8 });
    return body as { id: string; version: number };
  };

  it('changes what is spoken of, keeps the rest, and counts the version on', async () => {
    const { id } = await add();
    const sent = anna.send('patch', `/children/${id}`, { schoolHours: hours });
    const { status, body, headers } = await sent.set('If-Match', '"1"');
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Ada', age: 8, schoolHours: hours, version: 2 });
    expect(headers.etag).toBe('"2"');
  });

  it('lets a birth date take the place of an age', async () => {
    const { id } = await add();
    const sent = anna.send('patch', `/children/${id}`, { birthDate: '2016-01-01' });
    const { body } = await sent.set('If-Match', '"1"');
    expect(body).toMatchObject({ birthDate: '2016-01-01', age: 10 });
  });

  it('tells the second of two editors what the first one made of it', async () => {
    const { id } = await add();
    const change = (name: string) =>
      anna.send('patch', `/children/${id}`, { name }).set('If-Match', '"1"');
    expect((await change('Adele')).status).toBe(200);
    const late = await change('Adriana');
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      code: 'precondition.failed',
      current: { id, name: 'Adele', version: 2 },
    });
    const lateRemoval = await anna.send('delete', `/children/${id}`).set('If-Match', '"1"');
    expect(lateRemoval.status).toBe(412);
  });

  it('lets exactly one of two editors at the same moment through', async () => {
    const { id } = await add();
    const change = (name: string) =>
      anna.send('patch', `/children/${id}`, { name }).set('If-Match', '"1"');
    const both = await Promise.all([change('Adele'), change('Adriana')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('asks for the version that was seen', async () => {
    const { id } = await add();
    const without = await anna.send('patch', `/children/${id}`, { name: 'Adele' });
    expect([without.status, without.body.code]).toEqual([428, 'precondition.required']);
    const odd = anna.send('patch', `/children/${id}`, { name: 'Adele' }).set('If-Match', 'latest');
    expect((await odd).status).toBe(400);
  });

  it('refuses an id that is none', async () => {
    const { status, body } = await anna.send('get', '/children/7');
    expect([status, body.errors[0].field]).toEqual([400, 'id']);
  });
});
