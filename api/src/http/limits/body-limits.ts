import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorRequestHandler } from 'express';
import { AppError, InvalidRequestError } from '../../platform/index.js';

/** The shape of a JSON body, beside its size of 1 MB. */
export const BODY_LIMITS = {
  /** Lists and objects inside of each other. */
  depth: 16,
  /** Keys of one object; a list may be longer. */
  keys: 200,
  /** Bytes of one key. */
  keyLength: 200,
  /** Values, lists and objects in all. */
  nodes: 5_000,
  /** The same for all answers of a questionnaire at once; the largest there can be are two thirds of it. */
  nodesOfAnswers: 20_000,
} as const;

const mustBe = {
  depth: `have at most ${BODY_LIMITS.depth} lists and objects inside of each other`,
  keys: `have at most ${BODY_LIMITS.keys} keys in one object`,
  'key-length': `have keys of at most ${BODY_LIMITS.keyLength} bytes`,
  nodes: 'hold fewer values',
} as const;

export type BrokenLimit = keyof typeof mustBe;

/**
 * Refuses a body of too many parts while it is still bytes: `verify` of express.json. Parsing 90,000 keys takes longer
 * than others should wait, and what comes after it (class-transformer) takes the square of that.
 */
export function refuseLargeShapes(
  request: IncomingMessage,
  _response: ServerResponse,
  body: Uint8Array,
  charset: string,
): void {
  // In UTF-16 a quote can be half of a character, so the counting below would not see what the parser sees.
  if (charset !== 'utf-8') {
    const message = 'The body must be JSON in UTF-8.';
    throw new RefusedBody(new AppError('request.unsupported', message));
  }
  if (body.length === 0) emptyRequests.add(request);
  const broken = brokenLimit(body, nodesFor(request));
  if (broken === undefined) return;
  const message = `body must ${mustBe[broken]}`;
  throw new RefusedBody(
    new InvalidRequestError([{ field: 'body', code: `body.${broken}`, message }]),
  );
}

/** Routes whose body is long by its nature. */
const answersPath = /^\/api\/v1\/questionnaire(\/misfits)?\/?(\?|$)/;

function nodesFor({ url = '' }: IncomingMessage): number {
  return answersPath.test(url) ? BODY_LIMITS.nodesOfAnswers : BODY_LIMITS.nodes;
}

/** The parser writes a status of its own on what `verify` throws, so the problem itself travels inside. */
class RefusedBody extends Error {
  constructor(readonly problem: AppError) {
    super(problem.message);
  }
}

/** Takes the problem out again; stands right behind the parser. */
export const tellRefusedBody: ErrorRequestHandler = (error: unknown, _request, _response, next) => {
  next(error instanceof RefusedBody ? error.problem : error);
};

const emptyRequests = new WeakSet<IncomingMessage>();

/** Whether the request said that a JSON body follows, and none did. */
export const hasNoBytes = (request: IncomingMessage): boolean => emptyRequests.has(request);

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The first limit that a JSON text breaks. It reads each byte once and makes nothing. It is exact for JSON, and for a
 * text that is none up to the place where the parser will stop.
 */
export function brokenLimit(
  text: Uint8Array,
  mostNodes: number = BODY_LIMITS.nodes,
): BrokenLimit | undefined {
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
    if (nodes > mostNodes) return 'nodes';
  }
  return undefined;
}

/** The place of the quote that ends a text which begins at `start`. */
function endOfText(text: Uint8Array, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== quote) at += text[at] === backslash ? 2 : 1;
  return at;
}
