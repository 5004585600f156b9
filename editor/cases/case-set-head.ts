/** How a 案例集 for a version begins. */
import type { CheckedMeasure } from '../../engine/measure.ts';
import { printDate } from '../../grammar/print/literals.ts';

export const caseSetHead = ({ id, effective }: Pick<CheckedMeasure, 'id' | 'effective'>): string =>
  `语言 1。\n案例集：${id}，自${printDate(effective)}起施行的文本。\n`;
