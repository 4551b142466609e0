import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Row {
  readonly payload: AdapterPayload;
  readonly expiresAtMs: number;
}

/** More rows than a person at a kitchen table can make; the oldest go first, so memory stays small for ever. */
const mostRows = 2_000;

/**
 * Keeps the stand-in's codes, tokens and sessions in memory: they live minutes, and a restart only asks people to choose
 * themselves again. By the machine's clock, as all of the provider: on a chosen day too, only the stand-in reads their times.
 */
export function createMemoryAdapter(now: () => number = Date.now): AdapterFactory {
  const rows = new Map<string, Row>();

  const read = (key: string): AdapterPayload | undefined => {
    const row = rows.get(key);
    if (row === undefined) return undefined;
    if (row.expiresAtMs > now()) return row.payload;
    rows.delete(key);
    return undefined;
  };

  const findBy = (model: string, matches: (payload: AdapterPayload) => boolean) => {
    for (const key of rows.keys()) {
      if (!key.startsWith(`${model}:`)) continue;
      const payload = read(key);
      if (payload !== undefined && matches(payload)) return payload;
    }
    return undefined;
  };

  const trim = () => {
    for (const key of rows.keys()) {
      if (rows.size <= mostRows) return;
      rows.delete(key);
    }
  };

  return (model): Adapter => ({
    upsert: (id, payload, expiresInSeconds) => {
      const expiresAtMs =
        expiresInSeconds === undefined ? Number.POSITIVE_INFINITY : now() + expiresInSeconds * 1000;
      rows.set(`${model}:${id}`, { payload, expiresAtMs });
      trim();
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(read(`${model}:${id}`)),
    findByUid: (uid) => Promise.resolve(findBy(model, (payload) => payload.uid === uid)),
    findByUserCode: (userCode) =>
      Promise.resolve(findBy(model, (payload) => payload.userCode === userCode)),
    consume: (id) => {
      const payload = read(`${model}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(now() / 1000);
      return Promise.resolve();
    },
    destroy: (id) => {
      rows.delete(`${model}:${id}`);
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      for (const [key, row] of rows) {
        if (row.payload.grantId === grantId) rows.delete(key);
      }
      return Promise.resolve();
    },
  });
}
