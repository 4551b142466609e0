import type { Operations } from './generated/operations.gen';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Key = keyof Operations;

/** The paths the API answers with that method, as its document writes them: `/children/{id}`. */
export type PathOf<M extends Method> = Key extends infer K
  ? K extends `${M} ${infer P}`
    ? P
    : never
  : never;

type KeyOf<M extends Method, P extends string> = Extract<Key, `${M} ${P}`>;
type DataOf<M extends Method, P extends string> = Operations[KeyOf<M, P>]['data'];
type AnswersOf<M extends Method, P extends string> = Operations[KeyOf<M, P>]['answers'];

/** The body of the operation's good answer; `void` where it has none (204). */
export type AnswerOf<M extends Method, P extends string> = [keyof AnswersOf<M, P>] extends [never]
  ? void
  : AnswersOf<M, P>[keyof AnswersOf<M, P>];

/** What may go with any request. */
export interface CommonOptions {
  signal?: AbortSignal;
  /** Lets the request outlive the page, for what is saved while leaving. */
  keepalive?: boolean;
  /** Fails at once instead of asking to sign in again; for the question whether there is a session at all. */
  quietWhenSignedOut?: boolean;
}

type PathOptions<D> = D extends { path: infer Path extends object }
  ? { path: Path }
  : { path?: never };
type QueryOptions<D> = D extends { query: infer Query extends object }
  ? { query: Query }
  : D extends { query?: infer Query }
    ? { query?: Query }
    : { query?: never };
type BodyOptions<D> = D extends { body: infer Body } ? { body: Body } : { body?: never };

/** Version the change is based on; sent as If-Match. 412 `precondition.failed` when it is no longer current. */
type VersionOptions<D> = D extends { headers: { 'If-Match': string } }
  ? { version: number }
  : { version?: never };
type KeyOptions<D> = D extends { headers?: { 'Idempotency-Key'?: string } }
  ? { idempotencyKey?: string }
  : { idempotencyKey?: never };

/** Everything an operation needs and may have, from the generated types. */
export type OptionsOf<M extends Method, P extends string> = CommonOptions &
  PathOptions<DataOf<M, P>> &
  QueryOptions<DataOf<M, P>> &
  BodyOptions<DataOf<M, P>> &
  VersionOptions<DataOf<M, P>> &
  KeyOptions<DataOf<M, P>>;

/** The options as last parameter, left out where nothing in them is required. */
export type OptionalIfEmpty<O> = Partial<O> extends O ? [options?: O] : [options: O];
