/** What a place puts at the foot of the sheet: where things stand, on the right the next step. */
import type { ReactNode } from 'react';

export function Foot({ children }: { readonly children: ReactNode }) {
  return <footer className="foot">{children}</footer>;
}
