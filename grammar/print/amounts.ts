/** Prints 计算 sentences: one value, tiers, a list with a value to each 项, or a table. */
import type { Cell, CompareOp, Compute, Rounding, Tier } from '../tree.ts';
import { printValue } from './expressions.ts';
import { fill, indented, separated } from './layout.ts';
import { printLiteral } from './literals.ts';
import type { Manner } from './manner.ts';
import { printName, printNames } from './names.ts';
import { printItems, printPremise } from './norms.ts';

export function printCompute({ premise, amount, body, rounding }: Compute, manner: Manner): string {
  const start = printPremise(premise, manner) + printName(amount, manner);
  const rounded = printRounding(rounding, manner.isMoney(amount.text));
  switch (body.kind) {
    case 'value':
      return `${start}为${printValue(body.value, manner)}${rounded}`;
    case 'tiers': {
      const tiers = separated(body.tiers.map(printTier), '；', rounded);
      return fill(`${start}为按${printValue(body.of, manner)}分段累计：`, tiers, 4);
    }
    case 'items':
      return `${start}按下列规定${printItems(body.items, manner)}${rounded}`;
    case 'table': {
      const rows = body.rows.map(({ cells }) => printRow(cells.map((cell) => printCell(cell, manner))));
      const columns = printRow(body.columns.map((column) => printName(column, manner)));
      return `${start}按下表：\n${indented([columns, ...rows].join('\n'))}${rounded}`;
    }
  }
}

function printTier({ over, upTo, amount, isRate }: Tier): string {
  const [low, high] = [over && printLiteral(over), upTo && printLiteral(upTo)];
  const part = low === undefined ? `不超过${high}` : `超过${low}${high === undefined ? '' : `至${high}`}`;
  return `${part}的部分，${isRate ? '按' : ''}${printLiteral(amount)}`;
}

const roundings: Readonly<Record<Rounding['mode'], string>> = {
  half: '四舍五入到',
  up: '进一到',
  down: '舍去到',
};

/** Money is rounded to 元, 角 or 分, all else to places. */
function printRounding(rounding: Rounding | undefined, isMoney: boolean): string {
  if (rounding === undefined) return '';
  const places = rounding.to.split('.')[1]?.length ?? 0;
  const coin = isMoney ? ['元', '角', '分'][places] : undefined;
  return `，${roundings[rounding.mode]}${coin ?? (places === 0 ? '整数' : `${places}位小数`)}`;
}

const printRow = (cells: readonly string[]) => `｜${cells.join('｜')}｜`;

function printCell(cell: Cell, manner: Manner): string {
  switch (cell.kind) {
    case 'any':
      return '—';
    case 'options':
      return printNames(cell.options, manner);
    case 'yesno':
      return cell.yes ? '是' : '否';
    case 'range':
      return cell.bounds.map(({ op, value }) => bound(op, printLiteral(value))).join('');
    case 'value':
      return printValue(cell.value, manner);
  }
}

function bound(op: CompareOp, value: string): string {
  switch (op) {
    case 'ge':
      return `${value}以上`;
    case 'gt':
      return `超过${value}`;
    case 'lt':
      return `不满${value}`;
    case 'le':
      return `不超过${value}`;
    case 'eq':
    case 'ne':
      return value;
  }
}
