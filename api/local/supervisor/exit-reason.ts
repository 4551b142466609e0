/**
 * From the last lines a part wrote, the one that says why it ended: an error among JSON log lines, else the error that
 * Node prints above a stack, else the first of the plain lines at the end, where the others only explain it.
 */
export function exitReasonOf(written: readonly string[]): string {
  const lines = written.map(withoutColours);
  const said = lines.map(messageOf).filter((text) => text !== '' && !isNoise(text));
  const worst = said.findLast((text) => text.startsWith('! '));
  const thrown = said.findLast((text) => /^(\w+ )?\[?\w*Error\b.*: /.test(text));
  return (worst ?? thrown ?? firstOfLastBlock(lines) ?? said.at(-1) ?? 'nothing').replace(
    /^! /,
    '',
  );
}

/** A message of several lines says first what is wrong, then what to do; JSON lines before it are about other things. */
function firstOfLastBlock(lines: readonly string[]): string | undefined {
  const plain = lines.slice(1 + lines.findLastIndex((line) => line.startsWith('{"')));
  return plain.map((line) => line.trim()).find((line) => line !== '' && !isNoise(line));
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

/** Some libraries colour what they write even when nobody can see it. */
function withoutColours(line: string): string {
  return line.replaceAll(colour, '');
}

const escapeCharacter = String.fromCharCode(27);
const colour = new RegExp(`${escapeCharacter}\\[[0-9;]*m`, 'g');
