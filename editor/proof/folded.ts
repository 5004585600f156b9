/** News of a check put together with what was known before it. */
import type { FindingsTold, ProofAnswer, ProofNews } from '../../service/contract.ts';
import type { ProofView } from './view.ts';

export function folded(before: ProofView, answer: ProofAnswer): ProofView {
  const view = answer.news.reduce(heard, before);
  const { standing, progress, why } = answer;
  return { ...view, standing: standing === 'unsound' ? 'resting' : standing, progress, why };
}

function heard(view: ProofView, news: ProofNews): ProofView {
  const { stale } = view;
  switch (news.kind) {
    case 'findings':
      return withFindings(view, news.told);
    case 'coverage': {
      const { path, rules } = news.told;
      return { ...view, path, rules, stale: { ...stale, rules: false } };
    }
    case 'missing':
      return { ...view, missing: withMissing(view.missing, news.told) };
    case 'mutants': {
      const missing = view.missing.filter(({ id }) => news.told.proposed.includes(id));
      return { ...view, mutants: news.told, missing, stale: { ...stale, missing: false } };
    }
  }
}

/** One part takes the place of what was known of it; the other is left as it was. */
function withFindings(view: ProofView, { part, path, lists, findings, undecided }: FindingsTold): ProofView {
  const isIdle = part === 'idle';
  const kept = (view.findings ?? []).filter(({ kind }) => (kind === 'dead') !== isIdle);
  const open = view.undecided.filter(({ about }) => (about === 'dead') !== isIdle);
  return {
    ...view,
    path,
    lists,
    findings: isIdle ? [...kept, ...findings] : [...findings, ...kept],
    isIdleKnown: view.isIdleKnown || isIdle,
    undecided: isIdle ? [...open, ...undecided] : [...undecided, ...open],
    stale: { ...view.stale, [part]: false },
  };
}

/** Found again it stays in its place; what is found anew comes last. */
function withMissing(before: ProofView['missing'], found: ProofView['missing'][number]) {
  const at = before.findIndex(({ id }) => id === found.id);
  return at < 0 ? [...before, found] : before.with(at, found);
}
