/**
 * Five numbers → what was found for them: the diagrams of one decision ask this a hundred thousand times, and a Map
 * would have to be asked by a text, or by numbers too long for it to be quick. A hash table with open addressing.
 */
export interface Lookup<T extends object> {
  readonly get: (a: number, b: number, c: number, d: number, e: number) => T | undefined;
  readonly set: (a: number, b: number, c: number, d: number, e: number, value: T) => void;
}

const WIDTH = 5;
const FIRST_SIZE = 256;

export function createLookup<T extends object>(): Lookup<T> {
  let [size, count] = [FIRST_SIZE, 0];
  let keys = new Float64Array(size * WIDTH);
  let values: (T | undefined)[] = new Array(size).fill(undefined);

  /** Where the key stands, or would. */
  function slot(a: number, b: number, c: number, d: number, e: number): number {
    let at = hash(a, b, c, d, e) & (size - 1);
    while (values[at] !== undefined) {
      const from = at * WIDTH;
      if (
        keys[from] === a &&
        keys[from + 1] === b &&
        keys[from + 2] === c &&
        keys[from + 3] === d &&
        keys[from + 4] === e
      )
        return at;
      at = (at + 1) & (size - 1);
    }
    return at;
  }

  function set(a: number, b: number, c: number, d: number, e: number, value: T): void {
    if (count * 2 >= size) grow();
    const at = slot(a, b, c, d, e);
    if (values[at] === undefined) count += 1;
    values[at] = value;
    const from = at * WIDTH;
    keys[from] = a;
    keys[from + 1] = b;
    keys[from + 2] = c;
    keys[from + 3] = d;
    keys[from + 4] = e;
  }

  function grow(): void {
    const [oldKeys, oldValues] = [keys, values];
    [size, count] = [size * 4, 0];
    keys = new Float64Array(size * WIDTH);
    values = new Array(size).fill(undefined);
    oldValues.forEach((value, at) => {
      if (value === undefined) return;
      const [a, b, c, d, e] = oldKeys.subarray(at * WIDTH, at * WIDTH + WIDTH);
      set(a!, b!, c!, d!, e!, value);
    });
  }

  return { get: (a, b, c, d, e) => values[slot(a, b, c, d, e)], set };
}

function hash(a: number, b: number, c: number, d: number, e: number): number {
  let mixed = Math.imul(a, 0x9e3779b1);
  mixed = Math.imul(mixed ^ b ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ c ^ (mixed >>> 13), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ d ^ (mixed >>> 16), 0x27d4eb2f);
  mixed = Math.imul(mixed ^ e ^ (mixed >>> 15), 0x165667b1);
  return mixed ^ (mixed >>> 14);
}
