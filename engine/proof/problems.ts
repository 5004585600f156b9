/** What a proof found → diagnostics, each at its place in the rule file. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { type Place, problem } from '../../grammar/messages/index.ts';
import { type Span, span } from '../../grammar/span.ts';
import type {
  ConflictFound,
  DeadFound,
  Finding,
  GapFound,
  PropertyProved,
  RuleNamed,
  Undecided,
} from './report.ts';

/** `file`: the rule file of the measure, as diagnostics name it. */
export function findingProblem(finding: Finding, file: string): Diagnostic {
  switch (finding.kind) {
    case 'conflict':
      return conflictProblem(finding, file);
    case 'gap':
      return gapProblem(finding, file);
    case 'dead':
      return deadProblem(finding, file);
  }
}

/** undefined where the assertion was proved; where it was not decided, its `Undecided` says so. */
export function propertyProblem(
  { name, span, result }: PropertyProved,
  file: string,
): Diagnostic | undefined {
  return result === 'refuted' ? problem('PRF830', { file, span }, { name }) : undefined;
}

export function undecidedProblem({ about, what, span, why }: Undecided, file: string): Diagnostic {
  return problem(undecidedCodes[why], placeAt(file, span), { sought: soughtWords[about], what });
}

function conflictProblem({ question, rules: [one, other] }: ConflictFound, file: string): Diagnostic {
  const args = { one: one.clause.text, other: other.clause.text, question: question.name };
  return problem('PRF800', { file, span: one.span }, args, { related: [{ file, span: other.span }] });
}

function gapProblem({ lacks, question, rule }: GapFound, file: string): Diagnostic {
  return problem(gapCodes[lacks], placeOf(file, rule), { question: question.name });
}

function deadProblem({ what, rule, words, span, because }: DeadFound, file: string): Diagnostic {
  const idle = idleWords[because];
  if (what === 'rule' || what === 'row')
    return problem(ruleCodes[what], { file, span }, { clause: rule?.clause.text ?? words, idle });
  return problem(partCodes[what], { file, span }, { words, idle });
}

const gapCodes = { question: 'PRF810', table: 'PRF811', deadline: 'PRF812', performance: 'PRF813' } as const;
const ruleCodes = { rule: 'PRF820', row: 'PRF821' } as const;
const partCodes = {
  exception: 'PRF822',
  condition: 'PRF823',
  priority: 'PRF824',
  reading: 'PRF825',
} as const;
const undecidedCodes = { time: 'PRF840', stopped: 'PRF841', beyond: 'PRF842', disagreed: 'PRF843' } as const;

/** As the holes of the catalogue have them; grammar/messages/terms.ts has them in English. */
const idleWords: Readonly<Record<DeadFound['because'], string>> = {
  never: '条件不可能成立',
  always: '在别处的条件都成立时总是成立',
  outdone: '在它适用的案件里，别的规则总是得出同样的结论或者优先适用',
};
const soughtWords: Readonly<Record<Undecided['about'], string>> = {
  conflict: '规则冲突',
  gap: '没有结论的案件',
  dead: '不起作用的规定',
  property: '断言',
  difference: '结论的差别',
  mutant: '改动的规则',
  outcome: '未定的结论',
};

const placeOf = (file: string, rule: RuleNamed | undefined): Place => placeAt(file, rule?.span);
/** What stands nowhere in particular is said of the file as a whole. */
const placeAt = (file: string, at: Span | undefined): Place => ({ file, span: at ?? span(0, 0) });
