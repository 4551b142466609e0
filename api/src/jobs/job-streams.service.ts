import { setTimeout as wait } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type MessageEvent,
} from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { type Job, type JobFollower, JobFollowerRepository } from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { toJobDto } from './dto/job.dto.js';

/** How often the rows are read while anybody listens. */
const LOOK_EVERY_MS = 200;
/** Proxies close a connection on which nothing is heard for long. */
const HEARTBEAT_EVERY_MS = 15_000;
const ENDED: ReadonlySet<string> = new Set(['succeeded', 'failed', 'cancelled']);

interface Stream {
  readonly follower: JobFollower;
  readonly listener: Subscriber<MessageEvent>;
  sent: string;
  quietMs: number;
}

/**
 * The event streams that are open in this process. One look reads the jobs of all of them, so that many streams cost no
 * more than one; and it asks each time who may still listen, so that a stream ends within a fifth of a second after its
 * member was removed or its device signed out, whichever process of the api did that.
 */
@Injectable()
export class JobStreamsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobStreamsService.name);
  private readonly streams = new Set<Stream>();
  private readonly stopping = new AbortController();
  private isLooking = false;

  constructor(
    private readonly followers: JobFollowerRepository,
    private readonly clock: Clock,
  ) {}

  /** The job each time it has changed, and once more when it has ended; until nobody listens any more. */
  follow(follower: JobFollower): Observable<MessageEvent> {
    return new Observable((listener) => {
      const stream: Stream = { follower, listener, sent: '', quietMs: 0 };
      this.streams.add(stream);
      void this.look([stream]).then(() => this.keepLooking());
      return () => this.streams.delete(stream);
    });
  }

  /** Ends all streams, or the process would wait for them; the clients connect again by themselves. */
  beforeApplicationShutdown(): void {
    this.stopping.abort();
    for (const { listener } of this.streams) listener.complete();
  }

  private async keepLooking(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    const { signal } = this.stopping;
    while (this.streams.size > 0 && !signal.aborted) {
      await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
      await this.look([...this.streams]);
    }
    this.isLooking = false;
  }

  /** Never throws: where the rows cannot be read, the streams end, and the clients are told why when they come back. */
  private async look(streams: readonly Stream[]): Promise<void> {
    if (streams.length === 0) return;
    try {
      const jobs = await this.followers.seenBy(
        streams.map(({ follower }) => follower),
        this.clock.now(),
      );
      streams.forEach((stream, place) => tell(stream, jobs[place] ?? null));
    } catch (error) {
      this.logger.warn({ err: error }, 'job-streams.cut');
      for (const { listener } of streams) listener.complete();
    }
  }
}

function tell(stream: Stream, row: Job | null): void {
  const { listener } = stream;
  if (row === null) {
    listener.complete();
    return;
  }
  const job = toJobDto(row);
  const state = JSON.stringify(job);
  const isNew = state !== stream.sent;
  stream.sent = state;
  stream.quietMs = isNew ? 0 : stream.quietMs + LOOK_EVERY_MS;
  if (isNew) listener.next({ type: 'progress', data: job });
  if (ENDED.has(job.status)) {
    listener.next({ type: 'done', data: job });
    listener.complete();
  } else if (stream.quietMs > 0 && stream.quietMs % HEARTBEAT_EVERY_MS === 0) {
    listener.next({ comment: 'still working' });
  }
}
