import { AsyncLocalStorage } from 'node:async_hooks';

const actors = new AsyncLocalStorage<{ accountId: string | null }>();

/** Runs a request in which it will become known who acts. */
export function withActor<T>(work: () => T): T {
  return actors.run({ accountId: null }, work);
}

/** Says who acts in the request that runs. */
export function setActor(accountId: string): void {
  const actor = actors.getStore();
  if (actor) actor.accountId = accountId;
}

/** The account of the person who acts; null where the system does. */
export function actingAccountId(): string | null {
  return actors.getStore()?.accountId ?? null;
}
