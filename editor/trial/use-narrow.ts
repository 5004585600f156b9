/** Whether there is room for two columns. */
import { useSyncExternalStore } from 'react';

const media = window.matchMedia('(max-width: 1000px)');

export const useNarrow = (): boolean => useSyncExternalStore(listening, () => media.matches);

function listening(listen: () => void): () => void {
  media.addEventListener('change', listen);
  return () => media.removeEventListener('change', listen);
}
