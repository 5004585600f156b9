/** A finding in words for lawyers: the sign, what it is, the remedy, and what a case of it is called. */
import type { FindingTold, RuleTried } from '../../service/contract.ts';
import type { Phrase } from '../words/index.ts';
import { proof } from '../words/proof.ts';
import type { Stale } from './view.ts';

export type Say = (phrase: Phrase, holes?: Readonly<Record<string, string | number>>) => string;

export const signs = { conflict: '≠', gap: '□', refuted: '✕', dead: '—' } as const;
export const triedSigns = { both: '●', one: '◐', none: '○' } as const;

/** Whether it was said of older texts. */
export const isOld = ({ kind }: FindingTold, { wrong, idle }: Stale): boolean =>
  kind === 'dead' ? idle : wrong;

/** What is wrong, then the remedy. */
export function findingSays(finding: FindingTold, say: Say): readonly [string, string] {
  switch (finding.kind) {
    case 'conflict': {
      const { places, about } = finding;
      const [one, other] = [places[0].clause, places[1].clause];
      const phrase = one === other ? proof.conflictWithin : proof.conflictSays;
      return [say(phrase, { one, other, about }), say(proof.conflictMend)];
    }
    case 'gap': {
      const { lacks, about } = finding;
      return [say(proof.gapSays[lacks], { about }), say(proof.gapMend[lacks])];
    }
    case 'dead': {
      const { what, words, because } = finding;
      const says = `${say(proof.deadSays[what], { words })}${say(proof.deadBecause[because])}`;
      return [says, say(proof.deadMend)];
    }
    case 'refuted':
      return [say(proof.refutedSays, { name: finding.name }), say(proof.refutedMend)];
  }
}

/** Names of cases stand in the file, which is Chinese. */
export function findingName(finding: FindingTold, say: Say): string {
  switch (finding.kind) {
    case 'conflict': {
      const [one, other] = [finding.places[0].clause, finding.places[1].clause];
      return say(one === other ? proof.nameConflictWithin : proof.nameConflict, { one, other });
    }
    case 'gap':
      return say(proof.nameGap, { about: finding.about });
    case 'dead':
      return say(proof.nameDead, { clause: finding.places[0]?.clause || finding.words });
    case 'refuted':
      return say(proof.nameRefuted, { name: finding.name });
  }
}

export function triedSays({ tried, side }: RuleTried, say: Say): string {
  if (tried === 'none') return say(proof.triedNone);
  if (tried === 'both') return say(proof.triedBoth);
  return say(side === 'applied' ? proof.triedApplied : proof.triedNot);
}

/** The first of name, name（2）, name（3）… that no case of the file has. */
export function freeName(name: string, isTaken: (name: string) => boolean, say: Say): string {
  const plain = name.replace(/[「」『』]/g, '').trim();
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? plain : say(proof.nameAgain, { name: plain, count });
    if (!isTaken(tried)) return tried;
  }
}
