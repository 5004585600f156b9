/**
 * A diagram → what the verdict would say of it: of a deadline or a performance its date, of an answer given to tell an
 * order the answer. What is said alike is alike (在 D 之前 and 在 D are different deadlines of one date).
 */
import type { Content } from './content.ts';
import { type Diagram, type Diagrams, leaf } from './diagram.ts';

export const plain = (diagrams: Diagrams, diagram: Diagram): Diagram =>
  diagram.kind === 'leaf' && isPlain(diagram.is)
    ? diagram
    : diagrams.apply('plain', [diagram], (is) => leaf(plainContent(is)));

const isPlain = (is: Content): boolean =>
  is.kind === 'word' || is.kind === 'notApplicable' || (is.kind === 'known' && is.time === undefined);

function plainContent(is: Content): Content {
  switch (is.kind) {
    case 'known':
      return { kind: 'known', value: is.value };
    case 'symbol':
      return is.term.pinned === undefined ? is : { kind: 'known', value: is.term.pinned };
    case 'due':
      return plainContent(is.date);
    case 'done':
      return is.at === undefined ? { kind: 'word', word: 'timeUnknown' } : plainContent(is.at);
    case 'notApplicable':
    case 'open':
    case 'word':
    case 'tally':
      return is;
  }
}
