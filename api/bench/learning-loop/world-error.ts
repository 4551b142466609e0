/** A world that cannot be used; the message names the field, what it must be and what came. */
export class WorldError extends Error {
  override readonly name = 'WorldError';

  constructor(field: string, must: string, got: unknown) {
    super(`world: ${field} must be ${must}, got ${describe(got)}`);
  }
}

function describe(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'function') return String(value).slice(0, 60);
  return (JSON.stringify(value) ?? String(value)).slice(0, 120);
}
