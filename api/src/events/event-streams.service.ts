import { setTimeout as wait } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type MessageEvent,
} from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import {
  type Follower,
  FollowerRepository,
  isPersonal,
  type OutboxEvent,
  OutboxListener,
  OutboxRepository,
  toCloudEvent,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';

/** How often it is asked who may still listen, where nothing happens that would ask. */
const ASK_EVERY_MS = 5_000;
/** Many commits in a row are read together. */
const LOOKS_APART_MS = 50;
/** Proxies close a connection on which nothing is heard for long. */
const HEARTBEAT_AFTER_MS = 15_000;
/** A transaction that writes an event commits within this time: what is looked for begins so long before what was seen. */
const OVERLAP_SECONDS = 10;
/** Who missed more than this is told to load everything anew. */
const MOST_MISSED = 500;

interface Stream {
  readonly follower: Follower;
  readonly listener: Subscriber<MessageEvent>;
  /** Ids that were sent, of the last seconds. */
  sent: Set<string>;
  /** When something was last said, by this process's own clock. */
  saidAtMs: number;
}

/**
 * The families' event streams that are open in this process. A commit that wrote events is heard of, in whichever process
 * it was made; one look then reads what is new for all streams, and who may still listen.
 */
@Injectable()
export class EventStreamsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(EventStreamsService.name);
  private readonly streams = new Set<Stream>();
  private timer: NodeJS.Timeout | undefined;
  private isListening = false;
  private isAsked = false;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly listener: OutboxListener,
    private readonly followers: FollowerRepository,
    private readonly clock: Clock,
  ) {}

  /** Each event of the family from now on; after `lastEventId`, where the stream is opened again. */
  follow(follower: Follower, lastEventId: string | null): Observable<MessageEvent> {
    return new Observable((listener) => {
      const stream: Stream = { follower, listener, sent: new Set(), saidAtMs: Date.now() };
      void this.begin(stream, lastEventId);
      return () => {
        this.streams.delete(stream);
        if (this.streams.size === 0) this.rest();
      };
    });
  }

  /** Ends all streams, or the process would wait for them; the clients connect again by themselves. */
  beforeApplicationShutdown(): void {
    this.rest();
    for (const { listener } of this.streams) listener.complete();
  }

  private async begin(stream: Stream, lastEventId: string | null): Promise<void> {
    try {
      if (!this.isListening) {
        this.isListening = true;
        await this.listener.listen(() => this.ask());
      }
      const { familyId } = stream.follower;
      // What was committed a moment ago may have been missed by what the page has loaded.
      const recent = await this.outbox.findRecent([familyId], OVERLAP_SECONDS);
      const missed = lastEventId === null ? [] : await this.outbox.findAfter(familyId, lastEventId, MOST_MISSED + 1); // prettier-ignore
      const isTooMuch = missed.length > MOST_MISSED;
      // Said at once: whoever opened it knows that it runs, and where to go on from should it break before the first event.
      const id = (isTooMuch ? recent.at(-1)?.id : lastEventId) ?? '';
      stream.listener.next({ id, type: isTooMuch ? 'reset' : 'open', data: {} });
      const events = isTooMuch ? recent : [...missed, ...recent];
      for (const event of events.sort((a, b) => (a.id < b.id ? -1 : 1))) tell(stream, event);
      if (stream.listener.closed) return;
      this.timer ??= setInterval(() => this.ask(), ASK_EVERY_MS).unref();
      this.streams.add(stream);
      this.ask();
    } catch (error) {
      this.cut([stream], error);
    }
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private ask(): void {
    this.isAsked = true;
    this.looking ??= this.answer().finally(() => (this.looking = undefined));
  }

  private async answer(): Promise<void> {
    while (this.isAsked && this.streams.size > 0) {
      this.isAsked = false;
      await this.look([...this.streams]);
      await wait(LOOKS_APART_MS, undefined, { ref: false });
    }
  }

  private async look(streams: readonly Stream[]): Promise<void> {
    try {
      const followers = streams.map(({ follower }) => follower);
      const [allowed, events] = await Promise.all([
        this.followers.mayFollow(followers, this.clock.now()),
        this.outbox.findRecent([...new Set(followers.map(({ familyId }) => familyId))], OVERLAP_SECONDS), // prettier-ignore
      ]);
      streams.forEach((stream, place) => {
        if (!allowed[place]) return stream.listener.complete();
        tellAll(
          stream,
          events.filter(({ familyId }) => familyId === stream.follower.familyId),
        );
      });
    } catch (error) {
      this.cut(streams, error);
    }
  }

  /** Where the rows cannot be read the streams end: the clients come back, and go on where they were. */
  private cut(streams: readonly Stream[], error: unknown): void {
    this.logger.warn({ err: error }, 'event-streams.cut');
    for (const { listener } of streams) listener.complete();
  }
}

function tellAll(stream: Stream, events: readonly OutboxEvent[]): void {
  for (const event of events) tell(stream, event);
  stream.sent = new Set(events.map(({ id }) => id));
  if (Date.now() - stream.saidAtMs < HEARTBEAT_AFTER_MS) return;
  stream.saidAtMs = Date.now();
  stream.listener.next({ comment: 'nothing new' });
}

function tell(stream: Stream, event: OutboxEvent): void {
  if (stream.sent.has(event.id) || !concerns(event, stream.follower)) return;
  stream.sent.add(event.id);
  stream.saidAtMs = Date.now();
  stream.listener.next({ id: event.id, type: event.type, data: toCloudEvent(event) });
}

/** What one person is told is nobody else's to hear of. */
function concerns({ type, data, accountId }: OutboxEvent, follower: Follower): boolean {
  return !isPersonal(type) || (data.accountId ?? accountId) === follower.accountId;
}
