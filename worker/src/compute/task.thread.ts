import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { learnTaste } from '@brightpath/api/domain/learning';
import {
  findChanges,
  type QualityQuestion,
  type ReplanInput,
  replanFamily,
  type UnplacedQuestion,
  weekQualities,
} from '@brightpath/api/domain/planning';
import { solve } from '@brightpath/api/domain/timetabling';
import type { SolveAnswer, SolveRequest, TasteQuestion, ThinkRequest } from './tasks.js';

/** The search takes this share of a re-planning's time; offers for what no longer fits take the rest. */
const SEARCH_SHARE = 0.5;

const now = (): number => performance.now();
const answer = (message: SolveAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', (request: SolveRequest | ThinkRequest) => {
  try {
    answer(
      request.kind === 'solve' ? search(request) : { kind: 'thought', answered: think(request) },
    );
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function search({ problem, budgetMs, seed, start, stopFlag }: SolveRequest): SolveAnswer {
  const startedAt = now();
  const solution = solve(problem, {
    seed,
    start,
    stopFlag,
    now,
    deadline: startedAt + budgetMs,
    onImprovement: (progress) => answer({ kind: 'progress', progress }),
  });
  return { kind: 'solved', solution, seconds: (now() - startedAt) / 1000 };
}

function think({ kind, asked, seed, budgetMs }: ThinkRequest): unknown {
  switch (kind) {
    case 'replan': {
      const searchMs = budgetMs * SEARCH_SHARE;
      const budget = { seed, now, searchMs, offersMs: budgetMs - searchMs };
      return replanFamily(asked as ReplanInput, budget);
    }
    case 'quality':
      return weekQualities(asked as QualityQuestion, { now, deadline: now() + budgetMs });
    case 'taste': {
      const { life, records, options } = asked as TasteQuestion;
      return learnTaste(life, records, options);
    }
    case 'changes':
      return findChanges(asked as UnplacedQuestion, { seed, now, deadline: now() + budgetMs });
  }
}
