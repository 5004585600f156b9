/** Diagnostics with their places → what CI systems show beside the changed lines. */
import { createHash } from 'node:crypto';
import type { Placed } from './places.ts';

export const annotationFormats = ['github', 'gitlab'] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

export function annotations(problems: readonly Placed[], format: AnnotationFormat): string {
  switch (format) {
    case 'github':
      return problems.map((problem) => `${github(problem)}\n`).join('');
    case 'gitlab':
      return `${JSON.stringify(problems.map(gitlab), undefined, 2)}\n`;
  }
}

/** ::error file=…,line=…,col=…,title=NAM201::message — a workflow command of GitHub Actions. */
function github({ severity, file, start, end, code, message }: Placed): string {
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    col: start.column,
    endColumn: end.column,
    title: code,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${listed.join(',')}::${data(message)}`;
}

/** One issue of a GitLab code quality report. */
function gitlab({ severity, file, start, end, code, message }: Placed) {
  return {
    description: message,
    check_name: code,
    // without the line: an edit above must not make an old issue look new
    fingerprint: createHash('sha256').update(`${code}\n${file}\n${message}`).digest('hex'),
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: file, lines: { begin: start.line, end: end.line } },
  };
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
