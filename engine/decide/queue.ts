/** Askers that wait to be answered again, the earliest first: a binary heap by when each was answered. */
import type { Asker } from './cell.ts';

export interface Queue {
  /** Once each, however often it is added. */
  readonly add: (asker: Asker) => void;
  readonly next: () => Asker | undefined;
}

export function createQueue(first: readonly Asker[]): Queue {
  const heap: Asker[] = [];
  const seen = new Set<Asker>();

  function add(asker: Asker): void {
    if (seen.has(asker)) return;
    seen.add(asker);
    let at = heap.push(asker) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.number <= asker.number) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = asker;
  }

  function next(): Asker | undefined {
    const earliest = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return earliest;
    let at = 0;
    for (let below = earlierBelow(at); below !== undefined; below = earlierBelow(at)) {
      if (heap[below]!.number >= last.number) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return earliest;
  }

  /** Of the one or two that hang below a place, the earlier. */
  function earlierBelow(at: number): number | undefined {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    if (left >= heap.length) return undefined;
    return right < heap.length && heap[right]!.number < heap[left]!.number ? right : left;
  }

  for (const asker of first) add(asker);
  return { add, next };
}
