/** The options of a fact (正职、副职、其他) → an option type, each option with its key. */
import type { FactDecl, Named, OptionDecl } from '../../grammar/tree.ts';
import type { ValueType } from '../measure.ts';
import { checkSpelling, keyOf, sayMissing } from './keys.ts';
import type { Report } from './report.ts';

export function optionsOf(fact: FactDecl, options: readonly OptionDecl[], report: Report): ValueType {
  if (options.length < 2) report.say('TYP317', fact.name.span, { name: fact.name.text });
  checkDoubles(
    fact,
    options.map((option) => option.name),
    report,
  );
  checkOptionKeys(options, report);
  return {
    kind: 'options',
    options: options.map((option) => ({ name: option.name.text, key: keyOf(option), label: undefined })),
  };
}

function checkDoubles(fact: FactDecl, names: readonly Named[], report: Report): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.text)) report.say('NAM228', name.span, { name: fact.name.text, option: name.text });
    seen.add(name.text);
  }
}

function checkOptionKeys(options: readonly OptionDecl[], report: Report): void {
  const owners = new Map<string, string>();
  for (const { name, key } of options) {
    if (key === undefined) {
      sayMissing(name, report);
      continue;
    }
    checkSpelling(key, report);
    const other = owners.get(key.text);
    if (other !== undefined) report.say('NAM213', key.span, { key: key.text, other });
    owners.set(key.text, name.text);
  }
}
