/** Monaco comes when a place needs it, once for the page, in the language the page had then. */
import type { Locale } from '../../grammar/index.ts';

export type MonacoApi = typeof import('monaco-editor/editor');

let loading: Promise<MonacoApi> | undefined;

export function loadMonaco(locale: Locale): Promise<MonacoApi> {
  loading ??= load(locale).catch((reason: unknown) => {
    loading = undefined; // a lost connection: the next place that asks tries again
    throw reason;
  });
  return loading;
}

async function load(locale: Locale): Promise<MonacoApi> {
  if (locale === 'zh') await import('./locale-zh.ts');
  const { monaco } = await import('./parts.ts');
  return monaco;
}
