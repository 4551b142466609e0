import { jest } from '@jest/globals';
import type { ServerDraft } from './answers';
import { createAutosave, type PutDraft, type SaveOutcome } from './autosave';
import { createDraftStore } from './draft-store';
import { clearLocalDraft, loadLocalDraft, saveLocalDraft, type LocalDraft } from './local-draft';

const aServerDraft = (change: Partial<ServerDraft> = {}): ServerDraft => ({
  answers: {},
  partsDone: [],
  completedAt: null,
  version: 1,
  updatedAt: '2026-11-23T08:00:00Z',
  ...change,
});

function setUp(outcomes: SaveOutcome[] = []) {
  const kept: LocalDraft[] = [];
  const store = createDraftStore({
    local: null,
    server: aServerDraft(),
    persist: (draft) => kept.push(draft),
    now: () => new Date(),
  });
  let version = 1;
  const put = jest.fn<PutDraft>(() => {
    const next = outcomes.shift();
    if (next) return Promise.resolve(next);
    version += 1;
    return Promise.resolve({ kind: 'saved', version });
  });
  const autosave = createAutosave(store, put);
  store.subscribe(() => autosave.changed());
  return { store, autosave, put, kept };
}

describe('saving on the server', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('keeps an answer in the browser at once and sends it within two seconds', async () => {
    const { store, put, kept, autosave } = setUp();
    store.answer('flexibility', 4);
    expect(kept.at(-1)?.answers.flexibility).toBe(4);
    expect(put).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(2000);
    expect(put).toHaveBeenCalledTimes(1);
    expect(put.mock.calls[0]?.slice(0, 2)).toEqual([
      { answers: { flexibility: 4 }, partsDone: [] },
      1,
    ]);
    expect(autosave.getState().status).toBe('saved');
    expect(store.unsent()).toBeNull();
  });

  it('sends within two seconds even while the parent never stops typing', async () => {
    const { store, put } = setUp();
    for (let typed = 1; typed <= 10; typed += 1) {
      store.answer('children', [{ id: 'c1', name: 'E'.repeat(typed) }]);
      await jest.advanceTimersByTimeAsync(200);
    }
    expect(put).toHaveBeenCalled();
  });

  it('sends at once when asked to, one request at a time, the last answer last', async () => {
    const { store, put, autosave } = setUp();
    store.answer('flexibility', 1);
    const first = autosave.flush();
    store.answer('flexibility', 2);
    await Promise.all([first, autosave.flush()]);
    expect(
      put.mock.calls.map(([snapshot, version]) => [snapshot.answers.flexibility, version]),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('does not wait for a save on its way when the page goes away', async () => {
    const { store, put, autosave } = setUp();
    store.answer('flexibility', 1);
    const first = autosave.flush();
    store.answer('flexibility', 2);
    void autosave.flush({ leaving: true });
    expect(put.mock.lastCall?.[0].answers.flexibility).toBe(2);
    expect(put.mock.lastCall?.[2]).toEqual({ leaving: true });
    await first;
  });

  it('brings in what another device saved, tells it, and saves the rest', async () => {
    const elsewhere = aServerDraft({
      version: 7,
      updatedAt: '2099-01-01T00:00:00Z',
      answers: { flexibility: 1, children: [{ id: 'c1', name: 'Ella' }] },
    });
    const { store, put, autosave } = setUp([{ kind: 'conflict', current: elsewhere }]);
    store.answer('flexibility', 5);
    store.answer('commitments', []);
    await autosave.flush();
    expect(store.getState().answers).toMatchObject({
      flexibility: 1,
      children: [{ name: 'Ella' }],
      commitments: [],
    });
    expect(store.getState().setAside).toEqual([
      { part: 'flexibility', answer: 5, kept: 'elsewhere' },
    ]);
    expect(put.mock.lastCall?.[1]).toBe(7);

    store.exchange('flexibility');
    expect(store.getState().answers.flexibility).toBe(5);
    expect(store.getState().setAside[0]).toMatchObject({ answer: 1, kept: 'here' });
  });

  it('tries again by itself after a lost connection', async () => {
    const { store, put, autosave } = setUp([{ kind: 'offline' }, { kind: 'offline' }]);
    store.answer('flexibility', 4);
    await jest.advanceTimersByTimeAsync(700);
    expect(autosave.getState().status).toBe('offline');
    await jest.advanceTimersByTimeAsync(20_000);
    expect(put).toHaveBeenCalledTimes(3);
    expect(autosave.getState().status).toBe('saved');
  });

  it('loses nothing when the session ends: it waits, and sends all after signing in', async () => {
    const { store, put, autosave } = setUp([{ kind: 'signed-out' }]);
    store.answer('flexibility', 4);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(put).toHaveBeenCalledTimes(1);
    expect(autosave.getState().status).toBe('signed-out');
    await autosave.flush();
    expect(put.mock.lastCall?.[0].answers.flexibility).toBe(4);
    expect(autosave.getState().status).toBe('saved');
  });

  it('reports the field the server refuses and does not send it again unchanged', async () => {
    const errors = [{ field: 'answers.children.0.name', message: 'Too long.' }];
    const { store, put, autosave } = setUp([{ kind: 'rejected', errors }]);
    store.answer('children', [{ id: 'c1', name: 'x' }]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(put).toHaveBeenCalledTimes(1);
    expect(autosave.getState()).toEqual({ status: 'rejected', errors });
  });
});

describe('opening the questionnaire', () => {
  const open = (local: LocalDraft | null, server: ServerDraft | null) =>
    createDraftStore({ local, server, persist: () => {}, now: () => new Date() }).getState();
  const local: LocalDraft = {
    answers: { flexibility: 4 },
    partsDone: [],
    ownLists: [],
    step: 'flexibility',
    editedAt: { flexibility: '2026-11-23T09:00:00Z' },
    base: { version: 1, answers: {}, partsDone: [] },
    setAside: [],
  };

  it('goes on with what the browser kept where the server knows nothing newer', () => {
    expect(open(local, aServerDraft())).toMatchObject({
      answers: { flexibility: 4 },
      step: 'flexibility',
    });
    expect(open(local, null)).toMatchObject({ answers: { flexibility: 4 } });
  });

  it('uses the server’s draft where it is newer, and keeps the older answer', () => {
    const newer = aServerDraft({
      version: 3,
      updatedAt: '2026-11-23T10:00:00Z',
      answers: { flexibility: 2 },
      partsDone: ['parent'],
    });
    expect(open(null, newer)).toMatchObject({ answers: { flexibility: 2 }, partsDone: ['parent'] });
    const state = open(local, newer);
    expect(state.answers.flexibility).toBe(2);
    expect(state.setAside).toEqual([{ part: 'flexibility', answer: 4, kept: 'elsewhere' }]);
  });

  it('keeps drafts of two families apart and distrusts what it cannot read', () => {
    const values = new Map<string, string>();
    const storage = {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
      removeItem: (key: string) => void values.delete(key),
    };
    saveLocalDraft(storage, 'f1', local);
    expect(loadLocalDraft(storage, 'f1')).toEqual(local);
    expect(loadLocalDraft(storage, 'f2')).toBeNull();
    // As a build before this one kept it.
    storage.setItem('bp.onboarding.v1.f2', JSON.stringify(local));
    expect(loadLocalDraft(storage, 'f2')).toEqual(local);
    saveLocalDraft(storage, 'f2', local);
    expect(storage.getItem('bp.onboarding.v1.f2')).toBeNull();
    clearLocalDraft(storage, 'f2');
    const [key] = [...values.keys()];
    values.set(key!, '{"answers":{"flexibility":"very"}}');
    expect(loadLocalDraft(storage, 'f1')).toBeNull();
    clearLocalDraft(storage, 'f1');
    expect(values.size).toBe(0);
  });

  it('says so when the browser refuses to keep anything', () => {
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {},
    };
    expect(saveLocalDraft(refusing, 'f1', local)).toBe(false);
  });
});
