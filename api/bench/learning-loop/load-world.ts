import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWorld } from './check-world.js';
import { world as published } from './worlds/published.js';
import type { World } from './world.js';

export class ArgumentError extends Error {}

/** The world in a file, or our own without one. @throws ArgumentError or WorldError in plain words. */
export async function loadWorld(file: string | null): Promise<World> {
  if (file === null) return published;
  if (!existsSync(file)) throw new ArgumentError(`--world must be a file, got ${file}`);
  return readWorld(await importModule(file));
}

async function importModule(file: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ArgumentError(`--world ${basename(file)} cannot be loaded: ${why}`);
  }
}
