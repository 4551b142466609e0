import fc from 'fast-check';
import { BODY_LIMITS, brokenLimit } from './body-limits.js';

const broken = (text: string, mostNodes?: number) =>
  brokenLimit(new TextEncoder().encode(text), mostNodes);
const ofJson = (value: unknown) => broken(JSON.stringify(value));

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;
const keysOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Math.max(Array.isArray(value) ? 0 : Object.keys(value).length, 0, ...Object.values(value).map(keysOf)) // prettier-ignore
    : 0;
const nodesOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, each) => sum + nodesOf(each), 1)
    : 1;

describe('the shape of a body', () => {
  it('is found in its text as it is in what the text means', () => {
    let refused = 0;
    const tangled = fc.string({ unit: fc.constantFrom('"', '\\', '[', '{', ':', ',', '}', 'a', 'é', '😀') }); // prettier-ignore
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'large', withCrossShrink: true },
        fc.oneof(tangled, fc.integer(), fc.constantFrom(null, true)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(tangled, tie('value'), { maxKeys: 3 }),
      ),
    }));
    const spaces = fc.constantFrom(undefined, 1, '\t');
    fc.assert(
      fc.property(value, fc.nat(18), spaces, (inner, wraps, space) => {
        let whole = inner;
        for (let i = 0; i < wraps; i += 1) whole = i % 2 === 0 ? [whole] : { a: whole };
        const found = broken(JSON.stringify(whole, null, space));
        if (found !== undefined) refused += 1;
        expect(found === 'depth').toBe(depthOf(whole) > BODY_LIMITS.depth);
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  it('may have as many keys and values as the limits say, and no more', () => {
    const object = (keys: number) => Object.fromEntries(Array.from({ length: keys }, (_, i) => [i, 1])); // prettier-ignore
    expect(ofJson(object(BODY_LIMITS.keys))).toBeUndefined();
    expect(ofJson([object(BODY_LIMITS.keys), object(BODY_LIMITS.keys)])).toBeUndefined();
    expect(ofJson([object(1), object(BODY_LIMITS.keys + 1)])).toBe('keys');
    expect(ofJson({ ['k'.repeat(BODY_LIMITS.keyLength)]: 1 })).toBeUndefined();
    expect(ofJson({ ['k'.repeat(BODY_LIMITS.keyLength + 1)]: 1 })).toBe('key-length');
    expect(ofJson({ key: 'k'.repeat(100_000) })).toBeUndefined();
    const list = (length: number) => Array<number>(length).fill(1);
    expect(ofJson(list(BODY_LIMITS.nodes - 1))).toBeUndefined();
    expect(ofJson(list(BODY_LIMITS.nodes))).toBe('nodes');
  });

  it('of the largest answers of a questionnaire is within them', () => {
    const hours = Array.from({ length: 7 }, (_, day) => ({ weekday: day, startTime: '09:00', endTime: '12:00' })); // prettier-ignore
    const learners = Array.from({ length: 20 }, () => ({ childId: 'x'.repeat(36), interest: 4 }));
    const answers = {
      children: Array.from({ length: 20 }, () => ({ id: 'x', name: 'y', age: 8, gradeLevel: 'z' })),
      commitments: Array.from({ length: 200 }, () => ({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: [1, 2, 3] })), // prettier-ignore
      subjects: Array.from({ length: 200 }, () => ({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, learners })), // prettier-ignore
      bestTimes: Object.fromEntries(learners.map((_, child) => [child, { periods: [1, 2, 3], schoolHours: hours }])), // prettier-ignore
    };
    const wanted = {
      nodes: nodesOf(answers),
      keys: keysOf(answers),
      broken: broken(JSON.stringify(answers), BODY_LIMITS.nodesOfAnswers),
    };
    expect(wanted).toMatchObject({ broken: undefined });
  });

  it('of a text that is no JSON is looked at to its end', () => {
    for (const text of ['"', '{"a', ']]]]', '\\"', '{"a":"\\', ':::', '']) expect(broken(text)).toBeUndefined(); // prettier-ignore
    expect(broken('['.repeat(100))).toBe('depth');
    expect(broken(':'.repeat(1_000))).toBe('keys');
  });
});
