import type { Problem, Terms } from '../../src/domain/timetabling/index.js';

export interface CheckReport {
  feasible: boolean;
  objective: number | null;
  terms: Terms | null;
  sessions: number;
  required: number;
  violations: { rule: string; message: string }[];
}
export function check(instance: Problem, solution: unknown): CheckReport;
export function validateInstance(instance: unknown): string[];
