/**
 * Where the page is, written in the fragment of its address: nothing of it is ever sent to a server.
 *   #/<measure>/<place>/<at>?case=<the case tried, packed>&lang=en
 */
export const places = ['law', 'trial', 'cases', 'read'] as const;
export type Place = (typeof places)[number];

export interface Route {
  /** the name of the measure's folder; undefined: the first one there is */
  readonly measure: string | undefined;
  /** undefined: the place that fits the window */
  readonly place: Place | undefined;
  /** a clause number (law, read) or the id of a case (cases) */
  readonly at: string | undefined;
  /** a case that came with the address, packed (trial/link.ts) */
  readonly packed: string | undefined;
}

export function readRoute(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?', 2);
  const [measure, place, ...at] = path.split('/').map(decoded);
  return {
    measure: measure || undefined,
    place: places.find((each) => each === place),
    at: at.join('/') || undefined,
    packed: new URLSearchParams(query).get('case') ?? undefined,
  };
}

export function writeRoute({ measure, place, at, packed }: Route): string {
  const path = [measure, place, at].filter((part) => part !== undefined).map(encodeURIComponent);
  const query = packed === undefined ? '' : `?case=${packed}`;
  return `#/${path.join('/')}${query}`;
}

/** A fragment may be typed by hand: what is no valid escape stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
