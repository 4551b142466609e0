import { InvalidModelError } from '../load.js';
import { ATTRIBUTE, type OnnxAttribute, type OnnxNode } from './schema.js';

/** Reads the attributes of one node; every error names the attribute and what it must be. */
export class Attributes {
  private readonly byName: Map<string, OnnxAttribute>;
  private readonly text = new TextDecoder();

  constructor(node: OnnxNode) {
    this.byName = new Map(node.attribute.map((attribute) => [attribute.name, attribute]));
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  int(name: string): number {
    return this.of(name, ATTRIBUTE.int, 'a whole number')?.i ?? missing(name);
  }

  string(name: string, otherwise: string): string {
    const found = this.of(name, ATTRIBUTE.string, 'text');
    return found ? this.text.decode(found.s) : otherwise;
  }

  /** `length` numbers, or `otherwise` where the attribute may be left out. */
  ints(name: string, length: number, otherwise?: number[]): number[] {
    const found = this.of(name, ATTRIBUTE.ints, 'whole numbers')?.ints;
    return sized(name, found ?? otherwise ?? missing(name), length);
  }

  floats(name: string, length: number, otherwise?: number[]): number[] {
    const found = this.of(name, ATTRIBUTE.floats, 'numbers')?.floats;
    return sized(name, found ?? otherwise ?? missing(name), length);
  }

  strings(name: string, length: number): string[] {
    const found = this.of(name, ATTRIBUTE.strings, 'texts')?.strings ?? missing(name);
    return sized(name, found, length).map((bytes) => this.text.decode(bytes));
  }

  /** How many entries a list of whole numbers has. */
  count(name: string): number {
    return (this.of(name, ATTRIBUTE.ints, 'whole numbers')?.ints ?? missing(name)).length;
  }

  private of(name: string, type: number, what: string): OnnxAttribute | undefined {
    const found = this.byName.get(name);
    // Files of the first years leave the type out.
    if (found && found.type !== type && found.type !== 0) {
      throw new InvalidModelError(name, `must hold ${what}`);
    }
    return found;
  }
}

function missing(name: string): never {
  throw new InvalidModelError(name, 'must be there');
}

function sized<T>(name: string, values: T[], length: number): T[] {
  if (values.length !== length) {
    throw new InvalidModelError(name, `must have ${length} entries, got ${values.length}`);
  }
  return values;
}
