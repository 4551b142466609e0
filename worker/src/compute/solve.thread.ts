import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { solve } from '@brightpath/api/domain/timetabling';
import type { SolveAnswer, SolveRequest } from './solve-message.js';

const now = (): number => performance.now();
const answer = (message: SolveAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ problem, budgetMs, ...options }: SolveRequest) => {
  const startedAt = now();
  try {
    const solution = solve(problem, {
      ...options,
      now,
      deadline: startedAt + budgetMs,
      onImprovement: (progress) => answer({ kind: 'progress', progress }),
    });
    answer({ kind: 'solved', solution, seconds: (now() - startedAt) / 1000 });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
