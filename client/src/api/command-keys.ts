import { v7 as uuid } from 'uuid';
import { isProblem } from './problem';

/** The idempotency keys of commands: a second press after a lost answer sends the same one. */
export class CommandKeys {
  private readonly keys = new Map<string, string>();

  of(command: unknown): string {
    const text = JSON.stringify(command);
    const key = this.keys.get(text) ?? uuid();
    this.keys.set(text, key);
    return key;
  }

  /**
   * The command ended, without an error or with this one. Once it was answered, the same one may be meant again. An answer
   * that the server could not keep is none that comes later, and under a new key it sees for itself what was done.
   */
  settled(error: unknown): void {
    if (error === null || isProblem(error)) this.keys.clear();
  }
}
