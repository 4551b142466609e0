import type { Problem } from '../../src/domain/timetabling/index.js';

export const SUITE: Readonly<Record<string, readonly number[]>>;
export function generate(family: string, seed: number, name?: string): Problem;
