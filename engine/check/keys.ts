/** The ASCII keys of the declarations: every name has one, none is used twice. */
import type { Declaration, Named } from '../../grammar/tree.ts';
import type { Report } from './report.ts';

const snakeCase = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

export function checkKeys(declarations: readonly Declaration[], report: Report): void {
  const owners = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const { key, name } = declaration;
    if (key === undefined) {
      sayMissing(name, report);
      continue;
    }
    checkSpelling(key, report);
    const other = owners.get(key.text);
    if (other === undefined) owners.set(key.text, declaration);
    else {
      const related = [{ file: report.file, span: other.key!.span }];
      report.say('NAM213', key.span, { key: key.text, other: other.name.text }, { related });
    }
  }
}

export function sayMissing(name: Named, report: Report): void {
  report.say('NAM211', name.span, { name: name.text });
}

export function checkSpelling(key: Named, report: Report): void {
  if (!snakeCase.test(key.text)) report.say('NAM212', key.span, { key: key.text });
}

/** Empty where the author gave none: that is an error, so no measure ever carries it. */
export const keyOf = (declared: { readonly key: Named | undefined }): string => declared.key?.text ?? '';
