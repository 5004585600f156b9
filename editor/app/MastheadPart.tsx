/** What a place adds to the head of the sheet: a search, the contents. It stands before the status of saving. */
import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The element at the head that the place at hand may fill; null until it stands in the page. */
export const MastheadSlot = createContext<HTMLElement | null>(null);

export function MastheadPart({ children }: { readonly children: ReactNode }) {
  const slot = useContext(MastheadSlot);
  return slot === null ? null : createPortal(children, slot);
}
