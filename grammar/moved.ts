/** What was read at one place of a text, as it stands at another: the same, with every span moved by as much. */
import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';
import type { Block } from './tree.ts';

export const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** A part without a span in it is given back as it is. */
export function moved<T>(part: T, by: number): T {
  return by === 0 ? part : (again(part, by) as T);
}

export const movedDiagnostics = (found: readonly Diagnostic[], by: number): readonly Diagnostic[] =>
  moved(found, by);

function again(part: unknown, by: number): unknown {
  if (typeof part !== 'object' || part === null) return part;
  return Array.isArray(part) ? list(part, by) : record(part as Record<string, unknown>, by);
}

function list(parts: readonly unknown[], by: number): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let at = 0; at < parts.length; at++) {
    const now = again(parts[at], by);
    if (now === parts[at]) continue;
    changed ??= [...parts];
    changed[at] = now;
  }
  return changed ?? parts;
}

function record(part: Record<string, unknown>, by: number): object {
  const { start, end } = part;
  if (typeof start === 'number' && typeof end === 'number')
    return { ...part, start: start + by, end: end + by };
  let changed: Record<string, unknown> | undefined;
  for (const key in part) {
    const now = again(part[key], by);
    if (now === part[key]) continue;
    changed ??= { ...part };
    changed[key] = now;
  }
  return changed ?? part;
}

/** Where a block was read, and how far it has moved since. */
export interface Origin {
  readonly block: Block;
  readonly by: number;
}

/** Where a moved block says what it was: no key of it, so that nobody who copies or lists a block sees it. */
const origin = Symbol('origin');

/** Two blocks of one origin are the same words; only their place differs. */
export const originOf = (block: Block): Origin =>
  (block as { readonly [origin]?: Origin })[origin] ?? { block, by: 0 };

/**
 * After a key is struck every block behind it has moved, and few of them are looked at: what lies in a block is moved
 * when it is asked for. Its kind and its place are known at once.
 */
export function movedBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  const span = movedSpan(block.span, by);
  let whole: Block | undefined;
  const seen = (): Block => {
    whole ??= moved(block, by);
    return whole;
  };
  const from: Origin = { block, by };
  return new Proxy(block, {
    get: (target, key) => {
      if (key === 'span') return span;
      if (key === 'kind') return target.kind;
      return key === origin ? from : Reflect.get(seen(), key);
    },
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(seen(), key),
  });
}
