/** The head of a file → id, title, dates, calendar; the day that chooses the version. */
import type { Span } from '../../grammar/span.ts';
import type { Dated, Header, RuleFile } from '../../grammar/tree.ts';
import type { Act, Calendar, Expr } from '../measure.ts';
import type { Checking } from './checking.ts';
import { inExpr, listsNeeded } from './mentions.ts';
import { fixedBy } from './names.ts';
import { anywhere, whichOf } from './place.ts';
import type { Report } from './report.ts';
import { readMoment } from './values.ts';

export interface Head {
  readonly id: string;
  readonly title: string;
  readonly effective: string;
  readonly repealed: string | undefined;
  readonly calendar: Calendar | undefined;
}

export type Calendars = ReadonlyMap<string, Calendar>;

export function readHead({ kind, header }: RuleFile, calendars: Calendars, report: Report): Head {
  if (kind === 'cases') report.say('LAW455', header.span, {});
  checkLanguage(header, report);
  if (header.id === undefined || header.title === undefined) report.say('LAW438', header.span, {});
  if (header.effective === undefined) report.say('LAW439', header.span, {});
  checkDates(header.effective, header.repealed, report);
  return {
    id: header.id?.text ?? '',
    title: header.title?.text ?? '',
    effective: header.effective?.date ?? '',
    repealed: header.repealed?.date,
    calendar: calendarOf(header, calendars, report),
  };
}

/** 适用日为…: every act must either fix the lists it needs or name its own. */
export function readApplicability(
  header: Header,
  acts: readonly Act[],
  checking: Checking,
): Expr | undefined {
  if (header.applicability === undefined) return undefined;
  const { expr } = readMoment(header.applicability, anywhere(checking.names), checking);
  const needed = listsNeeded(inExpr(expr), checking.names);
  acts.forEach((act, position) => {
    const fixed = fixedBy(checking.names, act.over);
    const missing = needed.filter((list) => !fixed.has(list));
    if (act.applicability !== undefined || act.bearer === undefined || missing.length === 0) return;
    sayNoDay(act, missing, checking.names.acts[position]!.declaration.name.span, checking);
  });
  return expr;
}

function sayNoDay(act: Act, missing: readonly number[], span: Span, { names, report }: Checking): void {
  report.say('LAW447', span, { act: act.name, which: whichOf(missing, names) });
}

function checkLanguage({ language, span }: Header, report: Report): void {
  if (language === undefined) report.say('LAW437', span, {});
  else if (language !== 1) report.say('LAW436', span, { version: String(language) });
}

/** ISO dates order as text. */
function checkDates(effective: Dated | undefined, repealed: Dated | undefined, report: Report): void {
  if (effective === undefined || repealed === undefined || repealed.date > effective.date) return;
  report.say('LAW440', repealed.span, { repealed: repealed.date, effective: effective.date });
}

function calendarOf({ calendar }: Header, calendars: Calendars, report: Report): Calendar | undefined {
  if (calendar === undefined) return undefined;
  const found = calendars.get(calendar.text);
  if (found === undefined) report.say('LAW441', calendar.span, { calendar: calendar.text });
  return found;
}
