import protobuf from 'protobufjs/light.js';
import { InvalidModelError } from '../load.js';
import { MESSAGES, type MessageName } from './schema.js';

/** How much an ONNX file may hold. A forest of a hundred trees has some 100,000 nodes in all. */
export const FILE_LIMITS = {
  /** Messages inside of messages, with fields that we do not know: nodes of the graph, attributes, tensors, sizes. */
  parts: 5_000,
  /** Names and other texts; the kind of each tree node is one of them. */
  texts: 400_000,
  /** Bytes of one text. */
  textBytes: 1_000_000,
  /** Numbers in all, in lists and alone. */
  numbers: 4_000_000,
} as const;

/** Nodes of all trees, the levels of one, and what a model predicts: each prediction goes through all of it. */
export const TREE_LIMITS = { nodes: 300_000, levels: 500, outputs: 64 } as const;

type Fields = Readonly<Record<string, readonly [number, string, 'repeated'?]>>;

const LENGTH_DELIMITED = 2;
const texts = new Set(['string', 'bytes']);

/**
 * Counts what a file holds before it is decoded: 16 MB can be eight million empty attributes, which as objects need more
 * memory than there is.
 *
 * @throws InvalidModelError where it holds too much, or is no message at all.
 */
export function refuseLarge(bytes: Uint8Array): void {
  try {
    new Counting(bytes).message('ModelProto', bytes.length);
  } catch (error) {
    if (error instanceof InvalidModelError) throw error;
    throw new InvalidModelError('file', 'must be an ONNX model, and these bytes are not one');
  }
}

class Counting {
  private readonly reader: protobuf.Reader;
  private parts = 0;
  private texts = 0;
  private numbers = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.reader = protobuf.Reader.create(bytes);
  }

  message(name: MessageName, end: number): void {
    const { reader } = this;
    const known: Fields = MESSAGES[name];
    const fields = new Map(Object.values(known).map(([id, type]) => [id, type]));
    while (reader.pos < end) {
      const tag = reader.uint32();
      this.field(fields.get(tag >>> 3), tag & 7);
    }
  }

  private field(type: string | undefined, wireType: number): void {
    if (type === undefined || wireType !== LENGTH_DELIMITED) {
      this.reader.skipType(wireType);
      if (type === undefined) this.part();
      else this.number(1);
      return;
    }
    const length = this.reader.uint32();
    const end = this.reader.pos + length;
    if (end > this.bytes.length) throw new RangeError('longer than the file');
    if (texts.has(type)) this.text(length);
    else if (type in MESSAGES) this.nested(type as MessageName, end);
    else this.number(this.entries(type, end));
    this.reader.pos = end;
  }

  private nested(name: MessageName, end: number): void {
    this.part();
    this.message(name, end);
  }

  private part(): void {
    this.parts += 1;
    if (this.parts > FILE_LIMITS.parts) throw tooMuch(`${FILE_LIMITS.parts} parts`);
  }

  private text(length: number): void {
    this.texts += 1;
    if (this.texts > FILE_LIMITS.texts) throw tooMuch(`${FILE_LIMITS.texts} texts`);
    if (length > FILE_LIMITS.textBytes) throw tooMuch(`${FILE_LIMITS.textBytes} bytes in one text`);
  }

  private number(count: number): void {
    this.numbers += count;
    if (this.numbers > FILE_LIMITS.numbers) throw tooMuch(`${FILE_LIMITS.numbers} numbers`);
  }

  /** Entries of a packed list: of 32-bit numbers four bytes each, of others as many as bytes that end one. */
  private entries(type: string, end: number): number {
    if (type === 'float') return (end - this.reader.pos) >> 2;
    let count = 0;
    for (let at = this.reader.pos; at < end; at += 1) if (this.bytes[at]! < 0x80) count += 1;
    return count;
  }
}

function tooMuch(most: string): InvalidModelError {
  return new InvalidModelError('file', `must hold at most ${most}`);
}
