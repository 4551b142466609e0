import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { addDays, mondayOf, todayIn } from '@/lib/plain-date';
import type { HandChange, Week } from '@/api/week-model';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { showScreen, windowIs } from '../screen-fixture';
import { anItem, aWeek } from '../week-fixture';
import { ChangesSheet } from './changes-sheet';

const today = todayIn('America/New_York', new Date());
const monday = mondayOf(today);
const friday = addDays(monday, 4);

const maths = {
  id: 'subject-1',
  name: 'Mathematics',
  kind: 'mathematics',
  core: true,
  minutes: 45,
  frequency: 'daily',
  involvement: 'some',
  fixedTime: null,
  teaching: { rule: 'any', parentIds: [] },
  pauses: [],
  coming: [],
  learners: [{ childId: 'Noah', interest: 3 }],
  version: 1,
};
const art = {
  ...maths,
  id: 'subject-2',
  name: 'Art',
  kind: 'art',
  minutes: 60,
  involvement: 'none',
};

const adult = { freeHours: [], comingHours: [], version: 1 };
const anna = { ...adult, id: 'anna', name: 'Anna' };
const tom = { ...adult, id: 'tom', name: 'Tom' };

const lesson = anItem({ id: 'maths', date: friday });
const thisWeek = (given: Partial<Week> = {}): Week =>
  aWeek({ today, weekStart: monday, items: [lesson], ...given });

const noWord = { snapped: null, changeId: 'change-1' };
const fits = { fits: true, place: null, snapped: null, reason: null, nearest: null, owing: [] };

function aChange(given: Partial<HandChange> = {}): HandChange {
  const { title, date, startTime, endTime, minutes, locked, extra, status } = lesson;
  const before = { title, date, startTime, endTime, minutes, locked, extra, status, childIds: ['Noah'], parentId: null }; // prettier-ignore
  return {
    id: 'change-1',
    kind: 'moved',
    at: '2026-11-24T14:12:00Z',
    byName: 'Anna Rivers',
    itemId: 'maths',
    before,
    after: { ...before, startTime: '11:00', endTime: '11:45', locked: true },
    drop: null,
    undoneAt: null,
    undoneByName: null,
    canUndo: true,
    ...given,
  };
}

beforeEach(() => {
  windowIs('desktop');
  server.use(
    http.get(apiUrl('/subjects'), () => HttpResponse.json({ items: [maths, art], nextCursor: null })), // prettier-ignore
    http.get(apiUrl('/parents'), () => HttpResponse.json({ items: [anna, tom], nextCursor: null })), // prettier-ignore
    http.get(apiUrl('/items/:id/free-times'), () => HttpResponse.json({ items: [] })),
    http.post(apiUrl('/items/place-checks'), () => HttpResponse.json(fits)),
  );
});

