import type { Problem } from '../../src/domain/timetabling/index.js';

export const NAMED_SUITE: Readonly<Record<string, readonly number[]>>;
export function generateNamed(family: string, seed: number, name?: string): Problem;
