/** BrightPath cannot start or go on, for a reason a person can act on: the message is the whole sentence they see. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** One sentence for any failure: ours as they are, those of the system in words, never a stack. */
export function sentenceOf(error: unknown, folder: string): string {
  if (error instanceof StartFailure) return error.message;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code !== undefined) {
    const known = systemSentence(code, folder);
    if (known !== undefined) return known;
  }
  if (isDiskFullText(message)) return diskFullSentence(folder);
  return `BrightPath cannot start: ${message.split('\n')[0] ?? 'the reason is unknown'}.`;
}

export function diskFullSentence(folder: string): string {
  return `The disk that holds ${folder} is full: make room on it and start again.`;
}

function unwritableSentence(folder: string): string {
  return `BrightPath cannot write to ${folder}: give yourself the right to write there, or name another folder with BRIGHTPATH_DATA.`;
}

export function isDiskFullText(text: string): boolean {
  return /No space left on device|ENOSPC|Disk quota exceeded/i.test(text);
}

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function systemSentence(code: string, folder: string): string | undefined {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFullSentence(folder);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return unwritableSentence(folder);
    case 'EMFILE':
    case 'ENFILE':
      return 'This computer allows too few open files: raise the limit with "ulimit -n 4096" and start again.';
    default:
      return undefined;
  }
}