describe('adding a lesson', () => {
  it('begins with the day, time and child of the empty place that was pressed', async () => {
    // Next week, which has days to come on whatever day this runs.
    const tuesday = addDays(monday, 8);
    const items = [anItem({ id: 'maths', date: tuesday, startTime: '09:00', endTime: '09:45' })];
    const week = thisWeek({ weekStart: addDays(monday, 7), weekEnd: addDays(monday, 13), items });
    const { user } = showScreen(week, { at: `/week/${tuesday}` });
    const free = await screen.findAllByRole('button', { name: /on Tuesday at 0?9:45/ });
    // One stop of the Tab key for all of them.
    const all = screen.getAllByRole('button', { name: /^Add a lesson on / });
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    for (const place of free)
      expect(place.closest('ul')).toHaveAccessibleName(/^Free times of Tue/);

    const [first] = free;
    if (first) await user.click(first);
    const sheet = await screen.findByRole('dialog', { name: 'Add a lesson' });
    expect(await within(sheet).findByLabelText('Day')).toHaveValue(tuesday);
    expect(within(sheet).getByLabelText('Starts at')).toHaveValue('09:45');
    expect(within(sheet).getByRole('checkbox', { name: 'Noah' })).toBeChecked();
    expect(within(sheet).getByRole('checkbox', { name: 'Ella' })).not.toBeChecked();
  });

  it('offers no empty places to whoever may only look', async () => {
    showScreen(thisWeek(), { role: 'viewer' });
    await screen.findByRole('group', { name: 'Lessons of the week' });
    expect(screen.queryAllByRole('button', { name: /^Add a lesson/ })).toEqual([]);
  });

  it('asks for what is missing, says why it does not fit, and adds the one that is owed', async () => {
    const sent: object[] = [];
    const place = { date: friday, startTime: '13:15', endTime: '14:00' };
    const reason = {
      code: 'overlap',
      params: { childName: 'Noah', lessons: [{ title: 'Science', startTime: '11:00' }] },
    };
    server.use(
      http.post(apiUrl('/items/place-checks'), async ({ request }) => {
        const { startTime } = (await request.json()) as { startTime: string };
        const owing = [{ weekStart: monday, owed: 2 }];
        return HttpResponse.json(
          startTime === '13:15'
            ? { ...fits, place, owing }
            : { ...fits, fits: false, reason, nearest: place, owing },
        );
      }),
      http.post(apiUrl('/items'), async ({ request }) => {
        sent.push((await request.json()) as object);
        expect(request.headers.get('Idempotency-Key')).toMatch(/\S{8,}/);
        const added = anItem({ id: 'added', ...place, locked: true });
        return HttpResponse.json({ ...added, ...noWord }, { status: 201 });
      }),
    );
    const { user } = showScreen(thisWeek());
    await user.click(await screen.findByRole('button', { name: 'Add a lesson' }));
    const sheet = await screen.findByRole('dialog', { name: 'Add a lesson' });
    await user.click(await within(sheet).findByRole('button', { name: 'Add' }));
    expect(within(sheet).getByText('Choose at least one child.')).toBeInTheDocument();
    expect(sent).toEqual([]);

    await user.click(within(sheet).getByRole('combobox', { name: 'Subject' }));
    await user.click(await screen.findByRole('option', { name: /Mathematics/ }));
    expect(within(sheet).getByRole('checkbox', { name: 'Noah' })).toBeChecked();
    expect(within(sheet).getByLabelText('Length')).toHaveValue(45);
    const teacher = await within(sheet).findByRole('combobox', { name: 'Who teaches' });
    expect(teacher).toHaveTextContent('Whoever is free');
    await user.click(teacher);
    await user.click(await screen.findByRole('option', { name: 'Tom' }));
    expect(await within(sheet).findByText(/^Noah has Science at 11:00/)).toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: /Take 1:15/ }));
    expect(await within(sheet).findByText(/^It fits: Fri/)).toBeInTheDocument();
    expect(
      within(sheet).getByRole('radio', { name: 'One of the 2 lessons of this week that are owed' }),
    ).toBeChecked();
    await user.click(within(sheet).getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(/^Mathematics added on Fri/)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(sent).toEqual([
      {
        subjectId: 'subject-1',
        childIds: ['Noah'],
        date: today,
        startTime: '13:15',
        minutes: 45,
        parentId: 'tom',
        owedWeek: monday,
      },
    ]);
  });

  it('is offered to nobody who may only look', async () => {
    showScreen(thisWeek(), { role: 'viewer' });
    expect(await screen.findByRole('button', { name: /Mathematics/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a lesson' })).not.toBeInTheDocument();
  });

  it('says so where the subjects cannot be loaded', async () => {
    server.use(http.get(apiUrl('/subjects'), () => problem(503, 'service.unavailable')));
    const { user } = showScreen(thisWeek());
    await user.click(await screen.findByRole('button', { name: 'Add a lesson' }));
    expect(await screen.findByText('The subjects could not be loaded')).toBeInTheDocument();
  });
});

describe('changing a lesson', () => {
  it('saves subject, time and length at once, with the version that was seen', async () => {
    const sent: unknown[] = [];
    server.use(
      http.put(apiUrl('/items/maths/lesson'), async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        return HttpResponse.json({ ...anItem({ id: 'maths', title: 'Art', date: friday, version: 2 }), ...noWord }); // prettier-ignore
      }),
    );
    const { user } = showScreen(thisWeek(), { at: '/week?item=maths' });
    await user.click(await screen.findByRole('button', { name: 'Change lesson' }));
    const form = await screen.findByRole('form', { name: 'Change the lesson' });
    await user.click(within(form).getByRole('combobox', { name: 'Subject' }));
    await user.click(await screen.findByRole('option', { name: /Art/ }));
    // A child does it alone: nobody teaches it.
    expect(within(form).queryByRole('combobox', { name: 'Who teaches' })).not.toBeInTheDocument();
    const length = within(form).getByLabelText('Length');
    expect(length).toHaveValue(60);
    await user.clear(length);
    await user.type(length, '300');
    await user.click(within(form).getByRole('button', { name: 'Save changes' }));
    expect(within(form).getByText('Give whole minutes from 5 to 240.')).toBeInTheDocument();
    await user.clear(length);
    await user.type(length, '50');
    await user.click(within(form).getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText(/^Art changed: Fri/)).toBeInTheDocument();
    const { date, startTime } = lesson;
    expect(sent).toEqual([
      ['"1"', { subjectId: 'subject-2', childIds: ['Noah'], date, startTime, minutes: 50, parentId: null }], // prettier-ignore
    ]);
    expect(await screen.findByRole('button', { name: 'Change lesson' })).toHaveFocus();
  });

  it('deletes it as dropped or owed, and takes that back by the change', async () => {
    const sent: string[] = [];
    server.use(
      http.delete(apiUrl('/items/maths'), ({ request }) => {
        sent.push(new URL(request.url).search);
        return HttpResponse.json(aChange({ id: 'change-2', kind: 'deleted', after: null }));
      }),
      http.post(apiUrl('/hand-changes/:id/undo'), ({ params }) => {
        sent.push(`undo ${String(params['id'])}`);
        return HttpResponse.json(aChange({ kind: 'deleted', after: null, canUndo: false }));
      }),
    );
    const { user } = showScreen(thisWeek(), { at: '/week?item=maths' });
    await user.click(await screen.findByRole('button', { name: 'Delete lesson' }));
    expect(screen.getByRole('heading', { name: 'Delete Mathematics?' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: /It need not be held/ }));
    expect(await screen.findByText(/^Mathematics deleted: it need not/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Taken back: Mathematics of Fri/)).toBeInTheDocument();
    expect(sent).toEqual(['?as=dropped', 'undo change-2']);
  });
});

