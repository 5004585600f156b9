/** A case of the project's own rules by its name, as the JSON document that the editor keeps while it is tried. */
import { join } from 'node:path';
import { loadProject } from '../../cli/project.ts';
import { basesOf, casesOf, caseToJson } from '../../engine/cases/index.ts';
import { root } from './build.ts';

export function toldCase(name: string): object {
  const [{ versions, files, id } = noMeasure()] = loadProject([join(root, 'rules')]).measures;
  const measure = versions.at(-1)?.measure ?? noMeasure();
  const blocks = files.flatMap(({ tree }) => tree.blocks);
  const found = casesOf(blocks).find((block) => block.name.text === name);
  if (found === undefined) throw new Error(`no case is named ${name}`);
  return caseToJson(measure, found, basesOf(blocks), id).json as object;
}

function noMeasure(): never {
  throw new Error('the rules of the project do not check');
}
