/** From the last lines a part wrote, the one that says why it ended; JSON log lines are read for their message. */
export function lastWordsOf(lines: readonly string[]): string {
  const said = lines.map(messageOf).filter((text) => text !== '' && !/^at /.test(text));
  const worst = said.findLast((text) => text.startsWith('! '));
  return (worst ?? said.at(-1) ?? 'nothing').replace(/^! /, '');
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