describe('the changes of a week', () => {
  const open = async () => {
    const family = thisWeek().children;
    const beside = <ChangesSheet date={monday} family={family} onClose={() => undefined} />;
    const { user } = showScreen(thisWeek(), { beside });
    return { user, sheet: await screen.findByRole('dialog', { name: 'Changes by hand' }) };
  };
  const told = (items: HandChange[]) => {
    server.use(http.get(apiUrl('/hand-changes'), () => HttpResponse.json({ items })));
    return open();
  };

  it('are told with who made them; marks stand folded below', async () => {
    const { user, sheet } = await told([
      aChange({ id: 'c', kind: 'marked', after: { ...aChange().before!, status: 'done' } }),
      aChange({ id: 'b', undoneAt: '2026-11-24T15:00:00Z', undoneByName: 'Tom', canUndo: false }),
      aChange({ id: 'a', kind: 'added', before: null, canUndo: false }),
    ]);
    expect(await within(sheet).findByText(/^Mathematics moved from Fri.*9:00.* to Fri.*11:00/)).toBeInTheDocument(); // prettier-ignore
    expect(within(sheet).getByText(/^Undone by Tom/)).toBeInTheDocument();
    expect(within(sheet).getByText('A later change of it comes first.')).toBeInTheDocument();
    expect(within(sheet).getAllByText(/^Noah · Anna Rivers/)).toHaveLength(2);
    await user.click(within(sheet).getByRole('button', { name: 'How one lesson went' }));
    expect(within(sheet).getByText(/^Mathematics of Fri.*: done$/)).toBeInTheDocument();
  });

  it('refuse an undo after a later change by a sentence that names both sides', async () => {
    const later = aChange({ id: 'later', kind: 'unlocked', byName: 'Tom Rivers' });
    server.use(
      http.post(apiUrl('/hand-changes/change-1/undo'), () =>
        problem(409, 'hand-change.changed-since', { change: aChange(), later }),
      ),
    );
    const { user, sheet } = await told([aChange()]);
    await user.click(
      await within(sheet).findByRole('button', { name: /^Undo: Mathematics moved/ }),
    );
    const said = await within(sheet).findByText(/Take that back first\.$/);
    expect(said).toHaveTextContent(/^Mathematics moved from .* \(Anna Rivers, .*\)\. Since then: Mathematics of .* is no longer kept there \(Tom Rivers, /); // prettier-ignore
  });

  it('say so where there are none', async () => {
    const { sheet } = await told([]);
    expect(await within(sheet).findByText('Nothing was changed by hand')).toBeInTheDocument();
  });

  it('say so where they cannot be loaded', async () => {
    server.use(http.get(apiUrl('/hand-changes'), () => problem(503, 'service.unavailable')));
    const { sheet } = await open();
    expect(await within(sheet).findByText('The changes could not be loaded')).toBeInTheDocument();
  });
});
