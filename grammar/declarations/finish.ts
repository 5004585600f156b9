/** A draft of a declaration, with the condition and the value in it read, is a declaration. */
import type { Span } from '../span.ts';
import type { Condition, Declaration, Value } from '../tree.ts';
import type { Drafted } from './index.ts';

export interface Readers {
  readonly condition: (at: Span) => Condition | undefined;
  readonly value: (at: Span) => Value | undefined;
}

export function finishDeclaration({ kind, draft, span }: Drafted, read: Readers): Declaration {
  const { name, key, label, over, opposite } = draft;
  const named = { name, key, label, over, span };
  const applicability = draft.applicability && read.value(draft.applicability);
  switch (kind) {
    case 'list':
      return {
        kind,
        name,
        key,
        label,
        span,
        measureWord: draft.measureWord ?? name,
        within: draft.within,
        idName: draft.idName,
      };
    case 'bearer':
      return { kind, ...named };
    case 'act':
      return { kind, ...named, applicability };
    case 'concept':
      return { kind, ...named, opposite };
    case 'amount':
      return { kind, ...named, type: amountType(draft.type?.kind) };
    case 'fact': {
      const { judged, question, from, to, happened } = draft;
      const guard = draft.guard && read.condition(draft.guard);
      return {
        kind,
        ...named,
        type: draft.type ?? { kind: 'yesno' },
        judged,
        question,
        guard,
        from,
        to,
        opposite,
        happened,
      };
    }
  }
}

type AmountType = Extract<Declaration, { kind: 'amount' }>['type'];
const amountTypes: readonly string[] = ['integer', 'decimal', 'money', 'percent', 'date', 'time'];

/** Any other type was refused when the draft was made. */
const amountType = (kind: string | undefined): AmountType =>
  amountTypes.includes(kind ?? '') ? (kind as AmountType) : 'decimal';
