/**
 * A case packed into the fragment of an address: deflated, in base64url. A fragment is never sent to a server. A packed
 * case may come from anybody, so unpacking stops at a bound instead of filling the memory.
 */

/** Characters of a packed case that are looked at, and bytes it may come to. */
const mostPacked = 200_000;
const mostBytes = 2_000_000;

export async function pack(sheet: string): Promise<string> {
  const packed = new Blob([sheet]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return toBase64Url(bytes);
}

/** undefined: it is no packed case, or too large to be one. */
export async function unpack(packed: string): Promise<string | undefined> {
  if (packed.length > mostPacked || !/^[A-Za-z0-9_-]*$/.test(packed)) return undefined;
  try {
    const bytes = fromBase64Url(packed);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await bounded(stream);
  } catch {
    return undefined; // not deflated, cut off, or not UTF-8
  }
}

async function bounded(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
