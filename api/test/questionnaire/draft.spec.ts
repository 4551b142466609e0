import { newId } from '../../src/persistence/index.js';
import { startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const save = async (answers: object, version = 0, partsDone: string[] = []) =>
  anna.send('put', '/questionnaire', { answers, partsDone }).set('If-Match', `"${version}"`);

const child = { id: newId(), name: 'Ada', birthDate: '2017-05-04' };
const subject = {
  id: newId(),
  name: 'Mathematics',
  kind: 'mathematics',
  core: true,
  minutes: 30,
  frequency: 'daily',
  involvement: 'some',
  learners: [{ childId: child.id, interest: 3 }],
};

it('is empty before the first save', async () => {
  const { status, body, headers } = await anna.send('get', '/questionnaire');
  expect([status, headers.etag]).toEqual([200, '"0"']);
  expect(body).toEqual({
    answers: {},
    partsDone: [],
    completedAt: null,
    version: 0,
    updatedAt: null,
  });
});

it('keeps a half-finished draft exactly as it is, for any device of the family', async () => {
  const answers = {
    parent: { name: '', timeZone: 'America/Chicago' },
    children: [{ id: newId(), name: '' }, child],
    subjects: [{ ...subject, name: '', learners: [] }],
    bestTimes: { [child.id]: { periods: ['evening'], schoolHours: [] } },
    teaching: {
      statements: { q1: 4 },
      philosophies: { classical: 2 },
      activities: { outdoors: 5 },
    },
  };
  const saved = await save(answers, 0, ['parent']);
  expect([saved.status, saved.headers.etag]).toEqual([200, '"1"']);
  const ben = await api.member({ family: anna.family, role: 'viewer' });
  const { body } = await ben.send('get', '/questionnaire');
  expect(body).toMatchObject({ partsDone: ['parent'], completedAt: null, version: 1 });
  expect(body.answers).toEqual(answers);
});

it('holds no child’s name in the clear', async () => {
  await save({ children: [child] });
  const [row] = await api.rows.dataSource.query(
    'SELECT answers FROM questionnaires WHERE family_id = $1',
    [anna.family.id],
  );
  expect(row.answers).toMatch(/^v1\./);
  expect(row.answers).not.toContain('Ada');
});

it('tells the second of two devices what the first one saved', async () => {
  await save({ flexibility: 2 });
  const first = await save({ flexibility: 3 }, 1);
  expect(first.body.version).toBe(2);
  const late = await save({ flexibility: 5 }, 1);
  expect([late.status, late.body.current]).toMatchObject([
    412,
    { answers: { flexibility: 3 }, version: 2 },
  ]);
});

it('lets one of two first saves at the same moment through', async () => {
  const both = await Promise.all([save({ flexibility: 1 }), save({ flexibility: 2 })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
});

it('asks for the version that was seen', async () => {
  const sent = anna.send('put', '/questionnaire', { answers: {}, partsDone: [] });
  expect((await sent).status).toBe(428);
});

const hours = { weekday: 1, startTime: '9:00', endTime: '12:00' };
it.each([
  ['an unknown part', { partsDone: ['dessert'], answers: {} }, 'partsDone.0'],
  ['an unknown answer', { answers: { pets: [] } }, 'answers.pets'],
  ['a flexibility of 6', { answers: { flexibility: 6 } }, 'answers.flexibility'],
  ['a child of 19', { answers: { children: [{ ...child, age: 19 }] } }, 'answers.children.0.age'],
  [
    'an id that is none',
    { answers: { children: [{ ...child, id: '1' }] } },
    'answers.children.0.id',
  ],
  [
    'a zone that does not exist',
    { answers: { parent: { timeZone: 'Mars/Olympus' } } },
    'answers.parent.timeZone',
  ],
  [
    'a statement there is not',
    { answers: { teaching: { statements: { q26: 3 } } } },
    'answers.teaching.statements.q26',
  ],
  [
    'an agreement of 6',
    { answers: { teaching: { statements: { q1: 6 } } } },
    'answers.teaching.statements.q1',
  ],
  [
    'a time of day written short',
    { answers: { bestTimes: { [child.id]: { periods: [], schoolHours: [hours] } } } },
    `answers.bestTimes.${child.id}.schoolHours.0.startTime`,
  ],
])('refuses %s', async (_what, sent, field) => {
  const body = { partsDone: [], ...sent };
  const answer = await anna.send('put', '/questionnaire', body).set('If-Match', '"0"');
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
});

it('refuses a thousand subjects with one clear error, and saves none of them', async () => {
  const subjects = Array.from({ length: 1_000 }, () => ({ id: newId(), name: 'a' }));
  const { status, body } = await save({ subjects });
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    {
      field: 'answers.subjects',
      code: 'list.size',
      params: { minimum: 0, maximum: 200 },
      message: 'subjects must have 0 to 200 entries',
    },
  ]);
  expect(await api.rows.count('questionnaires', anna.family.id)).toBe(0);
});

describe('what it shows', () => {
  it('has the codes of the 25 statements, of the choices and of the catalogue, and no words', async () => {
    const { body } = await anna.send('get', '/questionnaire/definition');
    expect(body.statements).toHaveLength(25);
    expect(body.statements[0]).toEqual({ id: 'q1', scale: 'flexibility', reversed: false });
    expect(body.philosophies).toHaveLength(5);
    expect(body).not.toHaveProperty('activities');
    expect(body.planningApproaches).toHaveLength(5);
    expect(body.flexibilityLevels).toEqual([1, 2, 3, 4, 5]);
    expect(body.periods[0]).toEqual({
      id: 'early-morning',
      startTime: '06:00',
      endTime: '09:00',
    });
    expect(body.subjectCatalogue[0].subjects).toContain('mathematics');
  });

  it('suggests more, and longer lessons, the older a child is', async () => {
    const at = async (age: number) => {
      const { body } = await anna.send('post', '/questionnaire/suggestions', { age });
      return body as { gradeLevel: string; subjects: []; sources: []; maxDailyMinutes: number };
    };
    const [young, old] = [await at(4), await at(14)];
    expect(young.gradeLevel).toBe('Preschool');
    expect(old.subjects.length).toBeGreaterThan(young.subjects.length);
    expect(old.maxDailyMinutes).toBeGreaterThan(young.maxDailyMinutes);
    expect(old.sources.length).toBeGreaterThan(0);
  });

  it('suggests to a five-year-old the hours in which an adult is there', async () => {
    const adultHours = [1, 3].map((weekday) => ({
      weekday,
      startTime: '13:00',
      endTime: '17:00',
    }));
    const hoursAt = async (age: number) => {
      const asked = { age, adultHours };
      const { body } = await anna.send('post', '/questionnaire/suggestions', asked);
      return body.schoolHours as { weekday: number }[];
    };
    expect(await hoursAt(5)).toEqual([
      { weekday: 1, startTime: '13:00', endTime: '16:00' },
      { weekday: 3, startTime: '13:00', endTime: '16:00' },
    ]);
    expect((await hoursAt(15)).map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([1, 19, 'seven', 7.5, ''])('has nothing for the age "%s"', async (age) => {
    const { status, body } = await anna.send('post', '/questionnaire/suggestions', { age });
    expect([status, body.errors[0].field]).toEqual([400, 'age']);
  });
});

describe('what cannot fit', () => {
  const teddy = { id: newId(), name: 'Teddy', age: 5 };
  const [robin, reading] = [newId(), newId()];
  const on = (startTime: string, endTime: string) =>
    [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startTime, endTime }));
  const answers = {
    parent: {
      parents: [{ id: robin, name: 'Robin', self: true, freeHours: on('12:30', '17:00') }],
    },
    children: [teddy],
    subjects: [
      {
        id: reading,
        name: 'Reading',
        kind: 'reading',
        core: true,
        minutes: 45,
        frequency: 'daily',
        involvement: 'full',
        learners: [{ childId: teddy.id, interest: 3 }],
      },
    ],
    bestTimes: { [teddy.id]: { periods: [], schoolHours: on('09:00', '12:00') } },
    meals: [],
  };

  it('is told of answers that are not kept, with one change that mends it, and nothing is written', async () => {
    const { status, body } = await anna.send('post', '/questionnaire/misfits', { answers });
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        kind: 'adult-time',
        childIds: [teddy.id],
        subjectId: null,
        sessions: null,
        possible: null,
        minutes: 225,
        mend: {
          kind: 'school-hours',
          id: teddy.id,
          hours: on('12:30', '15:30'),
          minutes: null,
        },
      },
    ]);
    expect(await api.rows.count('questionnaires', anna.family.id)).toBe(0);
    const mended = { ...answers, bestTimes: {} };
    const after = await anna.send('post', '/questionnaire/misfits', { answers: mended });
    expect(after.body.items).toEqual([]);
  });

  it('is refused where the answers are not whole, and is nothing for a family without facts', async () => {
    const refused = await anna.send('post', '/questionnaire/misfits', { answers: {} });
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'answers.children']);
    const { status, body } = await anna.send('get', '/questionnaire/misfits');
    expect([status, body]).toEqual([200, { items: [] }]);
  });
});
