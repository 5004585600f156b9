/** A word that may change while the reader looks elsewhere. */
import { useFresh } from './use-waiting.ts';

/** Swapped at once; what has changed is underlined for a moment. */
export function Fresh({ children }: { readonly children: string }) {
  const fresh = useFresh(children);
  return <span className={fresh ? 'trial-fresh' : undefined}>{children}</span>;
}
