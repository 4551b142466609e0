import type { AnswersDto } from '../../src/questionnaire/dto/answers.dto.js';
import { newId } from '../../src/persistence/index.js';
import { FixedClock } from '../../src/platform/index.js';
import {
  aChild,
  aSubject,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

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

const weekday = { weekday: 1, startTime: '09:00', endTime: '12:00' };

function fullAnswers() {
  const [robin, ada, ben] = [newId(), newId(), newId()];
  return {
    parent: {
      name: 'Robin',
      timeZone: 'America/Chicago',
      parents: [{ id: robin, name: 'Robin', self: true, freeHours: [weekday] }],
    },
    children: [
      { id: ada, name: 'Ada', birthDate: '2017-05-04' },
      { id: ben, name: 'Ben', age: 5 },
    ] as { id: string; name: string; birthDate?: string; age?: number }[],
    commitments: [
      {
        id: newId(),
        title: 'Swimming',
        ownerKind: 'child',
        childId: ada,
        recurrence: 'weekly',
        weekdays: [3],
        startTime: '10:00',
        endTime: '11:00',
        ...{ companions: { parentIds: [robin], childIds: [] }, travelBeforeMinutes: 20 },
      },
    ] as Record<string, unknown>[],
    subjects: [
      {
        id: newId(),
        name: 'History',
        kind: 'history',
        core: false,
        minutes: 30,
        frequency: 'weekly',
        involvement: 'full',
        teaching: { rule: 'rather', parentIds: [robin] },
        learners: [
          { childId: ada, interest: 4 },
          { childId: ben, interest: 2 },
        ],
      },
    ] as Record<string, unknown>[],
    flexibility: 2,
    bestTimes: {
      [ada]: { periods: ['mid-morning'], schoolHours: [weekday] },
      [ben]: { periods: ['mid-morning'], schoolHours: [weekday] },
    },
    teaching: { planningApproach: 'loop' },
  };
}

async function save(answers: object, partsDone: string[] = []) {
  const { body } = await anna.send('get', '/questionnaire');
  const sent = anna.send('put', '/questionnaire', { answers, partsDone });
  return sent.set('If-Match', `"${body.version}"`);
}

const complete = async () => anna.send('post', '/questionnaire/complete');
interface Row extends Record<string, unknown> {
  readonly id: string;
}

const items = async (path: string): Promise<Row[]> => {
  const { body } = await anna.send('get', path);
  return (body as { items: Row[] }).items;
};

it('makes everything that was answered, under the ids of the answers', async () => {
  const answers = fullAnswers();
  await save(answers);
  const { status, body } = await complete();
  expect(status).toBe(200);
  expect(body).toEqual({
    familyId: anna.family.id,
    childIds: answers.children.map(({ id }) => id),
    subjectIds: answers.subjects.map(({ id }) => id),
  });
  expect(await items('/parents')).toMatchObject([{ name: 'Robin', freeHours: [weekday] }]);
  expect(await items('/children')).toMatchObject([
    { name: 'Ada', age: 8, gradeLevel: 'Grade 3', schoolHours: [weekday] },
    { name: 'Ben', age: 5, gradeLevel: 'Kindergarten', bestTimes: ['mid-morning'] },
  ]);
  expect(await items('/commitments')).toMatchObject([
    { ...answers.commitments[0], startDate: '2026-03-02', endDate: null, version: 1 },
  ]);
  const [history] = await items('/subjects');
  const { teaching } = answers.subjects[0]!;
  expect(history).toMatchObject({ name: 'History', fixedTime: null, teaching });
  expect(history?.learners).toHaveLength(2);
  const family = (await anna.send('get', '/families/current')).body;
  expect(family).toMatchObject({
    timeZone: 'America/Chicago',
    onboardedAt: '2026-03-02T09:00:00.000Z',
  });
  expect((await anna.send('get', '/questionnaire')).body.completedAt).not.toBeNull();
});

it('changes nothing when it is completed again, also at the same moment', async () => {
  await save(fullAnswers());
  const first = await complete();
  const lists = () =>
    Promise.all(['/parents', '/children', '/commitments', '/subjects'].map(items));
  const before = await lists();
  const eventsBefore = await api.rows.count('outbox_events', anna.family.id);
  const [second, third] = await Promise.all([complete(), complete()]);
  expect(second.body).toEqual(first.body);
  expect(third.body).toEqual(first.body);
  expect(await lists()).toEqual(before);
  expect(await api.rows.count('outbox_events', anna.family.id)).toBe(eventsBefore);
});

it('fills what was left out with the suggested answers, and makes those once', async () => {
  const ada = { id: newId(), name: 'Ada', age: 7 };
  await save({ children: [ada] });
  const { body } = await complete();
  const suggested = (await anna.send('post', '/questionnaire/suggestions', { age: 7 })).body;
  expect(body.subjectIds).toHaveLength(suggested.subjects.length);
  expect((await items('/children'))[0]).toMatchObject({
    gradeLevel: suggested.gradeLevel,
    schoolHours: suggested.schoolHours,
    bestTimes: suggested.bestTimes,
  });
  const [parent] = await items('/parents');
  expect(parent).toMatchObject({
    name: anna.account.displayName,
    freeHours: suggested.schoolHours,
  });
  const { answers, partsDone } = (await anna.send('get', '/questionnaire')).body;
  expect(partsDone).toHaveLength(7);
  expect(answers.subjects).toHaveLength(suggested.subjects.length);
  expect((await complete()).body.subjectIds).toEqual(body.subjectIds);
});

it('leaves subjects out where the family has been through them and wants none', async () => {
  await save({ children: [{ id: newId(), name: 'Ada', age: 7 }], subjects: [] }, ['subjects']);
  expect((await complete()).body.subjectIds).toEqual([]);
});

it('takes away what it made earlier and is no longer named, and nothing else', async () => {
  const answers = fullAnswers();
  await save(answers);
  await complete();
  const familyId = anna.family.id;
  const cleo = await api.rows.insert(aChild({ familyId, name: 'Cleo' }));
  const piano = await api.rows.insert(aSubject({ familyId, name: 'Piano', kind: 'music' }));
  await api.rows.learn(piano, [cleo.id]);
  const ben = answers.children[1]!;
  const [history] = answers.subjects;
  await save({
    ...answers,
    children: [ben],
    commitments: [],
    subjects: [{ ...history, name: 'World history', learners: [{ childId: ben.id, interest: 5 }] }],
    bestTimes: { [ben.id]: answers.bestTimes[ben.id] },
  });
  expect((await complete()).status).toBe(200);
  const names = async (path: string) => (await items(path)).map(({ name }) => name);
  expect(await names('/children')).toEqual(['Ben', 'Cleo']);
  expect(await names('/subjects')).toEqual(['World history', 'Piano']);
  expect(await items('/commitments')).toEqual([]);
});

it('never blocks on the day a child turns 19, nor loses the child: unchanged answers hold', async () => {
  const born = { id: newId(), name: 'Ada', birthDate: '2008-03-02' };
  const aged = { id: newId(), name: 'Ben', age: 18 };
  // Ada is 17, and her family signs in anew a year later.
  clock.advance(-24 * 60 * 60 * 1000);
  await save({ children: [born, aged], subjects: [] }, ['subjects']);
  expect((await complete()).status).toBe(200);
  await api.rows.dataSource.query(
    `UPDATE children SET age_given_on = '2026-03-02' WHERE family_id = $1 AND age_years = 18`,
    [anna.family.id],
  );
  clock.advance(366 * 24 * 60 * 60 * 1000);
  anna = { ...(await api.signIn(anna.account)), family: anna.family };
  const { body } = await anna.send('get', '/questionnaire');
  const { answers } = body as { answers: AnswersDto };
  expect(answers.children?.map(({ age }) => age ?? null)).toEqual([null, 19]);
  // As the app sends it: a draft holds no age that no new child may have.
  const sent = answers.children?.map(({ age, ...child }) =>
    age === 19 ? child : { ...child, age },
  );
  await save({ ...answers, children: sent, flexibility: 5 });
  expect((await complete()).status).toBe(200);
  expect((await items('/children')).map(({ age }) => age)).toEqual([19, 19]);
  const other = [{ ...born, birthDate: '2007-01-01' }, aged];
  await save({ ...answers, children: other });
  const refused = await complete();
  expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual([
    'answers.children.0.birthDate',
  ]);
  clock.advance(-365 * 24 * 60 * 60 * 1000);
});

it('keeps an age growing that is only repeated', async () => {
  const answers = { children: [{ id: newId(), name: 'Ben', age: 5 }], subjects: [] };
  await save(answers, ['subjects']);
  await complete();
  await api.rows.dataSource.query(
    `UPDATE children SET age_given_on = '2025-01-01' WHERE family_id = $1`,
    [anna.family.id],
  );
  await complete();
  expect((await items('/children'))[0]?.age).toBe(6);
});

describe('answers that were completed', () => {
  const answersNow = async () => {
    const { body } = await anna.send('get', '/questionnaire');
    return (body as { answers: AnswersDto }).answers;
  };

  it('follow what settings change, so that going through them again undoes nothing', async () => {
    await save(fullAnswers());
    await complete();
    const [ada, ben] = await items('/children');
    const [history] = await items('/subjects');
    await anna.send('patch', `/children/${ada!.id}`, { name: 'Adele' }).set('If-Match', '"1"');
    await anna.send('delete', `/subjects/${history!.id}`).set('If-Match', '"1"');
    await anna.send('post', '/children', { name: 'Cleo', age: 3 });
    await anna
      .send('patch', '/families/current', { timeZone: 'Asia/Tokyo' })
      .set('If-Match', '"2"');

    const answers = await answersNow();
    expect(answers.children).toMatchObject([
      { id: ada!.id, name: 'Adele', birthDate: '2017-05-04' },
      { id: ben!.id, name: 'Ben', age: 5 },
      { name: 'Cleo', age: 3 },
    ]);
    expect(answers).toMatchObject({
      parent: { timeZone: 'Asia/Tokyo', parents: [{ name: 'Robin', self: true }] },
      subjects: [],
      flexibility: 2,
      teaching: { planningApproach: 'loop' },
    });
    await save(answers, ['subjects']);
    expect((await complete()).status).toBe(200);
    expect((await items('/children')).map(({ name }) => name)).toEqual(['Adele', 'Ben', 'Cleo']);
    expect(await items('/subjects')).toEqual([]);
  });

  it('are saved and completed unchanged without touching a row', async () => {
    await save(fullAnswers());
    await complete();
    const paths = ['/parents', '/children', '/commitments', '/subjects'];
    const before = await Promise.all(paths.map(items));
    await save(await answersNow());
    await complete();
    expect(await Promise.all(paths.map(items))).toEqual(before);
  });

  it('give way to a draft that is under way', async () => {
    const answers = fullAnswers();
    await save(answers);
    await complete();
    const [ada] = await items('/children');
    const [, ben] = answers.children;
    await save({ ...answers, children: [{ ...answers.children[0], name: 'Draft' }, ben] });
    await anna.send('patch', `/children/${ada!.id}`, { name: 'Adele' }).set('If-Match', '"1"');
    expect((await answersNow()).children?.[0]?.name).toBe('Draft');
  });

  it('keep who each adult is, whichever of them goes through the answers', async () => {
    await save(fullAnswers());
    await complete();
    const ben = await api.member({ family: anna.family, role: 'editor' });
    const seen = (await ben.send('get', '/questionnaire')).body;
    expect(seen.answers.parent.parents).toMatchObject([{ name: 'Robin', self: false }]);
    const sent = { answers: seen.answers, partsDone: [] };
    await ben.send('put', '/questionnaire', sent).set('If-Match', `"${seen.version}"`);
    expect((await ben.send('post', '/questionnaire/complete')).status).toBe(200);
    expect((await answersNow()).parent?.parents).toMatchObject([{ name: 'Robin', self: true }]);
  });
});

describe('refuses', () => {
  type Full = ReturnType<typeof fullAnswers>;
  const nobody = newId();
  it.each<[string, (answers: Full) => object, string[]]>([
    [
      'no child',
      (a) => ({ ...a, children: [], commitments: [], subjects: [] }),
      ['answers.children'],
    ],
    [
      'a child without a name',
      (a) => ({ ...a, children: [{ ...a.children[0]!, name: '' }, a.children[1]!] }),
      ['answers.children.0.name'],
    ],
    [
      'a child without an age',
      (a) => ({ ...a, children: [a.children[0]!, { id: a.children[1]!.id, name: 'Ben' }] }),
      ['answers.children.1.age'],
    ],
    [
      'a child of one year',
      (a) => ({ ...a, children: [{ ...a.children[0]!, birthDate: '2025-01-01' }, a.children[1]!] }),
      ['answers.children.0.birthDate'],
    ],
    [
      'a commitment that ends before it starts',
      (a) => ({ ...a, commitments: [{ ...a.commitments[0], endTime: '09:00' }] }),
      ['answers.commitments.0.endTime'],
    ],
    [
      'a last day before the first',
      (a) => ({
        ...a,
        commitments: [{ ...a.commitments[0], startDate: '2026-03-09', endDate: '2026-03-08' }],
      }),
      ['answers.commitments.0.endDate'],
    ],
    [
      'a single commitment on no day',
      (a) => ({ ...a, commitments: [{ ...a.commitments[0], recurrence: 'once' }] }),
      ['answers.commitments.0.startDate'],
    ],
    [
      'a commitment of nobody in the answers',
      (a) => ({ ...a, commitments: [{ ...a.commitments[0], childId: nobody }] }),
      ['answers.commitments.0.childId'],
    ],
    [
      'a subject nobody learns',
      (a) => ({ ...a, subjects: [{ ...a.subjects[0], learners: [] }] }),
      ['answers.subjects.0.learners'],
    ],
    [
      'a learner who is not in the answers',
      (a) => ({
        ...a,
        subjects: [{ ...a.subjects[0], learners: [{ childId: nobody, interest: 3 }] }],
      }),
      ['answers.subjects.0.learners.0.childId'],
    ],
    [
      'a fixed time outside school hours',
      (a) => ({ ...a, subjects: [{ ...a.subjects[0], fixedTime: '20:00' }] }),
      ['answers.subjects.0.fixedTime'],
    ],
    [
      'the same id twice',
      (a) => ({
        ...a,
        children: [a.children[0]!, { ...a.children[1]!, id: a.children[0]!.id }],
        subjects: [],
      }),
      ['answers.children.1.id'],
    ],
    [
      'an adult whose hours end before they begin',
      (a) => ({
        ...a,
        parent: {
          parents: [{ ...a.parent.parents[0]!, freeHours: [{ ...weekday, endTime: '08:00' }] }],
        },
      }),
      ['answers.parent.parents.0.freeHours.0.endTime'],
    ],
    [
      'several things at once, with one entry each',
      (a) => ({
        ...a,
        children: [{ ...a.children[0]!, name: ' ' }, a.children[1]!],
        subjects: [{ ...a.subjects[0], name: '' }],
      }),
      ['answers.children.0.name', 'answers.subjects.0.name'],
    ],
  ])('%s', async (_what, wrong, fields) => {
    expect((await save(wrong(fullAnswers()), ['subjects'])).status).toBe(200);
    const { status, body } = await complete();
    expect(status).toBe(400);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual(fields);
    for (const table of ['parents', 'children', 'commitments', 'subjects']) {
      expect(await api.rows.count(table, anna.family.id)).toBe(0);
    }
  });

  it('ids that another family has, and touches nothing of theirs', async () => {
    const other = await api.member();
    const theirs = await api.rows.insert(aChild({ familyId: other.family.id, name: 'Dora' }));
    await save({ children: [{ id: theirs.id, name: 'Mine', age: 7 }] });
    const { status, body } = await complete();
    expect([status, body.errors[0].code]).toEqual([400, 'id.taken']);
    expect((await other.send('get', `/children/${theirs.id}`)).body.name).toBe('Dora');
    expect(await api.rows.count('children', anna.family.id)).toBe(0);
  });

  it('a viewer', async () => {
    const ben = await api.member({ family: anna.family, role: 'viewer' });
    expect((await ben.send('post', '/questionnaire/complete')).status).toBe(403);
  });

  it('a family that has not agreed to the service', async () => {
    const newcomer = await api.member({ consented: false });
    const { status, body } = await newcomer.send('post', '/questionnaire/complete');
    expect([status, body.code]).toEqual([403, 'consent.required']);
  });
});
