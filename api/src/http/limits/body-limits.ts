import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, InvalidRequestError } from '../../platform/index.js';

/** The shape of a JSON body, beside its size of 1 MB. The largest answers of a questionnaire are half of it. */
export const BODY_LIMITS = {
  /** Lists and objects inside of each other. */
  depth: 16,
  /** Keys of one object; a list may be longer. */
  keys: 200,
  /** Bytes of one key. */
  keyLength: 200,
  /** Values, lists and objects in all. */
  nodes: 20_000,
} as const;

const mustBe = {
  depth: `have at most ${BODY_LIMITS.depth} lists and objects inside of each other`,
  keys: `have at most ${BODY_LIMITS.keys} keys in one object`,
  'key-length': `have keys of at most ${BODY_LIMITS.keyLength} bytes`,
  nodes: `hold at most ${BODY_LIMITS.nodes} values`,
} as const;

export type BrokenLimit = keyof typeof mustBe;

/**
 * Refuses a body of too many parts while it is still bytes: `verify` of express.json. Parsing 90,000 keys takes longer
 * than others should wait, and what comes after it (class-transformer) takes the square of that.
 */
export function refuseLargeShapes(
  _request: IncomingMessage,
  _response: ServerResponse,
  body: Uint8Array,
  charset: string,
): void {
  // In UTF-16 a quote can be half of a character, so the counting below would not see what the parser sees.
  if (charset !== 'utf-8') {
    throw new AppError('request.unsupported', 'The body must be JSON in UTF-8.');
  }
  const broken = brokenLimit(body);
  if (broken === undefined) return;
  const message = `body must ${mustBe[broken]}`;
  throw new InvalidRequestError([{ field: 'body', code: `body.${broken}`, message }]);
}

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The first limit that a JSON text breaks. It reads each byte once and makes nothing. It is exact for JSON, and for a
 * text that is none up to the place where the parser will stop.
 */
export function brokenLimit(text: Uint8Array): BrokenLimit | undefined {
  const keysAt = new Uint32Array(BODY_LIMITS.depth + 1);
  let depth = 0;
  let nodes = 1;
  let textLength = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case quote: {
        const end = endOfText(text, at + 1);
        textLength = end - at - 1;
        at = end;
        break;
      }
      case openList:
      case openObject:
        depth += 1;
        nodes += 1;
        if (depth > BODY_LIMITS.depth) return 'depth';
        keysAt[depth] = 0;
        break;
      case closeList:
      case closeObject:
        depth = Math.max(0, depth - 1);
        break;
      case colon:
        keysAt[depth] = keysAt[depth]! + 1;
        if (keysAt[depth]! > BODY_LIMITS.keys) return 'keys';
        if (textLength > BODY_LIMITS.keyLength) return 'key-length';
        break;
      case comma:
        nodes += 1;
        break;
      default:
        break;
    }
    if (nodes > BODY_LIMITS.nodes) return 'nodes';
  }
  return undefined;
}

/** The place of the quote that ends a text which begins at `start`. */
function endOfText(text: Uint8Array, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== quote) at += text[at] === backslash ? 2 : 1;
  return at;
}
