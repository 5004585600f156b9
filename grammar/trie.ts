/** A set of words, searched for the longest that begins at a place. */
export interface Trie<T> {
  readonly next: Map<number, Trie<T>>;
  value: T | undefined;
}

export const emptyTrie = <T>(): Trie<T> => ({ next: new Map(), value: undefined });

/** Builds the trie of `words`; of two equal texts the first stands. */
export function trieOf<T>(words: Iterable<readonly [string, T]>): Trie<T> {
  const root = emptyTrie<T>();
  for (const [text, value] of words) insert(root, text, value);
  return root;
}

export interface Found<T> {
  readonly value: T;
  readonly length: number;
}

export function longestAt<T>(
  trie: Trie<T>,
  source: string,
  at: number,
  fits: (value: T, end: number) => boolean = () => true,
): Found<T> | undefined {
  let node = trie.next.get(source.charCodeAt(at));
  let value: T | undefined;
  let length = 0;
  for (let i = at + 1; node !== undefined; i++) {
    if (node.value !== undefined && fits(node.value, i)) {
      value = node.value;
      length = i - at;
    }
    node = node.next.get(source.charCodeAt(i));
  }
  return value === undefined ? undefined : { value, length };
}

function insert<T>(root: Trie<T>, text: string, value: T): void {
  let node = root;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let child = node.next.get(code);
    if (child === undefined) {
      child = emptyTrie<T>();
      node.next.set(code, child);
    }
    node = child;
  }
  node.value ??= value;
}
