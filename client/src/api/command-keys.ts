import { v7 as uuid } from 'uuid';

/** The idempotency keys of commands: a second press after a lost answer sends the same one. */
export class CommandKeys {
  private readonly keys = new Map<string, string>();

  of(command: unknown): string {
    const text = JSON.stringify(command);
    const key = this.keys.get(text) ?? uuid();
    this.keys.set(text, key);
    return key;
  }

  /** The command was answered: the same one may be meant again. */
  answered(): void {
    this.keys.clear();
  }
}
