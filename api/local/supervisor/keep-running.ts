import { setTimeout as wait } from 'node:timers/promises';
import { endingOf } from './node-part.js';
import { decideRestart, mostCrashes } from './restart-policy.js';
import type { RunningPart } from './running-part.js';
import { StartFailure } from './start-failure.js';

export interface KeepRunningOptions {
  readonly start: () => Promise<RunningPart>;
  /** Told in words when the part has ended and will be started again, and when it is back. */
  readonly tell: (sentence: string) => void;
  /** Called after the part came back. */
  readonly onBack?: (part: RunningPart) => void;
  /** Called once when starting again does not help. */
  readonly onGiveUp: (failure: StartFailure) => void;
}

export interface KeptPart {
  /** Where it answers whether it is healthy, if it does. */
  readonly healthUrl?: string;
  /** Undefined while it is down. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** Starts a part and starts it again whenever it ends by itself, more and more slowly, until that does not help. */
export async function keepRunning(options: KeepRunningOptions): Promise<KeptPart> {
  const stopping = new AbortController();
  let current: RunningPart | undefined = await options.start();
  let restarting: Promise<void> = Promise.resolve();
  const crashes: number[] = [];

  const follow = (part: RunningPart) => {
    void part.exited.then((exit) => {
      if (stopping.signal.aborted) return;
      current = undefined;
      options.tell(
        `The ${part.name} ended by itself (${endingOf(exit)}) and is being started again.`,
      );
      restarting = restart(part.name, part.lastWords());
    });
  };

  const restart = async (name: string, words: string): Promise<void> => {
    let lastWords = words;
    while (!stopping.signal.aborted) {
      crashes.push(Date.now());
      const decision = decideRestart(crashes, Date.now());
      if (decision === 'give-up') {
        options.onGiveUp(gaveUp(name, lastWords));
        return;
      }
      await wait(decision.waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        current = await options.start();
      } catch (error) {
        lastWords = error instanceof Error ? error.message : String(error);
        continue;
      }
      options.tell(`The ${name} is running again.`);
      follow(current);
      options.onBack?.(current);
      return;
    }
  };

  follow(current);
  return {
    pid: () => current?.pid,
    stop: async () => {
      stopping.abort();
      await restarting;
      await current?.stop();
    },
  };
}

function gaveUp(name: string, lastWords: string): StartFailure {
  return new StartFailure(
    `The ${name} ended ${mostCrashes + 1} times within a minute, so BrightPath stops; the last thing it said was: ${lastWords}`,
  );
}
