/** Something the caller can put right: the message says what. The command ends with status 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
