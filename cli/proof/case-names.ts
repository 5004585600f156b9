/** What a case that a proof shows is called, in the language of rule files: it is ready to be kept as a 案例. */
import type { DeadFound, Finding, GapFound } from '../../engine/proof/index.ts';

export const caseNames = (findings: readonly Finding[]): ReadonlyMap<Finding, string> =>
  numbered(findings, (finding) => plain(nameOf(finding)));

/** Each name once: the second of a name is numbered. */
export function numbered<T>(all: readonly T[], nameOf: (each: T) => string): ReadonlyMap<T, string> {
  const taken = new Map<string, number>();
  return new Map(
    all.map((each) => {
      const name = nameOf(each);
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [each, count === 1 ? name : `${name}之${count}`];
    }),
  );
}

export const againstAssertion = (name: string): string => plain(`不合断言：${name}`);
export const differentIn = (question: string): string => plain(`结论不同：${question}`);

function nameOf(finding: Finding): string {
  switch (finding.kind) {
    case 'conflict':
      return `${finding.rules.map(({ clause }) => clause.text).join('与')}冲突`;
    case 'gap':
      return `${finding.question.name}：${lacking[finding.lacks]}`;
    case 'dead':
      return `${finding.rule?.clause.text ?? finding.words}的${part[finding.what]}不起作用`;
  }
}

const lacking: Readonly<Record<GapFound['lacks'], string>> = {
  question: '没有规则回答',
  table: '表中没有对应的一行',
  deadline: '最后一天算不出',
  performance: '没有写明怎样算履行',
};
const part: Readonly<Record<DeadFound['what'], string>> = {
  rule: '规则',
  row: '行',
  exception: '例外',
  condition: '条件',
  priority: '先后',
  reading: '一说',
};

/** A name stands in 「」, so it holds none. */
const plain = (name: string): string => name.replace(/[「」]/g, '');
