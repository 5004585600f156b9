/** Turns a text into the hex SHA-256 of its UTF-8: the identity of a promulgated text and of a rule file (FIPS 180-4). */

export function sha256(text: string): string {
  const state = Int32Array.from(fractions(8, Math.sqrt));
  const schedule = new Int32Array(64);
  const words = padded(new TextEncoder().encode(text));
  for (let at = 0; at < words.length; at += 16) mix(state, words, at, schedule);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits of the fractional parts of the roots of the first primes. */
function fractions(count: number, root: (n: number) => number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => Math.floor((root(prime) % 1) * 2 ** 32));
}

const rounds = Int32Array.from(fractions(64, Math.cbrt));

/** The bytes, a 1 bit, zeros, and the length in bits, as big-endian words in blocks of sixteen. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  const whole = bytes.length >> 2;
  for (let word = 0, at = 0; word < whole; word++, at += 4)
    words[word] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  for (let at = whole << 2; at < bytes.length; at++) words[whole]! |= bytes[at]! << (24 - (at % 4) * 8);
  words[whole]! |= 0x80 << (24 - (bytes.length % 4) * 8);
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

/** One block of sixteen words from `from` on. Plain variables, for a long text has tens of thousands of blocks. */
function mix(state: Int32Array, words: Int32Array, from: number, schedule: Int32Array): void {
  fillSchedule(schedule, words, from);
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + sum(e, 6, 11, 25) + choice + rounds[at]! + schedule[at]!) | 0;
    const second = (sum(a, 2, 13, 22) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

function fillSchedule(schedule: Int32Array, words: Int32Array, from: number): void {
  for (let at = 0; at < 16; at++) schedule[at] = words[from + at]!;
  for (let at = 16; at < 64; at++) {
    const near = schedule[at - 2]!;
    const far = schedule[at - 15]!;
    const small = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    const large = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    schedule[at] = (schedule[at - 16]! + small + schedule[at - 7]! + large) | 0;
  }
}

const sum = (word: number, i: number, j: number, k: number) => turn(word, i) ^ turn(word, j) ^ turn(word, k);
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
