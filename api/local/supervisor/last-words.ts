/**
 * From the last lines a part wrote, the one that says why it ended: an error among JSON log lines, else the error that
 * Node prints above a stack, else the last line.
 */
export function lastWordsOf(lines: readonly string[]): string {
  const said = lines.map(messageOf).filter((text) => text !== '' && !isNoise(text));
  const worst = said.findLast((text) => text.startsWith('! '));
  const thrown = said.findLast((text) => /^(\w+ )?\[?\w*Error\b.*: /.test(text));
  return (worst ?? thrown ?? said.at(-1) ?? 'nothing').replace(/^! /, '');
}

/** Stacks, Node's version below them, and the closing of what was thrown. */
function isNoise(text: string): boolean {
  return /^(at |Node\.js v\d|[{}]|\^+$)/.test(text);
}

const errorLevel = 50;

function messageOf(line: string): string {
  const text = line.trim();
  if (!text.startsWith('{')) return text;
  try {
    const entry = JSON.parse(text) as {
      level?: number | string;
      msg?: string;
      err?: { message?: string };
    };
    const message = entry.err?.message ?? entry.msg ?? '';
    return isError(entry.level) && message !== '' ? `! ${message.split('\n')[0] ?? ''}` : message;
  } catch {
    return text;
  }
}

function isError(level: number | string | undefined): boolean {
  return typeof level === 'number' ? level >= errorLevel : level === 'error' || level === 'fatal';
}
